/// The columns of a snapshot while values are shown in place of what the ledger says: taken out once, however many are.
public struct PretendedColumns {
  var customers: CustomerColumns
  var invoices: InvoiceColumns
  var orders: OrderColumns
  var portfolio: PortfolioColumns

  /// Shows a value of a customer.
  ///
  /// - Precondition: the value has the field's type, and money the customer's currency.
  public mutating func show(_ value: FieldValue, as field: Field<CustomerColumns>, ofCustomer row: Int) {
    field.write(value, to: &customers, row: row)
    // A rate of exchange is missing no longer where the total is given.
    if case .money = value { customers.missingRate[Int32(row)] = nil }
  }

  /// Shows a value of the invoice in a row.
  ///
  /// - Precondition: the value has the field's type, and money the invoice's currency.
  public mutating func show(_ value: FieldValue, as field: Field<InvoiceColumns>, ofInvoice row: Int) {
    field.write(value, to: &invoices, row: row)
  }

  /// Shows a value of the open order in a row.
  ///
  /// - Precondition: the value has the field's type, and money the order's currency.
  public mutating func show(_ value: FieldValue, as field: Field<OrderColumns>, ofOrder row: Int) {
    field.write(value, to: &orders, row: row)
  }

  /// Shows a value of the whole ledger.
  ///
  /// - Precondition: the value has the field's type.
  public mutating func show(_ value: FieldValue, as field: Field<PortfolioColumns>) {
    field.write(value, to: &portfolio, row: 0)
  }
}
