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
      Example:
        tahsil aging --ledger ledger.sqlite --as-of 2026-01-31 --format json
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "The day, such as 2026-01-31.", transform: Day.argument)
  var asOf: Day

  @Option(help: "The upper bounds of the buckets in days overdue.")
  var bounds = "30,60,90"

  @Option(help: "A policy whose manifest says how payments settle; without one, the ordinary settings.")
  var policy: String?

  func validate() throws {
    _ = try parsedBounds()
  }

  func run() throws {
    let rules = try policy.map { try LuaPolicy(path: $0, inForceOn: asOf).rules } ?? CollectionRules(currency: .SAR)
    let snapshot = Snapshot(of: try ledgerOptions.open(isReadOnly: true).ledger(), asOf: asOf, rules: rules)
    let report = AgingReport(try Aging.of(snapshot, bounds: try parsedBounds()), language: output.language)
    switch output.format {
    case .table: try Output.line(report.text)
    case .json: try Output.write(report.json.pretty)
    case .csv: try Output.write(report.csv)
    }
  }

  private func parsedBounds() throws -> [Int] {
    let numbers = bounds.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let known = numbers.compactMap(\.self)
    guard known.count == numbers.count, !known.isEmpty, known.allSatisfy({ $0 >= 1 }),
      zip(known, known.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw ValidationError("--bounds takes ascending whole numbers, such as 30,60,90") }
    return known
  }
}
