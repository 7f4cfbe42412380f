public import Receivables

/// Why a report of measures was not made.
public enum MeasureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no rate of exchange for a total in one currency.
  case noRate(from: Currency, to: Currency, on: Day)
  /// A total is beyond any amount.
  case overflow

  /// What is wrong, and what to do instead.
  public var description: String {
    switch self {
    case .noRate(let from, let to, let day):
      "the ledger has no rate from \(from) to \(to) on or before \(day); import one with rates.csv "
        + "(date,from,to,rate), or leave out --in, which keeps currencies apart"
    case .overflow: "a total is beyond any amount (\(MoneyError.overflow)); look for mistaken amounts in the ledger"
    }
  }
}
