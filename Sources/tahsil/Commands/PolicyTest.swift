import ArgumentParser
import LuaPolicies
import Receivables
import Reports

extension PolicyCommand {
  /// `tahsil policy test`: the case tables of a policy.
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask a policy every case of its tables, and show where it answers otherwise than wanted, and why.",
      discussion: """
        The tables are CSV files in the folder cases: one row a case, the first
        column says it in words. Under a case that fails stand the lines that ran,
        with the values that they compared. Then follow the lines that no case
        reached, and the reasons that no case gave.

        With --watch the cases are asked again whenever a file of the policy, its
        cases or the shared folder is saved, until Ctrl-C, which ends with status 0.

        Exit status: 0 every case passed, 1 some did not, 2 the policy does not load.
        Lines and reasons that no case reached do not count, unless
        --require-coverage is given: then they are 1 too.

        Examples:
          tahsil policy test --policy Policies/standard
          tahsil policy test --policy Policies/standard --watch
          tahsil policy test --policy Policies/standard --require-coverage --format json
        """)

    /// The forms of the result.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case table, json
    }

    @OptionGroup var policyOptions: PolicyOptions
    @OptionGroup var languageOption: LanguageOption

    @Option(help: "table or json.")
    var format = Format.table

    @Flag(help: "End with status 1 too where a line or a reason is reached by no case.")
    var requireCoverage = false

    @Flag(help: "Ask the cases again whenever a file is saved, until Ctrl-C.")
    var watch = false

    func validate() throws {
      if watch, format == .json || requireCoverage {
        throw ValidationError("--watch is for people; leave --format json and --require-coverage out")
      }
    }

    func run() throws {
      if watch { return try CaseWatch(policyOptions.path, Wording(languageOption.language)).run() }
      let report = try policyOptions.loadDraft().runCases(isCovering: true)
      switch format {
      case .table:
        let text = CaseReportText(report, of: policyOptions.path, Wording(languageOption.language))
        for line in text.lines { try Output.line(line) }
      case .json: try Output.write(CaseReportJSON.document(report, of: policyOptions.path).pretty)
      }
      let isCovered = report.coverage?.isFull ?? true
      if !report.isClean || (requireCoverage && !isCovered) { throw ExitCode.findings }
    }
  }
}
