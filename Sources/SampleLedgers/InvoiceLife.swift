import Receivables

/// One invoice while its story is made up. Days are numbers as in `Day.number`, so that they add without checks.
struct InvoiceLife {
  /// Later than any day of a ledger: for what never happens.
  static let never = Int(Int32.max)

  let id: String
  /// The index of the customer.
  let customer: Int
  let issued: Int
  let due: Int
  let amount: Int64
  let currency: Currency
  /// Whether something must be left open, since the ledger is to hold so many open invoices.
  let staysOpen: Bool
  /// What is left to pay after everything told so far.
  var balance: Int64
  /// The day on which the customer means to pay the rest; `never` where it does not.
  var settles: Int
  /// The day of the last reduction or promise so far; what settles the rest is no earlier.
  var lastReduction: Int

  /// Minor units of this invoice as money.
  func money(_ minorUnits: Int64) -> Money {
    // No amount of a sample comes near the bound of `Money`.
    try! Money(minorUnits: minorUnits, currency: currency)
  }
}
