import ArgumentParser
import LedgerStore
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy check`: whether a policy may be used.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Read a policy, ask it everything twice in two orders, on both sides of each number, and list mistakes.",
      discussion: """
        First its text is read, and nothing is run: misspelt names, money beside numbers, missing reasons and the like,
        each with its line; docs/findings.md lists them all. Where Lua could not read the text, that is all.
        The questions are about the invented companies of the demo, or about a ledger of yours; and then about cases that
        are invented for this policy: for each comparison that a script makes, the facts behind it just below, on and just
        above the bound. A mistake is shown by the smallest such case, as a row to paste into cases/. A manifest may claim
        fee_never_falls_with_age, stage_never_falls_with_age and better_payer_never_smaller_limit; that is checked too.
        Comparisons that came out one way only are told, and are no mistake. Listed are what keeps the
        policy from loading, faults, answers that are not allowed, missing reasons, broken invariants, and answers that
        change with the order of the questions. Where revisions were released: damaged seals, and what keeps the files
        from becoming the next revision.
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
      let report = try PolicyExamination(path: policyOptions.path, snapshot: snapshot).outcome().report
      switch format {
      case .table: try Output.line(report.text(Wording(languageOption.language)))
      case .json: try Output.write(report.json(languageOption.language).pretty)
      }
      if !report.isClean { throw ExitCode.findings }
    }

    private func snapshot(_ rules: CollectionRules) throws -> Snapshot {
      guard ledgerOptions.ledger != nil, let asOf else { return try PolicyExamination.inventedCompanies(rules) }
      return Snapshot(of: try ledgerOptions.open(isReadOnly: true).ledger(), asOf: asOf, rules: rules)
    }
  }
}
