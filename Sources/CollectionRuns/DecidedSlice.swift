internal import Receivables

/// What came of asking a policy about some consecutive customers.
struct DecidedSlice: Sendable {
  let snapshot: Snapshot
  let review: AnswerReview
  let text: AnswersText
  private let brokenInvariants: [Finding]

  /// Asks and checks. Takes as long as the policy takes.
  init(_ snapshot: Snapshot, policy: some Policy, economy: Economy) throws {
    self.snapshot = snapshot
    let answers = try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: economy)
    var review = AnswerReview(over: snapshot, source: { policy.source(of: $0) })
    review.add(answers)
    self.review = review
    text = AnswersText(answers, over: snapshot)
    brokenInvariants = try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: economy)
  }

  /// What is proposed for them.
  ///
  /// - Parameter reasonless: what was found of rules without reasons so far: each is told once in a run.
  func part(of customers: Range<Int>, reasonless: inout Set<String>) -> ProposalPart {
    let found = review.findings.filter { $0.code != .reasonMissing || reasonless.insert($0.message).inserted }
    return ProposalPart(
      customers: customers, decisions: review.decisions, faults: review.faults, findings: byCustomer(found))
  }

  /// Findings of the engine and of the policy's invariants, customer by customer, so that they come in the same order
  /// however customers are sliced.
  private func byCustomer(_ found: [Finding]) -> [Finding] {
    guard !brokenInvariants.isEmpty else { return found }
    let order = Dictionary(
      uniqueKeysWithValues: (0..<snapshot.customers.count).map { (snapshot.customers.id[$0], $0) })
    let all = (found + brokenInvariants).enumerated().map { (order[$1.customer] ?? -1, $0, $1) }
    return all.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
