public import CollectionRuns
public import Receivables

/// The assumed half of a simulation, as reports show it: what people would have done, if what somebody assumes were so.
public struct AssumedDocument {
  /// What is assumed.
  public let assumptions: Assumptions
  /// The file of the assumptions, as it was named.
  public let file: String
  /// SHA-256 of that file.
  public let sha256: String
  /// What the reference is called, and its figures, which are exact.
  public let reference: (name: String, figures: [AssumedFigure: Int64])
  /// What the policies are called that were tried, in the order of the outcome.
  public let names: [String]
  /// What came of them.
  public let outcome: AssumedOutcome
  /// The day until which payments are known, where that is so near to the end of the span that what is open then hardly moves.
  public var paymentsEnd: Day?
  /// The stages in the words that people read, by name.
  public var stageTitles: [String: LocalizedText] = [:]
  /// Which assumption matters most, for policies by their place; empty where nobody asked.
  public var tornados: [(contender: Int, tornado: Tornado)] = []
  /// What an assumption would have to be, likewise.
  public var goals: [(contender: Int, goal: GoalSeek)] = []

  /// Payments should be known for so many days after the span: later ones might have come in it.
  public static let daysOfPayments = 90

  /// A half from its parts.
  public init(
    _ outcome: AssumedOutcome, names: [String], against reference: (name: String, figures: [AssumedFigure: Int64]),
    assuming assumptions: Assumptions, file: String, sha256: String
  ) {
    precondition(names.count == outcome.contenders.count, "every policy has a name")
    (self.outcome, self.names, self.reference) = (outcome, names, reference)
    (self.assumptions, self.file, self.sha256) = (assumptions, file, sha256)
  }

  /// The sections for a terminal and for a page.
  public func sections(in language: Language) -> [ReportSection] { AssumedSections(self, Wording(language)).all }

  /// The figures that are listed: those that are not 0 for everybody.
  var figures: [AssumedFigure] {
    let all = Set(outcome.contenders.flatMap(\.figures.keys)).union(reference.figures.keys)
    return all.filter { figure in
      (reference.figures[figure] ?? 0) != 0
        || outcome.contenders.contains { contender in
          contender.figures[figure].map { $0.low != 0 || $0.high != 0 } ?? false
        }
    }.sorted()
  }
}
