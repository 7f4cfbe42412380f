public import Receivables

/// Orders, counted and summed.
public struct OrderSum: Hashable, Sendable {
  /// How many.
  public private(set) var count = 0
  /// What they are worth, by currency, in minor units.
  public private(set) var amounts: [Currency: Int64] = [:]

  /// None.
  public init() {}

  /// Takes in an order.
  public mutating func add(_ order: OrderEntry) {
    count += 1
    amounts[order.currency] = (amounts[order.currency] ?? 0).addingClamped(order.amount)
  }

  /// Both together.
  public static func + (left: OrderSum, right: OrderSum) -> OrderSum {
    var sum = left
    sum.count += right.count
    sum.amounts.merge(right.amounts) { $0.addingClamped($1) }
    return sum
  }
}
