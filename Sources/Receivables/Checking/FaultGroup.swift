/// Faults that are one mistake: the same place and the same message, met by many customers.
public struct FaultGroup: Hashable, Sendable {
  /// The first of them.
  public let fault: PolicyFault
  /// The ids of the customers that met it, each once, in the order in which they were asked about.
  public private(set) var customers: [String]

  /// The mistakes behind faults, the one that most customers met first; of several the one that came first.
  ///
  /// - Parameter faults: in the order of customers, as reviews and proposals have them.
  public static func groups(_ faults: some Sequence<PolicyFault>) -> [FaultGroup] {
    var places: [Mistake: Int] = [:]
    var groups: [FaultGroup] = []
    for fault in faults {
      let mistake = Mistake(file: fault.file, line: fault.line, message: fault.message)
      if let place = places[mistake] {
        if groups[place].customers.last != fault.customer { groups[place].customers.append(fault.customer) }
      } else {
        places[mistake] = groups.count
        groups.append(FaultGroup(fault: fault, customers: [fault.customer]))
      }
    }
    return groups.enumerated().sorted { a, b in
      (b.element.customers.count, a.offset) < (a.element.customers.count, b.offset)
    }.map(\.element)
  }

  /// `late_fee.lua:5`, or the file alone where no line is known.
  public var place: String { fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file }

  private struct Mistake: Hashable {
    let file: String
    let line: Int
    let message: String
  }
}
