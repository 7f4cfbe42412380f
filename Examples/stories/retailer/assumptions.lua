-- What the retail supplier supposes about its customers. No number was found in a ledger or measured by anybody.
return {
  title = { en = "What the retail supplier supposes", ar = "ما يفترضه مورّد التجزئة" },
  response = {
    courtesy     = range { 0.05, from = 0, to = 0.20, doc = "assumed: a friendly note before the due day" },
    reminder     = range { 0.20, from = 0, to = 0.60, doc = "assumed: follow-up within days, which nobody did before" },
    call         = range { 0.40, from = 0.10, to = 1.00, doc = "assumed: a call reaches somebody who decides" },
    final_notice = range { 0.60, from = 0.20, to = 1.50, doc = "assumed: orders on hold are felt at once" },
    agency       = range { 0.60, from = 0.20, to = 1.50, doc = "assumed: no more than the notice before" },
  },
  take_up = {
    { annual_rate = 0.15, share = range { 0.40, from = 0.00, to = 1.00, doc = "assumed: well above what a bank asks of a shop" } },
  },
  delivery_days = { before = range { 8, from = 4, to = 12, doc = "assumed: by post and by hand, until somebody enters it" }, after = 1 },
}
