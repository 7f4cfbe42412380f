/// What happened in a slot or a period, in minor units of one currency.
struct Flows: Equatable, Sendable {
  // Amounts. Sums of 64-bit amounts, in 128 bits: no number of rows goes beyond them.
  var sales: Int128 = 0
  var creditNotes: Int128 = 0
  var collected: Int128 = 0
  var discounts: Int128 = 0
  var feesPosted: Int128 = 0
  var feesWaived: Int128 = 0
  var feesCollected: Int128 = 0
  /// What the invoices settled were issued over.
  var settledAmount: Int128 = 0

  // Amounts times days.
  var salesTermDays: Int128 = 0
  var settledLateDays: Int128 = 0
  var settledPayDays: Int128 = 0
  /// Payments that took a discount × the days by which they came before they were due.
  var discountMoneyDays: Int128 = 0

  // Numbers of documents, and of days.
  var issued = 0
  var disputed = 0
  var revised = 0
  var settled = 0
  var late = 0
  var lateDays = 0
  var payDays = 0
  var contacts = 0
  var rightParty = 0
  var promises = 0
  var promisesDue = 0
  var promisesKept = 0

  /// Whatever is an amount, or an amount times days: what a rate of exchange changes.
  static var amounts: [WritableKeyPath<Flows, Int128>] {
    [
      \.sales, \.creditNotes, \.collected, \.discounts, \.feesPosted, \.feesWaived, \.feesCollected, \.settledAmount,
      \.salesTermDays, \.settledLateDays, \.settledPayDays, \.discountMoneyDays,
    ]
  }

  static func += (left: inout Flows, right: Flows) {
    left.sales += right.sales
    left.creditNotes += right.creditNotes
    left.collected += right.collected
    left.discounts += right.discounts
    left.feesPosted += right.feesPosted
    left.feesWaived += right.feesWaived
    left.feesCollected += right.feesCollected
    left.settledAmount += right.settledAmount
    left.salesTermDays += right.salesTermDays
    left.settledLateDays += right.settledLateDays
    left.settledPayDays += right.settledPayDays
    left.discountMoneyDays += right.discountMoneyDays
    left.issued += right.issued
    left.disputed += right.disputed
    left.revised += right.revised
    left.settled += right.settled
    left.late += right.late
    left.lateDays += right.lateDays
    left.payDays += right.payDays
    left.contacts += right.contacts
    left.rightParty += right.rightParty
    left.promises += right.promises
    left.promisesDue += right.promisesDue
    left.promisesKept += right.promisesKept
  }
}
