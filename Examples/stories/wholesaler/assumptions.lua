-- What the wholesaler supposes about its customers. No number was found in a ledger or measured by anybody.
return {
  title = { en = "What the wholesaler supposes", ar = "ما يفترضه تاجر الجملة" },
  response = {
    courtesy     = range { 0.10, from = 0, to = 0.30, doc = "assumed: nobody has ever reminded these customers" },
    reminder     = range { 0.30, from = 0, to = 1.00, doc = "assumed: nobody has ever reminded these customers" },
    call         = range { 0.60, from = 0.20, to = 2.00, doc = "assumed: a call reaches somebody who decides" },
    final_notice = range { 0.90, from = 0.20, to = 3.00, doc = "assumed: orders on hold are felt at once" },
    agency       = range { 0.90, from = 0.20, to = 3.00, doc = "assumed: no more than the notice before" },
  },
  lost_sales = {
    stopped_orders   = range { 0.20, from = 0.05, to = 0.50, doc = "assumed: most come back when they have paid" },
    invoices_on_hold = range { 0.05, from = 0.00, to = 0.20, doc = "assumed: most pay first, and buy then" },
  },
}
