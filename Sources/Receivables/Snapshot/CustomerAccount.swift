/// What a customer's contacts, promises and blocks say as of a day: read once, used for each of its invoices.
struct CustomerAccount {
  let promises: [PromiseEntry]
  let contacts: [ContactEntry]
  let blocks: [Block]

  init(_ index: LedgerIndex, customer: Int, asOf: Day) {
    let ledger = index.ledger
    promises = index.promisesOfCustomer.rows(of: customer).map { ledger.promises[Int($0)] }
      .filter { $0.made <= asOf }.sorted { $0.made < $1.made }
    contacts = index.contactsOfCustomer.rows(of: customer).map { ledger.contacts[Int($0)] }.filter { $0.day <= asOf }
    blocks = index.blocksOfCustomer.rows(of: customer).map { ledger.blocks[Int($0)].block }
      .filter { $0.stands(on: asOf) }
  }

  /// The promises that concern an invoice: its own, and those for the whole account.
  func promises(forInvoice invoice: Int32, issued: Day) -> [PromiseEntry] {
    promises.filter { $0.invoice == invoice || ($0.invoice == nil && $0.made >= issued) }
  }

  /// The day of the last contact about an invoice or the whole account.
  func lastContact(aboutInvoice invoice: Int32, through day: Day) -> Day? {
    contacts.filter { ($0.invoice == nil || $0.invoice == invoice) && $0.day <= day }.map(\.day).max()
  }
}

extension LedgerIndex {
  /// Whether payments of the customer, on the promised invoice where there is one, reached a promised amount from the
  /// day it was made through the day it ran out.
  func isKept(_ promise: PromiseEntry, asOf: Day) -> Bool {
    var received: Int64 = 0
    func add(_ credit: CreditEntry) {
      guard credit.kind == .payment, credit.currency == promise.currency,
        promise.made <= credit.day, credit.day <= promise.until, credit.day <= asOf,
        credit.returned.map({ asOf < $0 }) ?? true
      else { return }
      received += credit.amount
    }
    if let invoice = promise.invoice {
      for row in creditsOfInvoice.rows(of: Int(invoice)) { add(credits[Int(row)]) }
    } else {
      for invoice in invoicesOfCustomer.rows(of: Int(promise.customer)) {
        for row in creditsOfInvoice.rows(of: Int(invoice)) { add(credits[Int(row)]) }
      }
      for row in unappliedOfCustomer.rows(of: Int(promise.customer)) { add(credits[Int(row)]) }
    }
    return received >= promise.amount
  }
}
