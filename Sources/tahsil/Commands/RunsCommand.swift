import ArgumentParser
import LedgerStore
import Receivables
import Reports

/// `tahsil runs`: all runs.
struct Runs: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the runs of a ledger.",
    discussion: """
      Example:
        tahsil runs --ledger ledger.sqlite
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let runs = try ledgerOptions.open(isReadOnly: true).runs()
    switch output.format {
    case .table: try Output.line(table(runs, Wording(output.language)))
    case .json: try Output.write(JSONValue.list(runs.map(json)).pretty)
    case .csv:
      try Output.write(
        CSVLine.text(["run", "as_of", "known_at", "policy", "revision", "status", "decisions", "faults", "findings"]))
      for run in runs {
        try Output.write(
          CSVLine.text([
            "\(run.number)", "\(run.asOf)", "\(run.knownAt)", run.policy.name, "\(run.policy.revision)",
            status(run.state), "\(run.decisions)", "\(run.faults)", "\(run.findings)",
          ]))
      }
    }
  }

  private func table(_ runs: [RunRecord], _ say: Wording) -> String {
    var table = TextTable(
      (say("run", "الدورة"), .right), (say("as of", "حتى"), .left), (say("policy", "السياسة"), .left),
      (say("status", "الحالة"), .left), (say("decisions", "القرارات"), .right), (say("faults", "الأخطاء"), .right),
      (say("findings", "الملاحظات"), .right))
    for run in runs {
      table.add(
        "\(run.number)", "\(run.asOf)", "\(run.policy.name) \(run.policy.revision)", words(run.state, say),
        "\(run.decisions)", "\(run.faults)", "\(run.findings)")
    }
    return table.isEmpty ? say("There are no runs yet.", "لا توجد دورات بعد.") : table.lines.joined(separator: "\n")
  }

  private func words(_ state: RunRecord.State, _ say: Wording) -> String {
    switch state {
    case .proposed: say("proposed", "مقترحة")
    case .posted(let recording): say("posted (\(recording))", "مرحّلة (\(recording))")
    case .superseded(let later): say("superseded by \(later)", "حلّت محلها \(later)")
    }
  }

  private func status(_ state: RunRecord.State) -> String {
    switch state {
    case .proposed: "proposed"
    case .posted: "posted"
    case .superseded: "superseded"
    }
  }

  private func json(_ run: RunRecord) -> JSONValue {
    .object([
      ("run", .number(run.number)), ("as_of", .text("\(run.asOf)")), ("known_at", .number(run.knownAt)),
      ("policy", .text(run.policy.name)), ("revision", .number(run.policy.revision)),
      ("status", .text(status(run.state))), ("decisions", .number(run.decisions)), ("faults", .number(run.faults)),
      ("findings", .number(run.findings)),
    ])
  }
}
