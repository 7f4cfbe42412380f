/// The mistakes behind faults that go by, in memory that does not grow with the faults.
public struct FaultGroups: Hashable, Sendable {
  private struct Mistake: Hashable {
    let file: String
    let line: Int
    let message: String
  }

  /// So many different mistakes are told apart; a message that says another amount for each customer makes a mistake each.
  public static let mostMistakes = 1_000

  private var places: [Mistake: Int] = [:]
  private var groups: [FaultGroup] = []
  private var lastCustomer = ""
  /// How many customers met a fault.
  public private(set) var customerCount = 0
  /// How many faults there were.
  public private(set) var faultCount = 0
  /// Of them, those of other mistakes than the `mostMistakes` that came first.
  public private(set) var ungroupedCount = 0

  /// No faults yet.
  public init() {}

  /// Takes a fault in.
  ///
  /// - Parameter fault: of the same customer as the one before, or of a later one.
  public mutating func add(_ fault: PolicyFault) {
    faultCount += 1
    if fault.customer != lastCustomer || customerCount == 0 {
      lastCustomer = fault.customer
      customerCount += 1
    }
    let mistake = Mistake(file: fault.file, line: fault.line, message: fault.message)
    if let place = places[mistake] {
      groups[place].add(fault.customer)
    } else if groups.count < FaultGroups.mostMistakes {
      places[mistake] = groups.count
      groups.append(FaultGroup(fault))
    } else {
      ungroupedCount += 1
    }
  }

  /// The mistakes, the one that most customers met first; of several the one that came first.
  public var mostFrequentFirst: [FaultGroup] {
    groups.enumerated().sorted { a, b in
      (b.element.customerCount, a.offset) < (a.element.customerCount, b.offset)
    }.map(\.element)
  }
}
