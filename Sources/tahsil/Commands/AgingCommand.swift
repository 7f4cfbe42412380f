import ArgumentParser
import LedgerStore
import LuaPolicies
import Measures
import Receivables
import Reports

/// `tahsil aging`: what is open, by how long it has been overdue.
struct AgingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aging",
    abstract: "Open balances by how long they have been overdue, as of a day.",
    discussion: """
      Examples:
        tahsil aging --ledger ledger.sqlite --as-of 2026-01-31 --format json
        tahsil aging --ledger ledger.sqlite --as-of 2026-01-31 --by segment --bounds 15,45,90
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The day, such as 2026-01-31.", transform: Day.argument)
  var asOf: Day

  @OptionGroup var buckets: BucketOptions

  @Option(help: "A policy whose manifest says how payments settle; without one, the ordinary settings.")
  var policy: String?

  func run() throws {
    let rules = try policy.map { try LuaPolicy(path: $0, inForceOn: asOf).rules } ?? CollectionRules(currency: .SAR)
    let snapshot = Snapshot(of: try ledgerOptions.open(isReadOnly: true).ledger(), asOf: asOf, rules: rules)
    let agings = try Aging.of(snapshot, bounds: buckets.bounds, by: buckets.by)
    let report = AgingReport(agings, language: output.language)
    switch output.format {
    case .table: try Output.line(report.text)
    case .json: try Output.write(report.json.pretty)
    case .csv: try Output.write(report.csv)
    }
  }
}
