import ArgumentParser
import LedgerStore
import Receivables

/// `tahsil show`: one run as it was saved.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a run as it was saved.",
    discussion: """
      Example:
        tahsil show 3 --ledger ledger.sqlite --format csv > run-3.csv
      """)

  @Argument(help: "The number of the run.")
  var number: Int

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "all or none: whether JSON lists the decisions.")
  var decisions = Run.Decisions.all

  @Flag(help: "List every decision with its reason.")
  var explain = false

  func run() throws {
    let recorded = try RecordedRun(number, in: try ledgerOptions.open())
    try RunPrinter(output: output, withDecisions: decisions == .all, explain: explain).print(recorded.document)
    if !recorded.proposal.faults.isEmpty || !recorded.proposal.findings.isEmpty { throw ExitCode.findings }
  }
}
