import ArgumentParser
import LedgerStore
import LuaPolicies
import PolicySyntax
import Receivables
import Reports
import SampleLedgers

extension PolicyCommand {
  /// `tahsil policy check`: whether a policy may be used.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a policy, ask it everything twice in two orders, and list what is wrong with it.",
      discussion: """
        First its text is read, and nothing is run: misspelt names, money beside numbers, missing reasons and the like,
        each with its line; docs/findings.md lists them all. Where Lua could not read the text, that is all.
        The questions are about the invented companies of the demo, or about a ledger of yours. Listed are what keeps the
        policy from loading, faults, answers that are not allowed, missing reasons, broken invariants, and answers that
        change with the order of the questions.
        Exit status: 0 nothing is wrong, 1 something is.

        Examples:
          tahsil policy check --policy Policies/standard
          tahsil policy check --policy Policies/standard --ledger ledger.sqlite --as-of 2026-01-31
        """)

    /// The forms of the result.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case table, json
    }

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var languageOption: LanguageOption

    @Option(help: "The day to ask as of, such as 2026-01-31; needed with --ledger.", transform: Day.argument)
    var asOf: Day?

    @Option(help: "table or json.")
    var format = Format.table

    func validate() throws {
      if ledgerOptions.ledger != nil, asOf == nil {
        throw ValidationError("--ledger needs a day; add --as-of 2026-01-31")
      }
    }

    func run() throws {
      var report = PolicyReport(path: policyOptions.path)
      if let policy = load(&report) { try check(policy, &report) }
      switch format {
      case .table: try Output.line(report.text(Wording(languageOption.language)))
      case .json: try Output.write(report.json(languageOption.language).pretty)
      }
      if !report.isClean { throw ExitCode.findings }
    }

    private func load(_ report: inout PolicyReport) -> LuaPolicy? {
      do throws(PolicyLoadError) {
        let folder = try PolicyFolder(path: policyOptions.path)
        report.add(folder.findings())
        return report.keepsFromLoading ? nil : try LuaPolicy(folder: folder)
      } catch {
        for problem in error.problems { report.add("load", problem) }
        return nil
      }
    }

    private func check(_ policy: LuaPolicy, _ report: inout PolicyReport) throws {
      let snapshot = try snapshot(policy.rules)
      report.customers = snapshot.customers.count
      report.invoices = snapshot.invoices.count
      var review = AnswerReview(over: snapshot, source: { policy.source(of: $0) })
      for start in stride(from: 0, to: snapshot.customers.count, by: 2_000) {
        let slice = start..<min(snapshot.customers.count, start + 2_000)
        review.add(try policy.answers(over: snapshot, customers: slice, economy: .normal))
      }
      for fault in review.faults { report.add(fault) }
      let broken = try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal)
      for finding in review.findings + broken where Check.concernsThePolicy(finding) { report.add(finding) }
      let purity = try policy.purity(over: snapshot)
      report.questions = purity.questions
      for problem in purity.problems { report.add("impure", problem) }
    }

    /// What follows from the state of the ledger is told by a run.
    private static func concernsThePolicy(_ finding: Finding) -> Bool {
      switch finding.code {
      case .reasonMissing, .stageNotInLadder, .invariantBroken, .capNotInLadder: true
      case .feeBelowPosted, .alreadyDecidedToday, .stagesSkipped, .rateMissing: false
      }
    }

    private func snapshot(_ rules: CollectionRules) throws -> Snapshot {
      if ledgerOptions.ledger != nil, let asOf {
        return Snapshot(of: try ledgerOptions.open(isReadOnly: true).ledger(), asOf: asOf, rules: rules)
      }
      return Snapshot(of: try Ledger(SampleLedger.demo.entries()), asOf: SampleLedger.demoDay, rules: rules)
    }
  }
}
