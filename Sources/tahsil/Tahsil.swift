import ArgumentParser
import Foundation
import LuaPolicies
import Receivables

/// The command line: the only place where the parts are plugged together.
@main
struct Tahsil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tahsil",
    abstract: "A rules engine for trade credit: policies in Lua decide over a receivables ledger.",
    discussion: """
      A newcomer begins with: tahsil demo
      Exit status: 0 all well, 1 done with faults or findings, 2 not done.
      """,
    version: "0.1.0",
    subcommands: [
      Demo.self, ImportFiles.self, Run.self, Runs.self, Show.self, Exclude.self, Post.self, ReplayRun.self,
      Explain.self, Simulate.self, AgingCommand.self, MeasuresCommand.self, LedgerCommand.self, PolicyCommand.self,
      Generate.self,
    ])

  static func main() {
    // Whatever was thrown is gone before the process ends: leaks are looked for then.
    let status = outcome()
    if status != 0 { Foundation.exit(status) }
  }

  /// Runs the command. Maps every error to a message on standard error and status 2: only what was done has another
  /// status.
  private static func outcome() -> Int32 {
    var language = Language.english
    do {
      var command = try parseAsRoot()
      if let speaking = command as? any SpeakingCommand { language = speaking.languageOption.language }
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      if exitCode(for: error).isSuccess {
        // Help, the version, a completion script: asked for, and no mistake.
        FileHandle.standardOutput.write(Data((fullMessage(for: error) + "\n").utf8))
        return 0
      }
      let isUsage = exitCode(for: error) == .validationFailure
      let text = isUsage ? fullMessage(for: error) : "tahsil: \(text(of: error, in: language))"
      FileHandle.standardError.write(Data((text + "\n").utf8))
      return 2
    }
  }

  /// Errors in words. What is wrong with a policy is told in both languages, everything else in English.
  private static func text(of error: any Error, in language: Language) -> String {
    switch error {
    case let error as PolicyLoadError: error.text(in: language)
    case let error as PolicyWriteError: error.text(in: language)
    default: "\(error)"
    }
  }
}

extension ExitCode {
  /// Done, with faults or findings that a person should look at.
  static let findings = ExitCode(1)
  /// Nothing was done, and why was said.
  static let notDone = ExitCode(2)
}
