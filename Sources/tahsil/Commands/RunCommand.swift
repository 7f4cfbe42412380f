import ArgumentParser
import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// `tahsil run`: the pass.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the policy about the ledger as of a day, and propose what follows.",
    discussion: """
      The proposal is saved under a run number: look at it with show, leave lines out with exclude, post it with post.
      Where revisions of the policy were released, the one in force on the day decides; --draft decides with the files as they are.

      Examples:
        tahsil run --policy Policies/standard --as-of 2026-01-31
        tahsil run --policy Policies/standard --as-of 2026-01-31 --draft
      """)

  /// Whether the list of decisions is printed as JSON.
  enum Decisions: String, ExpressibleByArgument, CaseIterable {
    case all, none
  }

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var policyOptions: DecidingPolicyOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: "The day as of which is decided, such as 2026-01-31: always said, since a run never reads the clock.",
    transform: Day.argument)
  var asOf: Day

  @Flag(help: "Post the proposal at once.")
  var post = false

  @Flag(help: "List every decision with its reason.")
  var explain = false

  @Option(help: "The state of the economy that the policy is told: normal, downturn or boom.")
  var economy = Economy.normal

  @OptionGroup var threads: ThreadOptions

  @Option(help: "all or none: whether JSON lists the decisions.")
  var decisions = Decisions.all

  func run() throws {
    let policy = try policyOptions.load(inForceOn: asOf, posting: post)
    let store = try ledgerOptions.open()
    let interrupt = Interrupt()
    var figures: RunFigures?
    var looked: (slices: SnapshotSlices, summary: ProposalSummary)?
    let saved = try store.saveRun(posts: post, sources: policy.sources) { ledger, take in
      try interrupt.check()
      let slices = SnapshotSlices(of: ledger, asOf: asOf, rules: policy.rules)
      var sums = RunFigures(over: slices)
      let summary = try decide(slices, policy, interrupt) { part in
        sums.add(part)
        try take(part)
      }
      (figures, looked) = (sums, (slices, summary))
      return summary
    }
    // Once it is saved, Ctrl-C ends the report as it ends any other.
    interrupt.end()
    guard let figures, let looked else { preconditionFailure("a run was saved that nobody made") }
    let document = RunDocument(
      number: saved.number, summary: looked.summary, figures: figures, lists: .init(ofRun: saved.number, in: store),
      over: looked.slices, status: saved.posted.map { .posted(sequence: $0.recording) } ?? .proposed)
    try RunPrinter(output: output, withDecisions: decisions == .all, explain: explain).print(document)
    if output.format == .table, !post { Output.note("\n" + next(saved.number)) }
    if document.needsAttention { throw ExitCode.findings }
  }

  private func next(_ number: Int) -> String {
    guard policyOptions.isUnreleased else {
      return "Next: tahsil show \(number), tahsil exclude \(number) SUBJECT --reason …, tahsil post \(number)"
    }
    let path = policyOptions.policyOptions.path
    return "A draft decided: this is to be looked at, and not posted. Next: tahsil show \(number), "
      + "tahsil policy release --policy \(path)"
  }

  private func decide(
    _ slices: SnapshotSlices, _ policy: LuaPolicy, _ interrupt: Interrupt, take: (ProposalPart) throws -> Void
  ) throws -> ProposalSummary {
    let bar = ProgressBar("deciding", total: slices.ledger.customers.count, unit: "customers")
    defer { bar.finish() }
    return try CollectionRun.propose(
      slices, policy: policy, economy: economy, threads: threads.count,
      progress: { done in
        try interrupt.check()
        bar.update(done)
      }, take: take)
  }
}
