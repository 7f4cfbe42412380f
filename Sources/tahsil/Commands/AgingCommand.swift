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
        tahsil aging --ledger ledger.sqlite --as-of 2026-01-31 --months 24 --report aging.html
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "The day, such as 2026-01-31.", transform: Day.argument)
  var asOf: Day

  @OptionGroup var buckets: BucketOptions

  @Option(help: "A policy whose manifest says how payments settle; without one, the ordinary settings.")
  var policy: String?

  @Option(help: "How many calendar months the page looks back; else 12.")
  var months: Int?

  func validate() throws {
    guard (1...3600).contains(months ?? 12) else { throw ValidationError("--months takes 1 to 3600") }
    if months != nil, report.report == nil {
      throw ValidationError("--months is about the page; add --report page.html")
    }
  }

  func run() throws {
    let rules = try policy.map { try LuaPolicy(path: $0, inForceOn: asOf).rules } ?? CollectionRules(currency: .SAR)
    let ledger = try ledgerOptions.open(isReadOnly: true).ledger()
    let agings = try Aging.of(
      Snapshot(of: ledger, asOf: asOf, rules: rules), bounds: buckets.bounds, by: buckets.by)
    try report.write { digits in
      let sheets = try MeasureSheet.of(ledger, asOf: asOf, settings: settings(rules))
      return AgingPage(agings, months: sheets, asOf: asOf, language: output.language, digits: digits).html
    }
    let result = AgingReport(agings, language: output.language)
    switch output.format {
    case .table: try Output.line(result.text)
    case .json: try Output.write(result.json.pretty)
    case .csv: try Output.write(result.csv)
    }
  }

  /// By what the months of the page are measured: all customers of a currency together.
  private func settings(_ rules: CollectionRules) -> MeasureSettings {
    var settings = MeasureSettings(rules: rules)
    settings.months = months ?? 12
    settings.bounds = buckets.bounds
    return settings
  }
}
