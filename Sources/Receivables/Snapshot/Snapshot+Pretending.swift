// What case tables need: a snapshot that shows exactly what a row of the table says. Nothing but what a script reads is
// changed; balances over time, payments and totals stay those of the ledger.
extension Snapshot {
  /// Shows a value in place of what the ledger says of a customer.
  ///
  /// - Precondition: the value has the field's type, and money the customer's currency.
  public mutating func pretend(_ field: Field<CustomerColumns>, ofCustomer row: Int, is value: FieldValue) {
    field.write(value, to: &customers, row: row)
    // A rate of exchange is missing no longer where the total is given.
    if case .money = value { customers.missingRate[Int32(row)] = nil }
  }

  /// Shows a value in place of what the ledger says of the invoice in a row.
  ///
  /// - Precondition: the value has the field's type, and money the invoice's currency.
  public mutating func pretend(_ field: Field<InvoiceColumns>, ofInvoice row: Int, is value: FieldValue) {
    field.write(value, to: &invoices, row: row)
  }

  /// Shows a value in place of what the ledger says of the open order in a row.
  ///
  /// - Precondition: the value has the field's type, and money the order's currency.
  public mutating func pretend(_ field: Field<OrderColumns>, ofOrder row: Int, is value: FieldValue) {
    field.write(value, to: &orders, row: row)
  }

  /// Shows a value in place of what the ledger says of itself.
  ///
  /// - Precondition: the value has the field's type.
  public mutating func pretend(_ field: Field<PortfolioColumns>, is value: FieldValue) {
    field.write(value, to: &portfolioColumns, row: 0)
  }
}
