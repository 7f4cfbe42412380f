public import CollectionRuns
public import Receivables

/// A simulation as reports show it: the contenders with their names, what each would have done, and where two part.
public struct SimulationDocument {
  /// A contender: who decided, from when, and which terms were changed.
  public struct Tried {
    /// One policy and the first day on which it decided.
    struct Revision {
      let from: Day
      let identity: PolicyIdentity
    }

    /// What it is called.
    let name: String
    /// Its folder, its latest identity and its stages.
    let policy: PolicyDifference.Named
    /// Every revision that decided in the span, in their order.
    let revisions: [Revision]
    /// Whether the revisions are released ones; else the files decided as they are.
    let isReleased: Bool
    /// The terms that were changed for the trial, each with its value as people write it.
    let terms: [(path: String, text: String)]

    /// A contender whose policies were read from a folder.
    ///
    /// - Parameter terms: those that were changed, with their values as people write them.
    public init(_ contender: Contender, path: String, isReleased: Bool, terms: [(path: String, text: String)]) {
      name = contender.name
      policy = PolicyDifference.Named(path: path, policies: contender.policies)
      revisions = contender.policies.stretches.map { Revision(from: $0.from, identity: $0.policy.identity) }
      self.isReleased = isReleased
      self.terms = terms
    }

    /// The changed terms in one text: `grace_days = 7`; the name where none was.
    var shortName: String {
      terms.isEmpty ? name : terms.map { "\($0.path) = \($0.text)" }.joined(separator: ", ")
    }
  }

  /// What was simulated.
  public let simulation: Simulation
  /// The contenders, in the order of the simulation.
  public let tried: [Tried]
  /// The ledger, for names.
  public let ledger: Ledger
  /// The file of the ledger, as it was named.
  public let ledgerPath: String
  /// The assumed half, kept apart from the exact one in every form; `nil` where nothing was assumed.
  public var assumed: AssumedReport?
  /// What two contenders decided differently, in counts and sums; `nil` where there are not two.
  let differences: PolicyDifference.History?

  /// A document about a simulation over a ledger.
  public init(_ simulation: Simulation, tried: [Tried], ledger: Ledger, ledgerPath: String) {
    precondition(tried.count == simulation.contenders.count, "every contender has a name")
    self.simulation = simulation
    self.tried = tried
    self.ledger = ledger
    self.ledgerPath = ledgerPath
    differences = simulation.comparison.map { PolicyDifference.History($0, every: simulation.plan.rhythm) }
  }

  /// Whether a policy met a fault, so that something was not decided.
  public var hasFaults: Bool { simulation.contenders.contains { $0.exact.faults.faultCount > 0 } }

  /// The two that are compared.
  var sides: Sides<PolicyDifference.Named>? {
    differences == nil ? nil : Sides(a: tried[0].policy, b: tried[1].policy)
  }

  /// The stages of all ladders, in the words that people read.
  func stages(_ say: Wording) -> [(name: String, title: String)] {
    PolicyDifference.Named.stages(of: tried.map(\.policy), say)
  }

  /// The currencies of the invoices.
  var currencies: [Currency] { Set(ledger.invoices.map(\.currency)).sorted() }
}
