/// The seam between the engine and whoever decides: something that answers a batch of questions over a snapshot.
///
/// A policy is a pure function: the same questions over the same snapshot get the same answers, in any order and on any
/// thread, whatever was asked before.
public protocol Policy: Sendable {
  /// Which policy this is.
  var identity: PolicyIdentity { get }
  /// The switches of the engine that it sets.
  var rules: CollectionRules { get }

  /// Where a person finds the rule behind a question, such as `late_fee.lua`; for messages.
  func source(of question: Question) -> String

  /// Answers for consecutive customers.
  ///
  /// - Throws: where nothing could be asked at all. A question that fails is a fault in the answers, not an error.
  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers

  /// What of the policy's own invariants does not hold for decisions over a snapshot.
  func brokenInvariants(of decisions: [Decision], over snapshot: Snapshot, economy: Economy) throws -> [Finding]
}

extension Policy {
  /// No invariants of its own.
  public func brokenInvariants(of decisions: [Decision], over snapshot: Snapshot, economy: Economy) throws -> [Finding]
  {
    []
  }
}
