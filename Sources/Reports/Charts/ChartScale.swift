/// An axis of values: round numbers, 1, 2 or 5 times a power of ten apart, that take in all that is shown.
struct ChartScale: Hashable {
  /// The round numbers, ascending; at least two.
  let ticks: [Int64]
  private let unit: ChartUnit
  private let magnitude: ChartMagnitude

  /// Values beyond it are shown at its end: no amount is as large.
  static let bound: Int64 = 1 << 58

  /// The axis of values.
  ///
  /// - Parameters:
  ///   - fromZero: whether it must begin at zero, as lengths of bars do. Where it need not, it does all the same unless
  ///     all values are in the upper half of the largest.
  ///   - intervals: about how many stretches it is divided into.
  init(_ values: some Sequence<Int64>, unit: ChartUnit, fromZero: Bool, intervals: Int) {
    let bounded = values.map { min(max($0, -ChartScale.bound), ChartScale.bound) }
    var (low, high) = (bounded.min() ?? 0, bounded.max() ?? 0)
    if fromZero || (low >= 0 && low <= high / 2) || (high <= 0 && high >= low / 2) {
      (low, high) = (min(low, 0), max(high, 0))
    }
    // Movements of a hundredth are no mountains.
    let least = max(ChartMagnitude.power(unit.decimals), max(high, -low) / 10)
    if high - low < least {
      if low == 0 || high > 0 { high = low + least } else { low = high - least }
    }
    let step = ChartScale.step(atLeast: (high - low + Int64(intervals) - 1) / Int64(intervals))
    let first = ChartScale.floor(low, step)
    ticks = Array(stride(from: first, through: -ChartScale.floor(-high, step), by: Int(step)))
    self.unit = unit
    magnitude = ChartMagnitude(unit, largest: max(abs(first), abs(ticks[ticks.count - 1])))
  }

  /// Where a value stands between the ends: 0 at the lowest tick, 1 at the highest.
  func share(_ value: Int64) -> Double {
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    return (Double(min(max(value, low), high)) - Double(low)) / (Double(high) - Double(low))
  }

  /// Where lengths begin: zero, or the lowest tick where zero is below it.
  var base: Int64 { min(max(0, ticks[0]), ticks[ticks.count - 1]) }

  /// What the numbers are, in words.
  func words(_ say: Wording) -> String { magnitude.words(unit, say) }

  /// The number of a tick, in the magnitude that `words` names, with as many decimals as the ticks need.
  func text(_ tick: Int64) -> String {
    let places = unit.decimals + magnitude.rawValue
    let decimals = (0...places).first { decimals in
      ticks.allSatisfy { $0 % ChartMagnitude.power(places - decimals) == 0 }
    }
    let shown = tick / ChartMagnitude.power(places - (decimals ?? places))
    let one = ChartMagnitude.power(decimals ?? places)
    let whole = "\(shown.magnitude / UInt64(one))"
    let grouped = whole.enumerated().map { place, digit in
      place > 0 && (whole.count - place).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
    }.joined()
    let rest = "\(UInt64(one) + shown.magnitude % UInt64(one))".dropFirst()
    return (shown < 0 ? "\u{2212}" : "") + grouped + (rest.isEmpty ? "" : ".\(rest)")
  }

  private static func step(atLeast least: Int64) -> Int64 {
    var power: Int64 = 1
    while true {
      for factor: Int64 in [1, 2, 5] where factor * power >= least { return factor * power }
      power *= 10
    }
  }

  /// The next lower multiple of a step.
  private static func floor(_ value: Int64, _ step: Int64) -> Int64 {
    let rest = value % step
    return value - rest - (rest < 0 ? step : 0)
  }
}
