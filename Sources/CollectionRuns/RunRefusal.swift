public import Receivables

/// Why no run may be made.
public enum RunRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// A run as of a later day was posted already.
  case earlierThanPosted(asOf: Day, lastPosted: Day)
  /// The policy failed for every customer with an invoice to decide about: for the first so many, and then nobody else was
  /// asked, or for all of a small ledger. `mistakes` are the distinct faults, the most frequent first.
  case everyoneFaulted(customers: Int, isEarly: Bool, mistakes: [FaultGroup])

  /// How many mistakes a description shows.
  private static let shownMistakes = 3

  /// What is wrong, and what to do instead.
  public var description: String {
    switch self {
    case .earlierThanPosted(let asOf, let lastPosted):
      "a run as of \(asOf) is refused: one as of \(lastPosted) was posted already; run as of \(lastPosted) or later"
    case .everyoneFaulted(let customers, let isEarly, let mistakes):
      RunRefusal.summary(customers, isEarly, mistakes)
    }
  }

  private static func summary(_ customers: Int, _ isEarly: Bool, _ mistakes: [FaultGroup]) -> String {
    let whom = isEarly ? "the first \(customers) customers, and nobody else was asked" : "all \(customers) customers"
    var lines = ["the run is refused, and nothing is saved: the policy failed for \(whom)"]
    for mistake in mistakes.prefix(shownMistakes) {
      let remedy = mistake.fault.remedy.isEmpty ? "" : "; \(mistake.fault.remedy)"
      lines.append("  \(mistake.place): \(mistake.fault.message)\(remedy)")
      if !mistake.fault.source.isEmpty { lines.append("      \(mistake.fault.source)") }
      lines.append("      met by \(mistake.customerCount) customer\(mistake.customerCount == 1 ? "" : "s")")
    }
    let others = mistakes.count - shownMistakes
    if others > 0 { lines.append("  and \(others) other fault\(others == 1 ? "" : "s")") }
    return (lines + ["mend the policy and run again; 'tahsil policy check' finds such mistakes without a run"]).joined(
      separator: "\n")
  }
}
