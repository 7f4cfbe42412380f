internal import LuaSandbox
public import Receivables

/// A policy folder, loaded and ready to answer.
///
/// ```swift
/// let policy = try LuaPolicy(folder: PolicyFolder(path: "Policies/standard"))
/// let snapshot = Snapshot(of: ledger, asOf: Day("2026-01-31")!, rules: policy.rules)
/// let answers = try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal)
/// ```
///
/// Each call of `answers` runs the scripts in a state of its own, so one policy can serve many threads.
public struct LuaPolicy: Policy {
  public private(set) var identity: PolicyIdentity
  public let rules: CollectionRules
  /// The title that people read.
  public let title: LocalizedText
  /// The first day on which the revision is meant to be used; `nil` where the manifest names none.
  public let effectiveFrom: Day?
  /// The questions that the folder answers.
  public let questions: Set<Question>
  /// What the manifest claims of the policy, for `policy check` to hold against it.
  public let claims: [PolicyClaim]
  let folder: PolicyFolder
  private(set) var terms: LuaData
  let limits: Limits

  /// Loads a folder: runs its data files, and each script once.
  ///
  /// - Parameter usesSignals: whether a question that takes too long may be noticed by a timer that sends the asking
  ///   thread a real-time signal, which costs nothing otherwise. Without, every instruction is counted: the same
  ///   answers and the same faults, 1.3 to 2.6 times slower.
  /// - Throws: every problem of every file.
  public init(folder: PolicyFolder, usesSignals: Bool = true) throws(PolicyLoadError) {
    try self.init(folder: folder, limits: Limits(counting: usesSignals ? .whenSlow : .always))
  }

  /// A policy that nothing stops, to measure what stopping costs.
  @_spi(Measuring) public init(withoutLimitsOn folder: PolicyFolder) throws(PolicyLoadError) {
    try self.init(folder: folder, limits: Limits(instructions: .max))
  }

  /// Loads a folder from a path, as its files are now: of a folder with released revisions, the draft of the next one.
  /// What decides on a day is `init(path:inForceOn:)`.
  public init(path: String) throws(PolicyLoadError) {
    try self.init(folder: PolicyFolder(path: path))
  }

  init(folder: PolicyFolder, limits: Limits) throws(PolicyLoadError) {
    var loader = PolicyLoader(folder: folder, limits: limits)
    let parts = loader.load()
    guard let parts, loader.problems.isEmpty else { throw PolicyLoadError(loader.problems) }
    self.folder = folder
    self.limits = limits
    identity = parts.identity
    rules = parts.rules
    title = parts.manifest.title
    effectiveFrom = parts.manifest.effectiveFrom
    questions = parts.questions
    claims = parts.manifest.claims
    terms = parts.terms
  }

  /// The bytes of every file that can change an answer, by path: what a record of a run keeps.
  public var sources: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: identity.files.compactMap { file in
        folder.script(file.path).map { (file.path, $0.bytes) }
      })
  }

  /// The bytes of every file that says something about the policy, by path: its sources and its case tables.
  public var files: [String: [UInt8]] { sources.merging(folder.caseTables) { source, _ in source } }

  /// The same policy with other terms.
  func with(terms: LuaData) -> LuaPolicy {
    var policy = self
    policy.terms = terms
    return policy
  }

  /// The same policy with other terms, and a name that says so.
  func with(terms: LuaData, named name: String) -> LuaPolicy {
    var policy = with(terms: terms)
    policy.identity = PolicyIdentity(
      name: name, revision: identity.revision, sha256: identity.sha256, files: identity.files)
    return policy
  }

  public func source(of question: Question) -> String {
    "\(question.rawValue).lua"
  }

  public func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Receivables.Answers {
    let session = try PolicySession(self, over: snapshot, economy: economy)
    return session.answers(for: customers)
  }

  public func brokenInvariants(
    of decisions: [Decision], over snapshot: Snapshot, economy: Economy
  ) throws -> [Finding] {
    guard folder.script("invariants.lua") != nil, !decisions.isEmpty else { return [] }
    let session = try PolicySession(self, over: snapshot, economy: economy)
    return try session.brokenInvariants(of: decisions)
  }
}
