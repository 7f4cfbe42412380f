public import Receivables

/// Invented cases on both sides of everything that a policy compares: its decision space, as far as it was explored.
///
/// Found by asking: the ordinary case first, and then, for each comparison that was met, cases in which the facts behind
/// it lie just below, on and just above. The same policy gives the same cases in the same order.
public struct DecisionSpace: Sendable {
  /// A comparison that came out the same way in every case that was invented.
  public struct Unreached: Hashable, Sendable {
    /// The comparison, as it was made the first time.
    public let comparison: TracedComparison
    /// The file and line, as people are told them.
    public var place: String { "\(comparison.file):\(comparison.line)" }
  }

  /// The cases by question, those with the fewest facts first among neighbours.
  public let cases: [Question: [InventedCase]]
  /// How many comparisons were made, a rung of a ladder each counted.
  public let comparisons: Int
  /// Those of which only one outcome was seen.
  public let unreached: [Unreached]
  /// The questions with more cases than are invented.
  public let cut: [Question]

  /// How many cases there are in all.
  public var count: Int { cases.values.reduce(0) { $0 + $1.count } }
}

extension LuaPolicy {
  /// Invents cases for each question of the policy.
  ///
  /// - Parameter most: cases of one question; what is beyond is left out, and the question named in `cut`.
  public func decisionSpace(most: Int = 400) throws(PolicyLoadError) -> DecisionSpace {
    try decisionSpace(of: questions, most: most)
  }

  /// The same for some of its questions.
  func decisionSpace(of asked: Set<Question>, most: Int = 400) throws(PolicyLoadError) -> DecisionSpace {
    var cases: [Question: [InventedCase]] = [:]
    var sites: [(key: CaseVisit.Site, site: Exploration.Site)] = []
    var cut: [Question] = []
    for question in Question.allCases where questions.intersection(asked).contains(question) {
      let exploration = try Exploration(question, of: self, most: most)
      cases[question] = exploration.cases
      for (key, site) in exploration.sites {
        // A file that several questions require is one place.
        if let place = sites.firstIndex(where: { $0.key == key }) {
          sites[place].site.outcomes.formUnion(site.outcomes)
        } else {
          sites.append((key, site))
        }
      }
      if exploration.isCut { cut.append(question) }
    }
    let unreached = sites.filter { $0.site.outcomes.count < 2 }.map {
      DecisionSpace.Unreached(comparison: $0.site.made)
    }
    return DecisionSpace(cases: cases, comparisons: sites.count, unreached: unreached, cut: cut)
  }
}
