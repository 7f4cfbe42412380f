internal import Receivables

/// A line of a table of figures: what it is called, and what each column has there.
struct FigureLine {
  /// The name for scripts, such as `letters` or `stages.reminder`.
  let key: String
  /// The name that people read.
  let name: String
  /// The currency of an amount; `nil` for a count.
  let currency: Currency?
  /// A count or minor units for each column.
  let values: [Int64]

  /// Whether there is nothing in any column.
  var isEmpty: Bool { values.allSatisfy { $0 == 0 } }

  /// A value as a cell.
  func cell(_ value: Int64) -> ReportCell { currency.map { ReportCell(value, $0) } ?? .count(Int(value)) }

  /// A value as CSV has it: a whole number, or an amount with all its decimals.
  func text(_ value: Int64) -> String {
    guard case .amount(let money) = cell(value) else { return "\(value)" }
    return money.amountText
  }
}
