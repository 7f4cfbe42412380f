public import Receivables

/// What somebody wants to reach, and by which assumption: `overdue_at_month_ends <= -30% by response.call`.
public struct AssumedGoal: Hashable, Sendable {
  /// A target.
  public enum Target: Hashable, Sendable {
    /// The figure itself, as a decimal: an amount, days, a ratio or a count.
    case value(Rate)
    /// So much more than the reference, or less where it is below zero: -0.30 is thirty percent less.
    case change(Rate)
  }

  /// What is to be reached.
  public let measure: AssumedMeasure
  /// Its currency, where the text names one.
  public let currency: Currency?
  /// Which side of the target is wanted.
  public let wish: GoalSeek.Wish
  /// The target.
  public let target: Target
  /// The path of the assumption, or of a part of the file: `response` is all responses together.
  public let path: String

  /// A goal as it is written: a figure, `<=` or `>=`, a decimal or a percentage of change, `by`, the path of an assumption. A
  /// figure of money may name its currency: `overdue:SAR`.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    let sides = text.split(separator: " by ", maxSplits: 1).map(AssumedGoal.trimmed)
    guard sides.count == 2, !sides[1].isEmpty else { return nil }
    let isAtMost = sides[0].contains("<=")
    let parts = sides[0].split(separator: isAtMost ? "<=" : ">=", omittingEmptySubsequences: false)
      .map(AssumedGoal.trimmed)
    guard parts.count == 2, let figure = AssumedFigure(named: parts[0]) else { return nil }
    if parts[1].last == "%" {
      guard let percent = Rate(String(parts[1].dropLast())), percent.billionths % 100 == 0 else { return nil }
      target = .change(Rate(billionths: percent.billionths / 100))
    } else {
      guard let value = Rate(parts[1]) else { return nil }
      target = .value(value)
    }
    (measure, currency, path) = (figure.measure, figure.currency, sides[1])
    wish = isAtMost ? .atMost : .atLeast
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The target in the units of a figure: minor units, hundredths or things; `nil` where the figure of the reference, of which
  /// a change is meant, is not known, or the target is no such number.
  ///
  /// A change is rounded half even, once.
  public func units(of figure: AssumedFigure, reference: Int64?) -> Int64? {
    switch target {
    case .change(let change):
      guard let reference else { return nil }
      return MinorUnits.multiply(reference, by: change, rounding: .halfEven).flatMap { MinorUnits.add(reference, $0) }
    case .value(let value):
      let scale: Int64 =
        switch figure.measure.unit {
        case .money: (0..<(figure.currency?.decimals ?? 2)).reduce(1) { scale, _ in scale * 10 }
        case .hundredthsOfDays, .hundredths: 100
        case .count: 1
        }
      let (units, rest) = (Int128(value.billionths) * Int128(scale))
        .quotientAndRemainder(dividingBy: Int128(Rate.one.billionths))
      return rest == 0 ? Int64(exactly: units) : nil
    }
  }
}

extension AssumedFigure {
  /// A figure by its name: `dso`, or `overdue:SAR` for one of money whose currency is named; `nil` where there is none.
  public init?(named text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let measure = AssumedMeasure(rawValue: String(parts[0])) else { return nil }
    guard parts.count == 2 else {
      self.init(measure)
      return
    }
    guard measure.unit == .money, let currency = Currency(code: String(parts[1])) else { return nil }
    self.init(measure, currency)
  }
}
