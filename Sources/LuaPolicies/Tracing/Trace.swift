public import Receivables

/// What a policy did to answer one question about one customer, invoice or order.
///
/// The facts suffice: whatever else were otherwise in the ledger, in `terms.lua` or of the run, the answer would be the
/// same, unless the trace is cut.
public struct Trace: Hashable, Sendable {
  /// One thing that the scripts did.
  public enum Step: Hashable, Sendable {
    /// They came to a line.
    case line(TracedLine)
    /// They were told something for the first time.
    case fact(TracedFact)
    /// They compared two values.
    case comparison(TracedComparison)
  }

  /// What was asked.
  public let question: Question
  /// The id of the customer.
  public let customer: String
  /// The id of the invoice or order; empty for a question about the customer.
  public let document: String
  /// The answer: an amount, a stage, a list of discounts; `nil` where things stay as they are, and where there is a fault.
  public let answer: TracedValue
  /// The reason; empty where none was given.
  public let reason: String
  /// How the policy failed; `nil` where it answered.
  public let fault: PolicyFault?
  /// What was done while the question's file was loaded, with those it requires: before anything was asked.
  public let loading: [Step]
  /// What was done to answer, in order.
  public let steps: [Step]
  /// Whether there was more than is kept; then the facts may not suffice.
  public let isCut: Bool
  /// Files whose comparisons are not among the steps, because Lua does not take them with what would note them: those
  /// that are nested as deeply as it allows.
  public let uncomparedFiles: [String]

  /// The lines that ran to answer, in order. A comparison over several lines may show its first one again.
  public var lines: [TracedLine] {
    steps.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  /// One time that a line ran, with the comparisons on it.
  public struct LineRun: Hashable, Sendable {
    public let line: TracedLine
    public fileprivate(set) var comparisons: [TracedComparison]
  }

  /// The lines that ran to answer, in order, each with the comparisons that were made on it then.
  public var lineRuns: [LineRun] {
    var runs: [LineRun] = []
    for step in steps {
      switch step {
      case .line(let line): runs.append(LineRun(line: line, comparisons: []))
      case .comparison(let comparison):
        if let place = runs.lastIndex(where: {
          $0.line.file == comparison.file && comparison.lines.contains($0.line.line)
        }) {
          runs[place].comparisons.append(comparison)
        }
      case .fact: break
      }
    }
    return runs
  }

  /// Everything that the answer follows from, each fact once, in the order of reading; first what was read while the file
  /// was loaded.
  public var facts: [TracedFact] {
    var seen: Set<Told> = []
    return (loading + steps).compactMap { step in
      guard case .fact(let fact) = step, seen.insert(Told(fact)).inserted else { return nil }
      return fact
    }
  }

  /// The comparisons that were made to answer, in order.
  public var comparisons: [TracedComparison] {
    steps.compactMap { if case .comparison(let comparison) = $0 { comparison } else { nil } }
  }

  /// A fact, wherever it was read.
  private struct Told: Hashable {
    let owner: TracedFact.Owner
    let member: String
    let kind: TracedFact.Kind

    init(_ fact: TracedFact) {
      (owner, member, kind) = (fact.owner, fact.member, fact.kind)
    }
  }
}
