// What case tables need: a snapshot that shows exactly what a row of the table says. Nothing but what a script reads is
// changed; balances over time, payments and totals stay those of the ledger.
extension Snapshot {
  /// Shows values in place of what the ledger says.
  public mutating func pretend(_ body: (inout PretendedColumns) -> Void) {
    var columns = PretendedColumns(
      customers: customers, invoices: invoices, orders: orders, portfolio: portfolioColumns)
    body(&columns)
    customers = columns.customers
    invoices = columns.invoices
    orders = columns.orders
    portfolioColumns = columns.portfolio
  }
}
