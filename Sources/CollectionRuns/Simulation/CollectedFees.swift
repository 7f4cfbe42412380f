internal import Receivables

/// What customers paid of late fees in a span, given the payments as they happened: a payment pays fees as the policy's
/// `allocation` says, so under another policy the same payments may pay more of them, or less.
enum CollectedFees {
  /// By the segment of the customer and by currency, in minor units. Linear in the ledger and in the movements of
  /// invoices with fees.
  static func bySegment(
    _ ledger: Ledger, from first: Day, through last: Day, rules: CollectionRules
  ) -> [String: [Currency: Int64]] {
    guard !ledger.fees.isEmpty else { return [:] }
    var reader = StandingReader(LedgerIndex(ledger, settlement: rules.settlement), allocation: rules.allocation)
    var standings: [DatedStanding] = []
    var found: [String: [Currency: Int64]] = [:]
    for row in Set(ledger.fees.map(\.invoice)) {
      reader.standings(of: Int(row), through: last, into: &standings)
      let before = standings.last { $0.day < first }?.standing.feesPaid ?? 0
      let paid = (standings.last?.standing.feesPaid ?? 0).addingClamped(-before)
      guard paid != 0 else { continue }
      let invoice = ledger.invoices[Int(row)]
      let segment = ledger.customers[Int(invoice.customer)].segment
      let sum = found[segment]?[invoice.currency] ?? 0
      found[segment, default: [:]][invoice.currency] = sum.addingClamped(paid)
    }
    return found
  }
}
