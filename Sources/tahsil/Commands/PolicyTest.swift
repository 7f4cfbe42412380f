import ArgumentParser
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy test`: the case tables of a policy.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask a policy every case of its tables, and show where it answers otherwise than wanted.",
      discussion: """
        The tables are CSV files in the folder cases: one row a case, the first column says it in words.
        Exit status: 0 every case passed, 1 some did not, 2 the policy does not load.

        Example:
          tahsil policy test --policy Policies/standard
        """)

    /// The forms of the result.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case table, json
    }

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var languageOption: LanguageOption

    @Option(help: "table or json.")
    var format = Format.table

    func run() throws {
      let report = try policyOptions.loadDraft().runCases()
      switch format {
      case .table: try tell(report, Wording(languageOption.language))
      case .json: try Output.write(json(report).pretty)
      }
      if !report.isClean { throw ExitCode.findings }
    }

    private func tell(_ report: CaseReport, _ say: Wording) throws {
      for problem in report.problems { try Output.line("\(problem)") }
      for result in report.results where !result.passed { try Output.line("\(result)") }
      try Output.line(
        say(
          "\(policyOptions.path): \(report.passed) cases passed, \(report.failed) failed",
          "\(policyOptions.path): نجحت \(report.passed) حالة، وأخفقت \(report.failed)"))
    }

    private func json(_ report: CaseReport) -> JSONValue {
      .object([
        ("policy", .text(policyOptions.path)), ("passed", .number(report.passed)), ("failed", .number(report.failed)),
        ("problems", .list(report.problems.map { .text("\($0)") })),
        ("failures", .list(report.results.filter { !$0.passed }.map { .text("\($0)") })),
      ])
    }
  }
}
