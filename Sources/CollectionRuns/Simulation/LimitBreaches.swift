internal import Receivables

/// How often customers were over their limit, by the holds that runs placed for it.
public struct LimitBreaches: Hashable, Sendable {
  /// Times in which a customer was over its limit, from the run that found it to the one that no longer did; one that
  /// began before the span counts where it still stood on its first day.
  public private(set) var count = 0
  /// How many customers that were.
  public private(set) var customers = 0
  /// The days of all of them, a day of each customer; through the last day of the span where it does not end before.
  public private(set) var days = 0

  /// None.
  public init() {}

  /// The breaches in a span, by the segment of the customer. Linear in the postings.
  static func bySegment(_ ledger: Ledger, from first: Day, through last: Day) -> [String: LimitBreaches] {
    var standing: [Int32: Day] = [:]
    var found: [String: LimitBreaches] = [:]
    var met: Set<Int32> = []
    func end(_ customer: Int32, before day: Int) {
      guard let start = standing.removeValue(forKey: customer) else { return }
      let days = min(day, Int(last.number) + 1) - Int(max(start, first).number)
      guard days > 0 else { return }
      let segment = ledger.customers[Int(customer)].segment
      found[segment, default: LimitBreaches()].add(days, isNew: met.insert(customer).inserted)
    }
    for hold in ledger.holds where hold.cause == .overLimit {
      if hold.isPlaced {
        if standing[hold.customer] == nil { standing[hold.customer] = hold.day }
      } else {
        end(hold.customer, before: Int(hold.day.number))
      }
    }
    for customer in Array(standing.keys) { end(customer, before: Int(last.number) + 1) }
    return found
  }

  private mutating func add(_ days: Int, isNew: Bool) {
    count += 1
    self.days += days
    if isNew { customers += 1 }
  }

  /// Both together, of different customers.
  static func + (left: LimitBreaches, right: LimitBreaches) -> LimitBreaches {
    var sum = left
    sum.count += right.count
    sum.customers += right.customers
    sum.days += right.days
    return sum
  }
}
