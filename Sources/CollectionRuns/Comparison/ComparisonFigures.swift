public import Receivables

/// What two policies decide differently, counted and summed while the parts of a comparison go by. What is held does not
/// grow with the differences.
public struct ComparisonFigures: Sendable {
  /// What sums are kept by: amounts of different currencies never meet.
  public struct Key: Hashable, Sendable, Comparable {
    /// What is decided.
    public let kind: DecisionKind
    /// The currency of the subjects.
    public let currency: Currency
    /// The segment of the customers; `nil` where all are together, empty for customers without one.
    public let segment: String?

    private var order: (String, Int, Currency) {
      (segment ?? "", DecisionKind.allCases.firstIndex(of: kind)!, currency)
    }

    /// By segment, kind and currency.
    public static func < (left: Key, right: Key) -> Bool { left.order < right.order }
  }

  /// Where a stage goes under each policy: `nil` for none.
  public struct StageChange: Hashable, Sendable {
    /// The stage after a run of each.
    public let stages: Sides<String?>
    /// The currency of the invoices.
    public let currency: Currency
  }

  /// How many of the largest differences are kept in each currency.
  public static let listLength = 10

  /// Differences by kind and currency.
  public private(set) var kinds: [Key: ComparisonSum] = [:]
  /// The same by segment as well.
  public private(set) var segments: [Key: ComparisonSum] = [:]
  /// Invoices that come to another stage, by where.
  public private(set) var stageChanges: [StageChange: ComparisonSum] = [:]
  /// The differences with the most money at stake in each currency, the largest first; of equal ones the first.
  public private(set) var largest: [Currency: [DecisionDifference]] = [:]
  /// How many differences there are.
  public private(set) var differences = 0
  /// How many invoices are decided differently.
  public private(set) var invoices = 0
  /// How many customers are decided differently, they themselves or an invoice or order of theirs.
  public private(set) var customers = 0
  /// Decisions that are the same for another reason.
  public private(set) var otherReasons = 0
  /// What each run does in all.
  public private(set) var totals = Sides(a: RunTotals(), b: RunTotals())
  /// What was met that is no decision: faults and findings of each side.
  public private(set) var remarks = ComparedRemarks()
  private let ledger: Ledger
  private let rules: Sides<CollectionRules>
  private var last: (customer: Int32, invoice: Int32) = (-1, -1)

  /// Figures of a comparison of which nothing went by yet.
  public init(of runs: Sides<ComparedRun>) {
    ledger = runs.a.slices.ledger
    rules = runs.map(\.policy.rules)
  }

  /// Takes in what was decided about the customers behind those before.
  public mutating func add(_ part: ComparedPart) {
    for side in Side.allCases { totals[side] += RunTotals(part.parts[side], over: ledger, rules: rules[side]) }
    remarks.add(part.parts)
    otherReasons += part.otherReasons
    for difference in part.differences { add(difference) }
  }

  private mutating func add(_ difference: DecisionDifference) {
    differences += 1
    if difference.customer != last.customer { customers += 1 }
    last.customer = difference.customer
    if case .invoice(let invoice) = difference.subject {
      if invoice != last.invoice { invoices += 1 }
      last.invoice = invoice
    }
    let currency = difference.stake.currency
    let segment = ledger.customers[Int(difference.customer)].segment
    kinds[Key(kind: difference.kind, currency: currency, segment: nil), default: .init()].add(difference)
    segments[Key(kind: difference.kind, currency: currency, segment: segment), default: .init()].add(difference)
    if case (.stage(let a), .stage(let b)) = (difference.outcomes.a, difference.outcomes.b), a != b {
      stageChanges[StageChange(stages: Sides(a: a, b: b), currency: currency), default: .init()].add(difference)
    }
    keepLargest(difference)
  }

  private mutating func keepLargest(_ difference: DecisionDifference) {
    var list = largest[difference.stake.currency] ?? []
    let stake = difference.stake.minorUnits
    if list.count == ComparisonFigures.listLength, list.last!.stake.minorUnits >= stake { return }
    list.insert(difference, at: list.firstIndex { $0.stake.minorUnits < stake } ?? list.count)
    largest[difference.stake.currency] = Array(list.prefix(ComparisonFigures.listLength))
  }

  /// Whether both policies decide the same about everybody.
  public var isEmpty: Bool { differences == 0 }
}
