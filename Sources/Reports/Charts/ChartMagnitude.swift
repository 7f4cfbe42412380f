internal import Receivables

/// In what the numbers beside an axis are given, so that they stay short.
enum ChartMagnitude: Int, Hashable {
  /// The raw values are powers of ten.
  case ones = 0
  case thousands = 3
  case millions = 6
  case billions = 9

  /// What suits values of up to `largest`.
  init(_ unit: ChartUnit, largest: Int64) {
    let whole = Double(largest.magnitude) / Double(ChartMagnitude.power(unit.decimals))
    self = whole >= 2e9 ? .billions : whole >= 2e6 ? .millions : whole >= 10_000 ? .thousands : .ones
  }

  /// What the numbers of an axis are, for the title of the chart; empty for plain counts.
  func words(_ unit: ChartUnit, _ say: Wording) -> String {
    let thing: (english: String, arabic: String) =
      switch unit {
      case .money(let currency): (currency.code, currency.code)
      case .days: ("days", "أيام")
      case .percent: ("percent", "نسبة مئوية")
      case .times: ("times", "مرات")
      case .count: ("", "")
      }
    let plain = unit == .count
    return switch self {
    case .ones: say(thing.english, thing.arabic)
    case .thousands: plain ? say("thousands", "بالآلاف") : say("thousands of \(thing.english)", "بآلاف \(thing.arabic)")
    case .millions:
      plain ? say("millions", "بالملايين") : say("millions of \(thing.english)", "بملايين \(thing.arabic)")
    case .billions:
      plain ? say("billions", "بالمليارات") : say("billions of \(thing.english)", "بمليارات \(thing.arabic)")
    }
  }

  /// A power of ten.
  static func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}
