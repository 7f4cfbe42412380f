import Receivables

/// What the columns of one row must not say about each other.
extension RowReader {
  /// Checks a row whose cells are all in order by themselves.
  func checkRow() {
    if let order = rules.order { checkOrder(order) }
    switch source.kind {
    case .customer: checkCustomer()
    case .dispute: checkDisputedAmount()
    case .rate: checkRate()
    case .invoice, .order, .payment, .creditNote, .promise, .contact, .instalment, .block: break
    }
    if let invoice, source.kind != .block { checkAgreement(with: invoice) }
  }

  private func place(_ stored: String) -> Int { source.kind.place(of: stored) }

  private func checkOrder(_ order: RowRules.Order) {
    guard let start = cells[order.first].integer, let end = cells[order.second].integer, end < start else { return }
    let day = source.dates.text(Day(clamping: Int(start)))
    problem(order.second, "\(order.names.second) is before \(order.names.first)", "write \(day) or a later day")
  }

  private func checkCustomer() {
    if let parent = awaitedParent, case .text(let id) = cells[place("id")], parent.elementsEqual(id) {
      problem(place("parent"), "the customer is its own parent", "leave the parent empty, or name another customer")
    }
  }

  private func checkDisputedAmount() {
    guard let amount = cells[place("amount")].integer, let invoice, amount > invoice.amount else { return }
    problem(
      place("amount"), "the disputed amount is greater than the invoice's",
      "write at most the invoice's amount, or leave it empty for the whole balance")
  }

  private func checkRate() {
    guard let from = cells[place("from")].integer, from == cells[place("to")].integer else { return }
    problem(place("to"), "a currency has no rate to itself", "remove the row, or name another currency")
  }

  /// What names both an invoice and a customer or a currency must name those of the invoice.
  private func checkAgreement(with invoice: KnownRow) {
    if let place = rules.customer, let customer = cells[place].integer, customer != Int64(invoice.customer) {
      problem(
        rules.invoice ?? place, "the invoice is another customer's",
        "name an invoice of this customer, or the customer of this invoice")
    }
    if let place = rules.currency, let number = cells[place].integer, let currency = invoice.currency,
      number != Int64(currency.numericCode)
    {
      problem(place, "the invoice is in \(currency)", "write \(currency), or name an invoice in this currency")
    }
  }
}
