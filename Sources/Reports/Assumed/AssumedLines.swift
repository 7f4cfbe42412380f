internal import CollectionRuns
internal import Measures
internal import Receivables

/// The assumed half as lines of CSV, one a figure and quantile.
public struct AssumedLines {
  private let document: AssumedDocument

  /// The lines of a half.
  public init(_ document: AssumedDocument) {
    self.document = document
  }

  /// The place of the policy, and `part`, `name`, `figure`, `currency`, `value`. `part` is `all` for a figure, and `difference`
  /// for how far it is from the reference; `name` is `low`, `median` or `high`. A value that is not known is empty.
  public var lines: [(contender: Int, fields: [String])] {
    document.outcome.contenders.enumerated().flatMap { place, contender in
      document.figures.flatMap { figure in
        [("all", contender.figures[figure]), ("difference", contender.differences[figure])].flatMap {
          part, interval in
          [("low", interval?.low), ("median", interval?.median), ("high", interval?.high)].map { name, value in
            let fields = [part, name, figure.measure.rawValue, figure.currency?.code ?? "", text(value, figure)]
            return (place, fields)
          }
        }
      }
    }
  }

  private func text(_ value: Int64?, _ figure: AssumedFigure) -> String {
    guard let value else { return "" }
    switch figure.measure.unit {
    case .money:
      guard let currency = figure.currency, case .amount(let money) = ReportCell(value, currency) else { return "" }
      return money.amountText
    case .hundredthsOfDays, .hundredths: return Quotient.text(ofHundredths: Int(value))
    case .count: return "\(value)"
    }
  }
}
