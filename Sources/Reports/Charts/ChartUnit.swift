internal import Measures
public import Receivables

/// What the values of a chart are counted in. Values are whole numbers of the smallest part of it.
public enum ChartUnit: Hashable, Sendable {
  /// Amounts, in minor units.
  case money(Currency)
  /// In hundredths, as measures are shown.
  case days, percent, times
  /// Whole numbers.
  case count

  /// How many digits of a value stand behind the point.
  var decimals: Int {
    switch self {
    case .money(let currency): currency.decimals
    case .days, .percent, .times: 2
    case .count: 0
    }
  }

  /// A value as a cell of a table whose caption names the unit.
  func cell(_ value: Int64) -> ReportCell {
    switch self {
    case .money(let currency): ReportCell(value, currency)
    case .days, .percent, .times: .hundredths(Int(value))
    case .count: .count(Int(value))
    }
  }

  /// A value with its unit in words: `45.20 days`.
  func text(_ value: Int64, _ say: Wording) -> String {
    let number = cell(value).plain(say)
    return switch self {
    case .money(let currency): "\(number) \(currency)"
    case .days: say("\(number) days", "\(number) يوم")
    case .percent: "\(number) %"
    case .times: say("\(number) times", "\(number) مرة")
    case .count: number
    }
  }
}
