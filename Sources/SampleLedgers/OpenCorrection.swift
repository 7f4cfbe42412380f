/// What brings the share of open invoices from where the customers' habits leave it to where it is wanted.
struct OpenCorrection: Sendable {
  /// The share of all invoices that is never settled, whatever the habits say.
  let neverSettled: Double
  /// The share of invoices open at the end that is settled before it after all.
  let settledAfterAll: Double

  /// Leaves the invoices to the habits.
  static let none = OpenCorrection(natural: 0, wanted: 0)

  /// From the share that habits leave open to the wanted one.
  init(natural: Double, wanted: Double) {
    neverSettled = wanted > natural ? (wanted - natural) / (1 - natural) : 0
    settledAfterAll = wanted < natural ? (natural - wanted) / natural : 0
  }
}
