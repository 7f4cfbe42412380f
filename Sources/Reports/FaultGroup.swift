internal import Receivables

/// Faults that are one mistake: the same place and the same message, met by many customers.
struct FaultGroup {
  let fault: PolicyFault
  private(set) var customers: [String]

  /// The mistakes behind faults, the most frequent first.
  static func groups(_ faults: [PolicyFault]) -> [FaultGroup] {
    var places: [String: Int] = [:]
    var groups: [FaultGroup] = []
    for fault in faults {
      let key = "\(fault.file):\(fault.line):\(fault.message)"
      if let place = places[key] {
        if groups[place].customers.last != fault.customer { groups[place].customers.append(fault.customer) }
      } else {
        places[key] = groups.count
        groups.append(FaultGroup(fault: fault, customers: [fault.customer]))
      }
    }
    return groups.enumerated().sorted { a, b in
      (b.element.customers.count, a.offset) < (a.element.customers.count, b.offset)
    }.map(\.element)
  }

  /// Where it is, what is wrong, what to write instead, the line itself, and whom it touches.
  func lines(_ say: Wording) -> [String] {
    let place = fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file
    var lines = ["  \(place): \(fault.message)" + (fault.remedy.isEmpty ? "" : "; \(fault.remedy)")]
    if !fault.source.isEmpty { lines.append("      \(fault.source)") }
    let first = customers.prefix(3).joined(separator: ", ")
    let more = customers.count - 3
    lines.append(
      "      " + say("met by \(first)", "أصاب \(first)")
        + (more > 0 ? say(" and \(more) more customers", " و\(more) من العملاء غيرهم") : ""))
    return lines
  }
}
