internal import Receivables

/// Differences of one kind in one currency, counted and summed.
public struct ComparisonSum: Hashable, Sendable {
  /// How many subjects are decided differently.
  public private(set) var count = 0
  /// Of them, those where only that policy decides something.
  public private(set) var onlyOneDecides = Sides(a: 0, b: 0)
  /// What the subjects stand at after a run of each, in minor units: fees in total, discounts, bounded limits; zero for
  /// kinds without an amount.
  public private(set) var amounts = Sides<Int64>(a: 0, b: 0)
  /// The money at stake, in minor units.
  public private(set) var stake: Int64 = 0

  /// Nothing counted.
  public init() {}

  /// Takes in a difference.
  mutating func add(_ difference: DecisionDifference) {
    count += 1
    if difference.decisions.b == nil { onlyOneDecides.a += 1 }
    if difference.decisions.a == nil { onlyOneDecides.b += 1 }
    add(difference.outcomes, stake: difference.stake)
  }

  private mutating func add(_ outcomes: Sides<Outcome>, stake money: Money) {
    for side in Side.allCases {
      amounts[side] = amounts[side].addingClamped(outcomes[side].amount?.minorUnits ?? 0)
    }
    stake = stake.addingClamped(money.minorUnits)
  }
}
