public import Receivables

/// One value for each assumption: the likely ones, or those of a draw.
public struct AssumedCase: Hashable, Sendable {
  private let values: [Assumption: Rate]
  /// The steps of the take-up of discounts, the lowest annual rate first, with shares that never fall.
  private let takeUp: [(annualRate: Rate, share: Rate)]

  /// The likely values, with others for some assumptions.
  public init(likely assumptions: Assumptions, but others: [Assumption: Rate] = [:]) {
    self.init(assumptions) { others[$0.assumption] ?? $0.number.likely }
  }

  /// The values of a draw: each from its own triangle (`Triangle`), by the seed of the draw and the name of the assumption,
  /// so that an assumption that is added or changed leaves those beside it where they are.
  public init(drawing assumptions: Assumptions, seed: UInt64) {
    self.init(assumptions) { entry in
      var numbers = SeededNumbers(seed: seed ^ AssumedCase.hash(entry.assumption.path))
      return Triangle(entry.number).value(at: numbers.next())
    }
  }

  private init(_ assumptions: Assumptions, value: (Assumptions.Entry) -> Rate) {
    var values: [Assumption: Rate] = [:]
    for entry in assumptions.entries { values[entry.assumption] = value(entry) }
    self.values = values
    var share = Rate.zero
    var steps: [(annualRate: Rate, share: Rate)] = []
    for (assumption, value) in values {
      if case .takeUp(let annualRate) = assumption { steps.append((annualRate, value)) }
    }
    takeUp = steps.sorted { $0.annualRate < $1.annualRate }.map { step in
      share = max(share, step.share)
      return (step.annualRate, share)
    }
  }

  /// FNV-1a over the bytes of a name, as in the description by Fowler, Noll and Vo.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The value of an assumption; 0 where nothing is assumed.
  public func value(of assumption: Assumption) -> Rate { values[assumption] ?? .zero }

  /// The share of invoices that take an offer worth so much a year: that of the highest step that it reaches; a better offer
  /// is never taken by fewer.
  public func takeUpShare(annualRate: Rate) -> Rate {
    takeUp.last { $0.annualRate <= annualRate }?.share ?? .zero
  }

  /// By how much sooner an invoice reaches the customer under what is tried, in billionths of a day; never later.
  var deliveryGain: Int64 {
    max(0, value(of: .deliveryBefore).billionths - value(of: .deliveryAfter).billionths)
  }

  /// Cases are equal where all values are.
  public static func == (left: AssumedCase, right: AssumedCase) -> Bool { left.values == right.values }

  /// By the values.
  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}
