import LuaPolicies
import Receivables
import SampleLedgers

/// All that must hold for a policy before it is used: `policy check` tells what was found, and `policy release` refuses
/// where anything was.
struct PolicyExamination {
  /// The policy folder.
  let path: String
  /// The ledger that the questions are about, under the rules of the policy.
  var snapshot: (CollectionRules) throws -> Snapshot = PolicyExamination.inventedCompanies

  /// The companies of the demo.
  static func inventedCompanies(_ rules: CollectionRules) throws -> Snapshot {
    Snapshot(of: try Ledger(SampleLedger.demo.entries()), asOf: SampleLedger.demoDay, rules: rules)
  }

  /// Looks at everything.
  ///
  /// - Returns: what was found, and the policy that was looked at, if it loads.
  func outcome() throws -> (report: PolicyReport, policy: LuaPolicy?) {
    var report = PolicyReport(path: path)
    let policy = load(&report)
    if let policy {
      try ask(policy, &report)
      try explore(policy, &report)
    }
    try compare(policy, &report)
    return (report, policy)
  }

  private func load(_ report: inout PolicyReport) -> LuaPolicy? {
    do throws(PolicyLoadError) {
      let folder = try PolicyFolder(path: path)
      report.add(folder.findings())
      return report.keepsFromLoading ? nil : try LuaPolicy(folder: folder)
    } catch {
      for problem in error.problems { report.add("load", problem) }
      return nil
    }
  }

  private func ask(_ policy: LuaPolicy, _ report: inout PolicyReport) throws {
    let snapshot = try snapshot(policy.rules)
    report.customers = snapshot.customers.count
    report.invoices = snapshot.invoices.count
    var review = AnswerReview(over: snapshot, source: { policy.source(of: $0) })
    for start in stride(from: 0, to: snapshot.customers.count, by: 2_000) {
      let slice = start..<min(snapshot.customers.count, start + 2_000)
      review.add(try policy.answers(over: snapshot, customers: slice, economy: .normal))
    }
    for fault in review.faults { report.add(fault) }
    let broken = try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal)
    for finding in review.findings + broken where PolicyExamination.concernsThePolicy(finding) { report.add(finding) }
    let purity = try policy.purity(over: snapshot)
    report.questions = purity.questions
    for problem in purity.problems { report.add("impure", problem) }
  }

  /// Asks what no ledger has to show: cases on both sides of everything that the policy compares.
  private func explore(_ policy: LuaPolicy, _ report: inout PolicyReport) throws {
    let space = try policy.decisionSpace()
    report.space = space
    for problem in try policy.problems(in: space) { report.add(problem) }
  }

  /// What follows from the state of the ledger is told by a run.
  private static func concernsThePolicy(_ finding: Finding) -> Bool {
    switch finding.code {
    case .reasonMissing, .stageNotInLadder, .invariantBroken, .capNotInLadder: true
    case .feeBelowPosted, .alreadyDecidedToday, .stagesSkipped, .rateMissing: false
    }
  }

  /// Whether all that was released is whole, and the folder could be the next revision.
  private func compare(_ policy: LuaPolicy?, _ report: inout PolicyReport) throws {
    let releases = PolicyReleases(of: path)
    for problem in releases.verify() { report.add("seal", problem) }
    guard let policy else { return }
    for problem in try releases.problems(of: policy) { report.add("release", problem) }
  }
}
