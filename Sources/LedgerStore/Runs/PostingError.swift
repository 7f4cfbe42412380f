public import Receivables

/// Why a run was not posted: nothing of it is in the ledger.
public enum PostingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such run.
  case unknownRun(Int)
  /// The run is in the ledger already.
  case alreadyPosted(run: Int, recording: Int)
  /// A later proposal took the run's place.
  case superseded(run: Int, by: Int)
  /// A run as of a later day is posted already.
  case earlierThanPosted(asOf: Day, posted: Day)
  /// Something was recorded that the run did not see.
  case ledgerMoved(run: Int, knownAt: Int, since: [Recording])
  /// Something was recorded while the proposal was made that was to be posted at once.
  case ledgerMovedMeanwhile(knownAt: Int, since: [Recording])
  /// Another run of the same day posted this decision.
  case decisionAlreadyPosted(id: String, run: Int)
  /// The file could not be written.
  case store(StoreError)

  /// What stands in the way, and what to do about it.
  public var description: String {
    switch self {
    case .unknownRun(let run):
      "there is no run \(run); 'tahsil runs' lists them"
    case .alreadyPosted(let run, let recording):
      "run \(run) is already posted, as recording \(recording); nothing is left to post"
    case .superseded(let run, let later):
      "run \(run) was superseded by run \(later); post that one, or run again"
    case .earlierThanPosted(let asOf, let posted):
      "a run as of \(posted) is already posted, and \(asOf) is before it; run again as of \(posted) or later"
    case .ledgerMoved(let run, let knownAt, let since):
      "run \(run) saw the ledger up to recording \(knownAt), and since then came "
        + since.map(\.summary).joined(separator: ", ") + "; run again, then post the new run"
    case .ledgerMovedMeanwhile(let knownAt, let since):
      "the proposal saw the ledger up to recording \(knownAt), and while it was made came "
        + since.map(\.summary).joined(separator: ", ") + "; nothing of it is saved, run again"
    case .decisionAlreadyPosted(let id, let run):
      "the decision \(id) is already posted by run \(run); run again, then post the new run"
    case .store(let error):
      error.description
    }
  }
}
