import ArgumentParser
import LuaPolicies
import Receivables
import Reports

/// `tahsil policy`: the author's bench.
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Make, check, test, compare and release policies, and look up what one can see.",
    subcommands: [New.self, Check.self, Test.self, Diff.self, Release.self, Releases.self, Fields.self])

  struct Fields: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that a policy can see, as a reference page.",
      discussion: """
        Example:
          tahsil policy fields --lang ar
        """)
    @Option(name: .customLong("lang"), help: "en or ar.")
    var language = Language.english

    func run() throws {
      try Output.write(FieldReference(language).markdown)
    }
  }
}
