public import CollectionRuns
public import Receivables

/// Two policies compared: their texts, and what they decide differently.
public struct PolicyDifference {
  /// One of the policies.
  public struct Named: Hashable, Sendable {
    /// The folder as it was named.
    public let path: String
    /// Which policy it is.
    public let identity: PolicyIdentity
    /// The stages of its ladder, by name, in the words that people read.
    let stageTitles: [String: LocalizedText]
    /// The names of its stages in their order.
    let stages: [String]
    /// Its reason codes in the words of reports.
    let reasons: [String: LocalizedText]

    /// A policy and the folder it was read from.
    public init(path: String, identity: PolicyIdentity, rules: CollectionRules) {
      self.init(path: path, identity: identity, rules: [rules])
    }

    /// The revisions of a policy as they came into force, with the identity of the last one and the stages of all.
    public init(path: String, policies: PolicyTimeline) {
      let latestFirst = policies.stretches.reversed().map(\.policy)
      self.init(path: path, identity: latestFirst[0].identity, rules: latestFirst.map(\.rules))
    }

    private init(path: String, identity: PolicyIdentity, rules: [CollectionRules]) {
      self.path = path
      let stages = rules.flatMap(\.stages)
      reasons = rules.reduce(into: [:]) { all, own in all.merge(own.reasons) { first, _ in first } }
      self.identity = identity
      stageTitles = Dictionary(stages.map { ($0.name, $0.title) }) { first, _ in first }
      self.stages = stages.reduce(into: []) { names, stage in
        if !names.contains(stage.name) { names.append(stage.name) }
      }
    }

    /// The stages of several ladders, those of the first one first, in the words that people read.
    static func stages(of policies: [Named], _ say: Wording) -> [(name: String, title: String)] {
      var found: [(name: String, title: String)] = []
      for policy in policies {
        for name in policy.stages where !found.contains(where: { $0.name == name }) {
          found.append((name, policy.stageTitles[name]?.text(in: say.language) ?? name))
        }
      }
      return found
    }
  }

  /// What both decide over a ledger as of a day.
  public struct Effect {
    /// The day.
    public let asOf: Day
    /// The differences in counts and sums.
    public let figures: ComparisonFigures
    /// What is known of both runs.
    public let summaries: Sides<ProposalSummary>
    /// The lines of the scripts behind the largest differences.
    public let places: [DecisionDifference: Sides<ScriptPlace>]

    /// An effect from what a comparison gave.
    public init(
      asOf: Day, figures: ComparisonFigures, summaries: Sides<ProposalSummary>,
      places: [DecisionDifference: Sides<ScriptPlace>]
    ) {
      self.asOf = asOf
      self.figures = figures
      self.summaries = summaries
      self.places = places
    }
  }

  /// What both did over a span.
  public struct History {
    /// How often runs were made.
    public let rhythm: RunRhythm
    /// Both histories.
    public let comparison: HistoryComparison
    /// Their differences in counts and sums.
    public let figures: HistoryFigures

    /// A history from its comparison.
    public init(_ comparison: HistoryComparison, every rhythm: RunRhythm) {
      self.rhythm = rhythm
      self.comparison = comparison
      figures = HistoryFigures(comparison)
    }
  }

  /// The policies.
  public let policies: Sides<Named>
  /// The files that differ.
  public let files: [FileDifference]
  /// The terms that differ.
  public let terms: [TermDifference]
  /// What they decide differently over invented cases, the most important first; `nil` where none were asked.
  public var meaning: [MeaningSentence]?
  /// What they decide; `nil` where no ledger was asked about.
  public var effect: Effect?
  /// What they did over a span; `nil` where no span was asked about.
  public var history: History?
  /// The ledger, for names; empty where none was asked about.
  public var ledger = Ledger()

  /// The texts of two policies.
  public init(_ policies: Sides<Named>, files: [FileDifference], terms: [TermDifference]) {
    self.policies = policies
    self.files = files
    self.terms = terms
  }

  /// Whether the texts differ, or anything that is decided.
  public var isEmpty: Bool {
    files.isEmpty && effect?.figures.isEmpty ?? true && history?.comparison.differences.isEmpty ?? true
  }

  /// Whether a policy met a fault, so that nothing was decided about somebody.
  public var hasFaults: Bool {
    [effect?.figures.remarks, history?.comparison.remarks].contains { remarks in
      remarks.map { $0.faults.a.faultCount + $0.faults.b.faultCount > 0 } ?? false
    }
  }
}
