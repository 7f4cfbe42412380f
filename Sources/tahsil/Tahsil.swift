import ArgumentParser
import Foundation

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
      Explain.self, AgingCommand.self, MeasuresCommand.self, LedgerCommand.self, PolicyCommand.self, Generate.self,
    ])

  static func main() {
    // Whatever was thrown is gone before the process ends: leaks are looked for then.
    let status = outcome()
    if status != 0 { Foundation.exit(status) }
  }

  /// Runs the command. Maps every error to a message on standard error and status 2: only what was done has another
  /// status.
  private static func outcome() -> Int32 {
    do {
      var command = try parseAsRoot()
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
      let text = isUsage ? fullMessage(for: error) : "tahsil: \(error)"
      FileHandle.standardError.write(Data((text + "\n").utf8))
      return 2
    }
  }
}

extension ExitCode {
  /// Done, with faults or findings that a person should look at.
  static let findings = ExitCode(1)
  /// Nothing was done, and why was said.
  static let notDone = ExitCode(2)
}
