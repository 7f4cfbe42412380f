import Receivables

/// Everything in a ledger in words that can be compared; what stands in no particular order is sorted.
struct LedgerPicture: Equatable {
  let lines: [String]

  init(_ ledger: Ledger) {
    var lines = ledger.customers.indices.map { "\(ledger.customers[$0]) \(String(describing: ledger.parents[$0]))" }
    lines += ledger.invoices.indices.map {
      "\(ledger.invoices[$0]) \(ledger.invoiceIDs[$0])|\(ledger.invoiceNumbers[$0])|\(ledger.invoiceOrders[$0])"
    }
    lines += ledger.orders.indices.map { "\(ledger.orders[$0]) \(ledger.orderIDs[$0])" }
    lines += ledger.credits.map { "\($0)" }.sorted()
    lines += ledger.disputes.map { dispute in
      var words = dispute
      words.reason = 0
      return "\(words) \(ledger.disputeReasons[dispute.reason])"
    }.sorted()
    lines += ledger.promises.map { "\($0)" }.sorted()
    lines += ledger.contacts.map { "\($0)" }.sorted()
    lines += ledger.instalments.map { "\($0)" }.sorted()
    lines += ledger.blocks.map { "\($0)" }.sorted()
    lines += ledger.fees.map { "\($0)" } + ledger.stages.map { "\($0)" } + ledger.limits.map { "\($0)" }
    lines += ledger.terms.map { "\($0.invoice) \($0.day) \(ledger.discountTerms[Int($0.terms)])" }
    lines += ledger.holds.map { "\($0)" } + ledger.orderReleases.map { "\($0)" }
    lines.append("last posted \(String(describing: ledger.lastPostedDay))")
    self.lines = lines
  }
}
