import ArgumentParser
import LuaPolicies
import PolicySyntax
import Receivables
import Reports

/// `tahsil policy`: the author's bench.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Make, check, test, compare and release policies, and look up what one can see.",
    subcommands: [
      New.self, Check.self, Test.self, Diff.self, Release.self, Releases.self, Fields.self, Findings.self,
    ])

  struct Findings: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that policy check finds before anything runs, as a reference page.",
      discussion: """
        Example:
          tahsil policy findings --lang ar
        """)
    @Option(name: .customLong("lang"), help: "en or ar.")
    var language = Language.english

    func run() throws {
      try Output.write(FindingPage(language).markdown)
    }
  }
}
