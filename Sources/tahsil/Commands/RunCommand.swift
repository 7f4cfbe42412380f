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

      Example:
        tahsil run --policy Policies/standard --as-of 2026-01-31
      """)

  /// Whether the list of decisions is printed as JSON.
  enum Decisions: String, ExpressibleByArgument, CaseIterable {
    case all, none
  }

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var policyOptions: PolicyOptions
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

  @Option(help: "Threads that ask the policy.")
  var threads = 1

  @Option(help: "all or none: whether JSON lists the decisions.")
  var decisions = Decisions.all

  func validate() throws {
    guard (1...64).contains(threads) else { throw ValidationError("--threads takes 1 to 64") }
  }

  func run() throws {
    let policy = try policyOptions.load()
    let store = try ledgerOptions.open()
    let snapshot = Snapshot(of: try store.ledger(), asOf: asOf, rules: policy.rules)
    let bar = ProgressBar("deciding", total: snapshot.customers.count, unit: "customers")
    let proposal = try CollectionRun.propose(
      snapshot, policy: policy, economy: economy, threads: threads, progress: bar.update)
    bar.finish()
    let posted = post ? try store.post(proposal, sources: policy.sources) : nil
    let number = try posted?.run ?? store.save(proposal, sources: policy.sources)
    let document = RunDocument(
      number: number, proposal: proposal, snapshot: snapshot,
      status: posted.map { .posted(sequence: $0.recording) } ?? .proposed)
    try RunPrinter(output: output, withDecisions: decisions == .all, explain: explain).print(document)
    if output.format == .table, !post {
      Output.note("\nNext: tahsil show \(number), tahsil exclude \(number) SUBJECT --reason …, tahsil post \(number)")
    }
    if !proposal.faults.isEmpty || !proposal.findings.isEmpty { throw ExitCode.findings }
  }
}
