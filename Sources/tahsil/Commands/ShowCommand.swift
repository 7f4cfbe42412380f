import ArgumentParser
import LedgerStore
import Receivables
import Reports

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
    let document = try RecordedRun(number, in: try ledgerOptions.open()).document()
    try RunPrinter(output: output, withDecisions: decisions == .all, explain: explain).print(document)
    if document.needsAttention { throw ExitCode.findings }
  }
}
