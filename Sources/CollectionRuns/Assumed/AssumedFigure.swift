public import Receivables

/// A measure of one currency, where it is one of money.
public struct AssumedFigure: Hashable, Sendable, Comparable {
  /// What is measured.
  public let measure: AssumedMeasure
  /// The currency of amounts; `nil` for all else.
  public let currency: Currency?

  /// A figure.
  public init(_ measure: AssumedMeasure, _ currency: Currency? = nil) {
    (self.measure, self.currency) = (measure, currency)
  }

  /// By measure, then by the letters of the currency.
  public static func < (left: AssumedFigure, right: AssumedFigure) -> Bool {
    (left.measure, left.currency?.code ?? "") < (right.measure, right.currency?.code ?? "")
  }
}
