internal import Receivables

extension FaultGroup {
  /// Where it is, what is wrong, what to write instead, the line itself, and whom it touches: the first three customers
  /// by name, the others counted.
  func lines(_ say: Wording) -> [String] {
    var lines = ["  \(place): \(fault.message)" + (fault.remedy.isEmpty ? "" : "; \(fault.remedy)")]
    if !fault.source.isEmpty { lines.append("      \(fault.source)") }
    let first = customers.prefix(3).joined(separator: ", ")
    let more = customerCount - min(3, customers.count)
    lines.append(
      "      " + say("met by \(first)", "أصاب \(first)")
        + (more > 0 ? say(" and \(more) more customers", " و\(more) من العملاء غيرهم") : ""))
    return lines
  }
}
