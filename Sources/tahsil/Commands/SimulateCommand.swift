import ArgumentParser
import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Reports
import Synchronization

/// `tahsil simulate`: history under a policy, under two, or under a range of terms.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Walk through history under a policy, or several: what would have been?",
    discussion: """
      Every run of the span is made and posted in memory before the next one, by the
      code of real runs; the ledger stays as it is. What comes out is exact, given
      the payments as they happened.
      Where revisions of the policy were released, the one in force on each day
      decides; --draft decides with the files as they are. --against, --set and
      --vary try something beside it: another folder, or other values of terms, each
      inside its range.
      JSON has every figure and every difference; CSV has every figure, one a line.
      Exit status: 0 simulated, 1 a policy met a fault, so that something is not
      decided, 2 not simulated.

      Examples:
        tahsil simulate --from 2025-07-01 --to 2025-12-31 --every week
        tahsil simulate --from 2025-07-01 --to 2025-12-31 --against Policies/strict
        tahsil simulate --from 2025-07-01 --to 2025-12-31 --set fee_minimum.SAR=75.00
        tahsil simulate --from 2025-07-01 --to 2025-12-31 --vary grace_days=0..30/5
      """)

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var policyOptions: DecidingPolicyOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: "A policy to try against it, with its files as they are; may be the same folder.", completion: .directory)
  var against: String?

  @Option(
    help: "The first day of the span, on which the first run is made, such as 2025-01-01.", transform: Day.argument)
  var from: Day

  @Option(help: "The last day of the span, such as 2025-12-31.", transform: Day.argument)
  var to: Day

  @Option(help: "How often a run is made: day, week or month.")
  var every = RunRhythm.day

  @Flag(help: "Begin as if no run had ever been posted; else with what was posted before the span.")
  var clean = false

  @Option(
    help: ArgumentHelp("Try another value of a term, such as grace_days=7.", valueName: "term=value"),
    transform: TermSetting.argument)
  var set: [TermSetting] = []

  @Option(
    help: ArgumentHelp(
      "Try each value of a range, such as grace_days=0..30 or annual_rate=0.10..0.20/0.02; several make a grid.",
      valueName: "term=from..to[/step]"),
    transform: TermVariation.argument)
  var vary: [TermVariation] = []

  @OptionGroup var assumed: AssumedOptions

  @Option(help: "The state of the economy that policies are told: normal, downturn or boom.")
  var economy = Economy.normal

  @OptionGroup var threads: ThreadOptions

  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard from <= to else { throw ValidationError("--from \(from) is after --to \(to); write the earlier day first") }
  }

  func run() throws {
    let plan = SimulationPlan(
      from: from, through: to, every: every, start: clean ? .clean : .posted, economy: economy)
    let tried = try TriedPolicies(
      policy: policyOptions.policyOptions.path, isDraft: policyOptions.draft, against: against, settings: set,
      variations: vary, plan: plan)
    let ledger = try ledgerOptions.open(isReadOnly: true).ledger()
    let half = try AssumedHalf(
      tried.contenders, over: ledger, plan, threads: threads.count,
      options: assumed)
    var document = SimulationDocument(
      try simulate(tried.contenders, ledger, plan), tried: tried.all, ledger: ledger, ledgerPath: ledgerOptions.path)
    document.assumed = try half.map {
      AssumedReport(try $0.document(), beside: tried.contenders.count, language: output.language)
    }
    try report.write { SimulationPage(document, language: output.language, digits: $0).html }
    switch output.format {
    case .table: try Output.line(SimulationText(document, language: output.language).text)
    case .json: try Output.pieces { try SimulationJSON(document).write($0) }
    case .csv: try Output.pieces { try SimulationCSV(document).write($0) }
    }
    if document.hasFaults { throw ExitCode.findings }
  }

  private func simulate(_ contenders: [Contender], _ ledger: Ledger, _ plan: SimulationPlan) throws -> Simulation {
    let interrupt = Interrupt()
    let check = interrupt.watch
    let total = contenders.count * plan.days.count * ledger.customers.count
    // Any thread may draw it.
    let bar = Mutex(ProgressBar("simulating", total: total, unit: "customers"))
    defer { bar.withLock { $0.finish() } }
    let simulation = try Simulation(
      of: contenders, over: ledger, plan, threads: threads.count
    ) { done in
      try check()
      bar.withLock { $0.update(done) }
    }
    interrupt.end()
    return simulation
  }
}

extension TermSetting {
  /// A term and its value as the command line takes them.
  static func argument(_ text: String) throws -> TermSetting {
    guard let setting = TermSetting(text) else {
      throw ValidationError("--set takes a term and its value, such as grace_days=7")
    }
    return setting
  }
}

extension TermVariation {
  /// A term and its range as the command line takes them.
  static func argument(_ text: String) throws -> TermVariation {
    guard let variation = TermVariation(text) else {
      throw ValidationError("--vary takes a term and a range, such as grace_days=0..30 or annual_rate=0.10..0.20/0.02")
    }
    return variation
  }
}
