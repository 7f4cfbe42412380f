import ArgumentParser
import CollectionRuns
import LedgerStore
import LuaPolicies
import Receivables

/// `tahsil replay`: prove that a record can be reproduced.
struct ReplayRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Evaluate a recorded run again and compare it with the record, to the byte.",
    discussion: """
      The ledger is read as it was known to the run, and the policy is the one that the record keeps.

      Example:
        tahsil replay 3 --ledger ledger.sqlite
      """)

  @Argument(help: "The number of the run.")
  var number: Int

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    let recorded = try RecordedRun(number, in: try ledgerOptions.open())
    let proposal = try recorded.proposal()
    let replay = try Replay(of: proposal, over: recorded.slices, policy: recorded.policy)
    guard replay.isIdentical else {
      try Output.line("run \(number) does not come out as it was recorded:")
      for difference in replay.differences.prefix(50) { try Output.line("  \(difference)") }
      if replay.differences.count > 50 { try Output.line("  and \(replay.differences.count - 50) more") }
      throw ExitCode.findings
    }
    try Output.line(
      "run \(number) is identical: \(proposal.decisions.count) decisions, answers \(proposal.answersDigest)"
    )
  }
}
