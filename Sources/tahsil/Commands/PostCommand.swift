import ArgumentParser
import LedgerStore

/// `tahsil post`: a proposal into the ledger.
struct Post: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Post a proposed run into the ledger, all of it or nothing.",
    discussion: """
      Refused where the ledger has moved on since the proposal, or a newer proposal stands in its place.

      Example:
        tahsil post 3 --ledger ledger.sqlite
      """)

  @Argument(help: "The number of the run.")
  var number: Int

  @OptionGroup var ledgerOptions: LedgerOptions

  func run() throws {
    let posted = try ledgerOptions.open().post(run: number)
    let excluded = posted.excluded == 0 ? "" : ", \(posted.excluded) left out by hand"
    try Output.line(
      "run \(posted.run): \(posted.decisions) decisions posted as recording \(posted.recording)\(excluded)")
  }
}
