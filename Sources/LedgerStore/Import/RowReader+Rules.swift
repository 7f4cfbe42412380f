import Receivables

/// What the columns of one row must not say about each other.
extension RowReader {
  /// Checks a row whose cells are all in order by themselves.
  func checkRow() {
    switch source.kind {
    case .customer: checkCustomer()
    case .invoice: inOrder("issued", "due", "the due day", "the day of issue")
    case .order, .contact: break
    case .payment:
      inOrder("date", "returned", "the day of return", "the day of payment")
    case .creditNote: break
    case .dispute:
      inOrder("opened", "closed", "the day it was closed", "the day it was opened")
      checkDisputedAmount()
    case .promise: inOrder("made", "until", "the last day of the promise", "the day it was made")
    case .instalment: break
    case .block: inOrder("from", "until", "the last day of the block", "its first day")
    case .rate: checkRate()
    }
    checkInvoiceAgrees()
  }

  private func place(_ stored: String) -> Int { source.kind.place(of: stored) }

  private func inOrder(_ first: String, _ second: String, _ secondName: String, _ firstName: String) {
    guard let start = cells[place(first)].integer, let end = cells[place(second)].integer, end < start else { return }
    let day = source.dates.text(Day(clamping: Int(start)))
    problem(place(second), "\(secondName) is before \(firstName)", "write \(day) or a later day")
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
  private func checkInvoiceAgrees() {
    guard let invoice, source.kind != .block else { return }
    let names = source.kind.columns.map(\.stored)
    if let column = names.firstIndex(of: "customer"), let customer = cells[column].integer,
      customer != Int64(invoice.customer)
    {
      problem(
        names.firstIndex(of: "invoice") ?? column, "the invoice is another customer's",
        "name an invoice of this customer, or the customer of this invoice")
    }
    if let column = names.firstIndex(of: "currency"), let number = cells[column].integer,
      let currency = invoice.currency, number != Int64(currency.numericCode)
    {
      problem(column, "the invoice is in \(currency)", "write \(currency), or name an invoice in this currency")
    }
  }
}
