import CollectionRuns
import LuaPolicies
import Receivables
import Reports

/// Two policies asked about a ledger, with a progress bar where a person looks on.
struct PolicyComparison {
  let policies: Sides<LuaPolicy>
  let ledger: Ledger
  let economy: Economy
  let threads: Int

  private var asked: Sides<any Policy> { Sides(a: policies.a, b: policies.b) }

  /// What both decide as of a day.
  ///
  /// - Parameter each: told each difference, in the order of customers.
  func effect(
    asOf day: Day, each: (DecisionDifference) throws -> Void
  ) throws -> PolicyDifference.Effect {
    let runs = ComparedRun.runs(asked, over: ledger, asOf: day)
    var figures = ComparisonFigures(of: runs)
    let bar = ProgressBar("comparing", total: ledger.customers.count, unit: "customers")
    defer { bar.finish() }
    let summaries = try RunComparison.compare(runs, economy: economy, threads: threads, progress: bar.update) { part in
      figures.add(part)
      for difference in part.differences { try each(difference) }
    }
    var places: [DecisionDifference: Sides<ScriptPlace>] = [:]
    for difference in figures.largest.values.joined() {
      places[difference] = try runs.map { try $0.place(of: difference, finder: lastLine) }
    }
    return PolicyDifference.Effect(asOf: day, figures: figures, summaries: summaries, places: places)
  }

  /// The last line that ran for an answer. What cannot be traced has no line, and the file stands for it.
  private var lastLine: LineFinder {
    { [economy] policy, question, snapshot, row in
      guard let policy = policy as? LuaPolicy,
        let line = try? policy.trace(question, row: row, over: snapshot, economy: economy).lines.last
      else { return nil }
      return ScriptPlace(file: line.file, line: line.line)
    }
  }

  /// What both do over a span.
  func history(_ span: DaySpan, every rhythm: RunRhythm) throws -> PolicyDifference.History {
    let days = rhythm.days(from: span.first, through: span.last)
    let customers = ledger.customers.count
    let bar = ProgressBar("walking", total: days.count * customers, unit: "customers")
    defer { bar.finish() }
    let comparison = try HistoryComparison(
      of: asked, over: ledger, days: days, economy: economy, threads: threads
    ) { bar.update($0 * customers + $1) }
    return PolicyDifference.History(comparison, every: rhythm)
  }
}
