import ArgumentParser
import LedgerStore
import LuaPolicies
import Receivables

/// `tahsil post`: a proposal into the ledger.
struct Post: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Post a proposed run into the ledger, all of it or nothing.",
    discussion: """
      Refused where the ledger has moved on since the proposal, a newer proposal stands in its place, or a draft of a
      policy with released revisions decided.

      Example:
        tahsil post 3 --ledger ledger.sqlite
      """)

  @Argument(help: "The number of the run.")
  var number: Int

  @OptionGroup var ledgerOptions: LedgerOptions
  @OptionGroup var policyOptions: PolicyOptions

  func run() throws {
    let store = try ledgerOptions.open()
    try refuseDraft(try store.run(number).policy)
    let posted = try store.post(run: number)
    let excluded = posted.excluded == 0 ? "" : ", \(posted.excluded) left out by hand"
    try Output.line(
      "run \(posted.run): \(posted.decisions) decisions posted as recording \(posted.recording)\(excluded)")
  }

  /// Nobody answers for what a draft decided, where revisions of that policy were released.
  private func refuseDraft(_ policy: PolicyIdentity) throws {
    let releases = PolicyReleases(of: policyOptions.path).releases
    guard releases.first?.name == policy.name, !releases.contains(where: { $0.sha256 == policy.sha256 }) else { return }
    throw PolicyLoadError([
      PolicyProblem(
        file: policyOptions.path, message: "run \(number) was decided by a draft of \(policy.name), not by a release",
        remedy: "release it with tahsil policy release, and run again")
    ])
  }
}
