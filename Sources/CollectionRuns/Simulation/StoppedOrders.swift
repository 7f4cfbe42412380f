internal import Receivables

/// Orders that runs of a span held or refused, each once however often that was.
public struct StoppedOrders: Hashable, Sendable {
  /// Held or refused at some time.
  public private(set) var all = OrderSum()
  /// Of them, refused at some time.
  public private(set) var refused = OrderSum()
  /// Of them, still held or refused when the span ends.
  public private(set) var atEnd = OrderSum()

  /// None.
  public init() {}

  /// By the segment of the customer. Linear in the postings.
  static func bySegment(_ ledger: Ledger, from first: Day) -> [String: StoppedOrders] {
    var refused: Set<Int32> = []
    var last: [Int32: OrderRelease] = [:]
    for posting in ledger.orderReleases where posting.day >= first {
      if posting.release == .refuse { refused.insert(posting.order) }
      // One that was only released was not stopped.
      if posting.release != .release || last[posting.order] != nil { last[posting.order] = posting.release }
    }
    var found: [String: StoppedOrders] = [:]
    for (index, release) in last {
      let order = ledger.orders[Int(index)]
      var own = StoppedOrders()
      own.all.add(order)
      if refused.contains(index) { own.refused.add(order) }
      if release != .release { own.atEnd.add(order) }
      let segment = ledger.customers[Int(order.customer)].segment
      found[segment, default: StoppedOrders()] = (found[segment] ?? StoppedOrders()) + own
    }
    return found
  }

  /// Both together, of different orders.
  static func + (left: StoppedOrders, right: StoppedOrders) -> StoppedOrders {
    var sum = StoppedOrders()
    sum.all = left.all + right.all
    sum.refused = left.refused + right.refused
    sum.atEnd = left.atEnd + right.atEnd
    return sum
  }
}
