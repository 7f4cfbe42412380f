import ArgumentParser
import LedgerStore
import Receivables
import Reports

/// `tahsil ledger`: the file itself.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Create, look at, check and export a ledger.",
    subcommands: [Init.self, Info.self, Verify.self, Export.self])

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Create an empty ledger.",
      discussion: """
        Example:
          tahsil ledger init --ledger ledger.sqlite
        """)
    @OptionGroup var ledgerOptions: LedgerOptions

    func run() throws {
      _ = try LedgerStore(creating: ledgerOptions.path)
      try Output.line("\(ledgerOptions.path) is an empty ledger now")
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every invariant of a ledger file.",
      discussion: """
        Example:
          tahsil ledger verify --ledger ledger.sqlite
        """)
    @OptionGroup var ledgerOptions: LedgerOptions

    func run() throws {
      let problems = try ledgerOptions.open(isReadOnly: true).verify()
      guard problems.isEmpty else {
        for problem in problems { try Output.line(problem) }
        throw ExitCode.findings
      }
      try Output.line("\(ledgerOptions.path) is clean")
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the ledger as house CSV, or the postings as a journal.",
      discussion: """
        Examples:
          tahsil ledger export out/ --ledger ledger.sqlite
          tahsil ledger export journal.csv --journal --ledger ledger.sqlite
        """)
    @Argument(help: "The folder; with --journal, the file.")
    var path: String
    @Flag(help: "Write what was posted, with debit and credit accounts.")
    var journal = false
    @OptionGroup var ledgerOptions: LedgerOptions

    func run() throws {
      let store = try ledgerOptions.open()
      if journal {
        try store.exportJournal(to: path)
        try Output.line(path)
      } else {
        for file in try store.export(to: path) { try Output.line(file) }
      }
    }
  }

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is in a ledger: counts, dates, currencies, runs.",
      discussion: """
        Example:
          tahsil ledger info --ledger ledger.sqlite
        """)
    @OptionGroup var ledgerOptions: LedgerOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let info = try ledgerOptions.open(isReadOnly: true).info()
      switch output.format {
      case .table: try Output.line(table(info, Wording(output.language)))
      case .json: try Output.write(json(info).pretty)
      case .csv:
        try Output.write(CSVLine.text(["kind", "rows", "revisions"]))
        for count in info.counts {
          try Output.write(CSVLine.text([count.kind.rawValue, "\(count.rows)", "\(count.revisions)"]))
        }
      }
    }

    private func table(_ info: LedgerInfo, _ say: Wording) -> String {
      var table = TextTable(
        (say("kind", "النوع"), .left), (say("rows", "الصفوف"), .right), (say("revisions", "المراجعات"), .right))
      for count in info.counts where count.rows > 0 {
        table.add(count.kind.rawValue, "\(count.rows)", "\(count.revisions)")
      }
      let days = info.days.map { "\($0.lowerBound) – \($0.upperBound)" } ?? say("none", "لا يوجد")
      let currencies = info.currencies.map(\.code).joined(separator: ", ")
      let last = info.lastPostedDay.map { say(", last as of \($0)", "، آخرها حتى \($0)") } ?? ""
      return
        (table.lines + [
          say("  days: \(days)", "  الأيام: \(days)"), say("  currencies: \(currencies)", "  العملات: \(currencies)"),
          say("  recordings: \(info.sequence)", "  القيود: \(info.sequence)"),
          say(
            "  runs: \(info.runs), posted \(info.postedRuns)\(last)",
            "  الدورات: \(info.runs)، المرحّل منها \(info.postedRuns)\(last)"),
        ]).joined(separator: "\n")
    }

    private func json(_ info: LedgerInfo) -> JSONValue {
      .object([
        ("rows", .object(info.counts.map { ($0.kind.rawValue, .number($0.rows)) })),
        ("first_day", .optional(info.days?.lowerBound.description)),
        ("last_day", .optional(info.days?.upperBound.description)),
        ("currencies", .list(info.currencies.map { .text($0.code) })), ("sequence", .number(info.sequence)),
        ("runs", .number(info.runs)), ("posted_runs", .number(info.postedRuns)),
        ("last_posted_day", .optional(info.lastPostedDay?.description)), ("bytes", .number(info.bytes)),
      ])
    }
  }
}
