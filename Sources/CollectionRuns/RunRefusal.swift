public import Receivables

/// Why no run may be made.
public enum RunRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// A run as of a later day was posted already.
  case earlierThanPosted(asOf: Day, lastPosted: Day)

  /// What is wrong, and what to do instead.
  public var description: String {
    switch self {
    case .earlierThanPosted(let asOf, let lastPosted):
      "a run as of \(asOf) is refused: one as of \(lastPosted) was posted already; run as of \(lastPosted) or later"
    }
  }
}
