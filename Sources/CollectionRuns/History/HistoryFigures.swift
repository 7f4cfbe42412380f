public import Receivables

/// What two histories decided differently, counted and summed.
public struct HistoryFigures: Sendable {
  /// Differences of one kind in one currency.
  public struct Sum: Hashable, Sendable {
    /// Subjects that were decided differently at some time.
    public internal(set) var count = 0
    /// Of them, those that came to the same by the end.
    public internal(set) var endingAlike = 0
    /// What the subjects stand at in the end, in minor units: fees, discounts, bounded limits.
    public internal(set) var atEnd = Sides<Int64>(a: 0, b: 0)

    fileprivate mutating func add(_ difference: HistoryDifference) {
      count += 1
      if difference.endsAlike { endingAlike += 1 }
      for side in Side.allCases {
        atEnd[side] = atEnd[side].addingClamped(difference.atEnd[side].amount?.minorUnits ?? 0)
      }
    }
  }

  /// Differences by kind and currency, all segments together.
  public private(set) var kinds: [ComparisonFigures.Key: Sum] = [:]
  /// The same by segment as well.
  public private(set) var segments: [ComparisonFigures.Key: Sum] = [:]
  /// The differences with the most money at stake in each currency, the largest first; of equal ones the first.
  public private(set) var largest: [Currency: [HistoryDifference]] = [:]
  /// How many invoices were decided differently at some time.
  public private(set) var invoices = 0
  /// How many customers were, they themselves or an invoice or order of theirs.
  public private(set) var customers = 0

  /// The figures of a comparison. Linear in its differences, but for sorting them.
  public init(_ comparison: HistoryComparison) {
    var last: (customer: Int32, invoice: Int32) = (-1, -1)
    for difference in comparison.differences {
      if difference.first.customer != last.customer { customers += 1 }
      last.customer = difference.first.customer
      if case .invoice(let invoice) = difference.first.subject {
        if invoice != last.invoice { invoices += 1 }
        last.invoice = invoice
      }
      let key = { (segment: String?) in
        ComparisonFigures.Key(kind: difference.first.kind, currency: difference.stake.currency, segment: segment)
      }
      kinds[key(nil), default: Sum()].add(difference)
      let segment = comparison.ledgers.a.customers[Int(difference.first.customer)].segment
      segments[key(segment), default: Sum()].add(difference)
    }
    let byCurrency = Dictionary(grouping: comparison.differences, by: \.stake.currency)
    largest = byCurrency.mapValues { list in
      let sorted = list.enumerated().sorted { a, b in
        (b.element.stake.minorUnits, a.offset) < (a.element.stake.minorUnits, b.offset)
      }
      return sorted.prefix(ComparisonFigures.listLength).map(\.element)
    }
  }
}
