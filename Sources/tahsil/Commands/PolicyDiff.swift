import ArgumentParser
import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy diff`: what another policy would change.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare two policies: what is written differently, and what would be decided differently.",
      discussion: """
        A and B are policy folders. Without a ledger, both are asked about invented cases on either side of each number
        that a script compares, and what moved is said in sentences. With --as-of, each is asked about the ledger as of that day, as if no run of that
        day or later had been posted, and all that they decide is compared. With --history, each goes through the span
        by itself, every run posted in memory before the next one. Nothing is saved, and the ledger stays as it is.
        JSON and CSV name every difference; the table shows the ten with the most money at stake in each currency.
        Exit status: 0 compared, whether they differ or not; 1 a policy met a fault, so that something is not compared,
        or, with --exit-code, they differ; 2 not compared.

        Examples:
          tahsil policy diff Policies/standard Policies/strict
          tahsil policy diff Policies/standard Policies/strict --as-of 2026-01-31 --report difference.html
          tahsil policy diff Policies/standard Policies/strict --history 2025-01-01..2025-12-31 --every week
        """)

    @Argument(help: "The policy to compare with.", completion: .directory)
    var a: String

    @Argument(help: "The other policy.", completion: .directory)
    var b: String

    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The day as of which both are asked, such as 2026-01-31.", transform: Day.argument)
    var asOf: Day?

    @Option(
      help: ArgumentHelp(
        "The span that both are walked through, such as 2025-01-01..2025-12-31.", valueName: "from..to"),
      transform: DaySpan.argument)
    var history: DaySpan?

    @Option(help: "How often a run is made in the span: day, week or month; else day.")
    var every: RunRhythm?

    @Option(help: "The state of the economy that both are told: normal, downturn or boom.")
    var economy = Economy.normal

    @OptionGroup var threads: ThreadOptions

    @OptionGroup var report: ReportOptions

    @Flag(help: "Exit with 1 where the policies differ, in a file or in a decision.")
    var exitCode = false

    func validate() throws {
      if ledgerOptions.ledger != nil, asOf == nil, history == nil {
        throw ValidationError("--ledger needs a day; add --as-of 2026-01-31 or --history 2025-01-01..2025-12-31")
      }
      if every != nil, history == nil { throw ValidationError("--every needs --history") }
      if output.format == .csv, (asOf == nil) == (history == nil) {
        throw ValidationError("CSV is one list of differences; add --as-of or --history, and not both")
      }
    }

    func run() throws {
      let policies = Sides(a: try LuaPolicy(path: a), b: try LuaPolicy(path: b))
      var document = PolicyDifference(
        Sides(a: named(policies.a, a), b: named(policies.b, b)),
        files: FileDifference.files(policies.a.files, policies.b.files),
        terms: TermDifference.terms(policies.map(terms)))
      let spool = output.format == .table ? nil : try Spool()
      if asOf != nil || history != nil {
        try compare(policies, spool, &document)
      } else if !document.files.isEmpty {
        document.meaning = try meaning(policies)
      }
      try report.write { PolicyDifferencePage(document, language: output.language, digits: $0).html }
      try print(document, spool)
      if document.hasFaults || (exitCode && !document.isEmpty) { throw ExitCode.findings }
    }

    private func compare(_ policies: Sides<LuaPolicy>, _ spool: Spool?, _ document: inout PolicyDifference) throws {
      document.ledger = try ledgerOptions.open(isReadOnly: true).ledger()
      let comparison = PolicyComparison(
        policies: policies, ledger: document.ledger, economy: economy,
        threads: threads.count)
      if let asOf {
        document.effect = try comparison.effect(asOf: asOf, each: listing(in: spool, asOf, document.ledger))
      }
      if let history { document.history = try comparison.history(history, every: every ?? .day) }
    }

    /// What is decided differently whoever the customers are.
    private func meaning(_ policies: Sides<LuaPolicy>) throws -> [MeaningSentence] {
      try policies.a.contrast(with: policies.b).map {
        MeaningSentence(question: $0.question, fact: $0.fact, values: Sides(a: $0.a, b: $0.b), text: $0.text)
      }
    }

    private func named(_ policy: LuaPolicy, _ path: String) -> PolicyDifference.Named {
      PolicyDifference.Named(path: path, identity: policy.identity, rules: policy.rules)
    }

    private func terms(_ policy: LuaPolicy) -> [String: String] {
      Dictionary(uniqueKeysWithValues: policy.termPaths.map { ($0, policy.term($0) ?? "") })
    }

    /// What is done with each difference while they are found: it waits in the spool in the form that is printed.
    private func listing(
      in spool: Spool?, _ day: Day, _ ledger: Ledger
    ) -> (DecisionDifference) throws -> Void {
      guard let spool else { return { _ in } }
      var items = JSONValue.Items()
      let isCSV = output.format == .csv
      return { difference in
        let row = DifferenceRow(difference, asOf: day, over: ledger)
        try spool.write(isCSV ? row.csv : items.text(row.json))
      }
    }

    private func print(_ document: PolicyDifference, _ spool: Spool?) throws {
      switch output.format {
      case .table: try Output.line(PolicyDifferenceText(document, language: output.language).text)
      case .json:
        try Output.pieces { piece in
          try PolicyDifferenceJSON(document).write(differences: { try spool?.readText($0) }, piece)
        }
      case .csv:
        try Output.pieces { piece in
          if let history = document.history { return try HistoryCSV(history, over: document.ledger).write(piece) }
          try piece(DifferenceRow.header)
          try spool?.readText(piece)
        }
      }
    }
  }
}
