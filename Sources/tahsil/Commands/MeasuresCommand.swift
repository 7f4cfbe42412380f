import ArgumentParser
import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Measures
import Receivables
import Reports

/// `tahsil measures`: how well the firm collects, month by month and in words.
struct MeasuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "DSO, CEI, turnover, aging, promises, disputes, discounts and fees, month by month, with their trend.",
    discussion: """
      The last month ends with the day. Currencies are kept apart, unless --in names one to convert to. What the ledger
      cannot answer is n/a, with the reason. Each formula is in docs/semantics.md.

      Examples:
        tahsil measures --ledger ledger.sqlite --as-of 2025-12-31 --months 24
        tahsil measures --ledger ledger.sqlite --as-of 2025-12-31 --by region --format csv
        tahsil measures --ledger ledger.sqlite --as-of 2025-12-31 --industry dso=45,cei=80 --losses 0.5,2,5,20,50
        tahsil measures --ledger ledger.sqlite --as-of 2025-12-31 --report measures.html
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var report: ReportOptions

  @Option(help: "The day, such as 2026-01-31.", transform: Day.argument)
  var asOf: Day

  @Option(help: "How many calendar months; fewer where sales begin later.")
  var months = 12

  @OptionGroup var buckets: BucketOptions

  @Option(
    name: .customLong("in"), help: "A currency to convert all amounts to, at the latest rate on or before the day.",
    transform: Currency.argument)
  var currency: Currency?

  @Option(help: "Percent expected to be lost in each bucket, not due first, such as 0.5,2,5,20,50.")
  var losses: LossRates?

  @Option(help: "Figures to compare with, such as dso=45,cei=80.", transform: IndustryFigure.arguments)
  var industry: [IndustryFigure] = []

  @Option(help: "A policy, which says how payments settle and what fees have accrued; else the ordinary settings.")
  var policy: String?

  func validate() throws {
    guard (1...3600).contains(months) else { throw ValidationError("--months takes 1 to 3600") }
    if let losses, losses.rates.count != buckets.bounds.count + 2 {
      throw ValidationError(
        "--losses takes a percentage for each of the \(buckets.bounds.count + 2) buckets: not due, then by --bounds, "
          + "then beyond the last")
    }
    if !industry.isEmpty, buckets.by != nil {
      throw ValidationError("--industry compares the whole ledger; leave out --by")
    }
  }

  func run() throws {
    let loaded = try policy.map { try LuaPolicy(path: $0) }
    var settings = MeasureSettings(rules: loaded?.rules ?? CollectionRules(currency: .SAR))
    settings.months = months
    settings.bounds = buckets.bounds
    settings.breakdown = buckets.by
    settings.currency = currency
    settings.lossRates = losses?.rates
    let index = LedgerIndex(try ledgerOptions.open(isReadOnly: true).ledger(), settlement: settings.rules.settlement)
    var faults = 0
    if let loaded { (settings.unpostedFees, faults) = try unpostedFees(index, loaded) }
    let sheets = try MeasureSheet.of(index, asOf: asOf, settings: settings)
    try report.write { digits in
      MeasurePage(sheets, industry: industry, asOf: asOf, language: output.language, digits: digits).html
    }
    let result = MeasureReport(sheets, industry: industry, language: output.language)
    switch output.format {
    case .table: try Output.line(result.text)
    case .json: try Output.write(result.json.pretty)
    case .csv: try Output.write(result.csv)
    }
    if faults > 0 {
      Output.note(
        "fees accrued lack those of \(faults) customers for whom the policy has faults; see tahsil run --as-of \(asOf)")
      throw ExitCode.findings
    }
  }

  /// What the policy would add to the fees of each customer, and for how many it could not say.
  private func unpostedFees(_ index: LedgerIndex, _ policy: LuaPolicy) throws -> ([Int: [Money]], faults: Int) {
    let slices = SnapshotSlices(index, asOf: asOf, rules: policy.rules)
    let proposal = try CollectionRun.evaluate(
      slices, policy: policy, economy: .normal, threads: ProcessInfo.processInfo.activeProcessorCount)
    var fees: [Int: [Money]] = [:]
    for decision in proposal.decisions {
      if case .fee(_, let addition) = decision.effect { fees[Int(decision.customer), default: []].append(addition) }
    }
    return (fees, Set(proposal.faults.map(\.customer)).count)
  }
}
