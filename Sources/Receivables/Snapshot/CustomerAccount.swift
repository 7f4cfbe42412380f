/// What a customer's contacts, promises and blocks say as of a day: read once, used for each of its invoices.
struct CustomerAccount {
  /// Those made by then.
  let promises: [PromiseEntry]
  /// Those made by then.
  let contacts: [ContactEntry]
  /// All blocks, whenever they stand.
  let blocks: [Block]

  init(_ index: LedgerIndex, customer: Int, asOf: Day) {
    promises = index.promisesOfCustomer.rows(of: customer).map { index.rows.ledger.promises[Int($0)] }
      .filter { $0.made <= asOf }
    contacts = index.contactsOfCustomer.rows(of: customer).map { index.rows.ledger.contacts[Int($0)] }
      .filter { $0.day <= asOf }
    blocks = index.blocksOfCustomer.rows(of: customer).map { index.rows.ledger.blocks[Int($0)].block }
  }

  /// The promises that concern an invoice: its own, and those for the whole account.
  func promises(forInvoice invoice: Int32, issued: Day) -> [PromiseEntry] {
    promises.filter { $0.invoice == invoice || ($0.invoice == nil && $0.made >= issued) }
  }

  /// The day of the last contact about an invoice or the whole account.
  func lastContact(aboutInvoice invoice: Int32, through day: Day) -> Day? {
    var last: Day?
    for contact in contacts where contact.day <= day && (contact.invoice == nil || contact.invoice == invoice) {
      last = max(last ?? contact.day, contact.day)
    }
    return last
  }
}

extension LedgerIndex {
  /// Whether payments of the customer, on the promised invoice where there is one, reached a promised amount from the
  /// day it was made through the day it ran out.
  package func isKept(_ promise: PromiseEntry, asOf: Day) -> Bool {
    var received: Int64 = 0
    func add(_ credit: CreditEntry) {
      guard credit.kind == .payment, credit.currency == promise.currency, promise.made <= credit.day,
        credit.day <= promise.until, credit.counts(on: asOf)
      else { return }
      received = received.addingClamped(credit.amount)
    }
    if let invoice = promise.invoice {
      for row in creditsOfInvoice.rows(of: Int(invoice)) { add(credits[Int(row)]) }
    } else {
      for payment in payments(ofCustomer: Int(promise.customer)) { add(payment) }
    }
    return received >= promise.amount
  }
}
