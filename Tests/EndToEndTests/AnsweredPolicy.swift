import Receivables

/// A policy whose answers were all given before, each customer by itself, in an order that a test chose.
struct AnsweredPolicy: Policy {
  let identity: PolicyIdentity
  let rules: CollectionRules
  private let pieces: [Answers]
  private let base: any Policy

  /// Asks a policy about every customer by itself.
  ///
  /// - Parameters:
  ///   - snapshot: of all customers of the ledger.
  ///   - order: each of them once.
  init(asking base: some Policy, over snapshot: Snapshot, inOrder order: [Int]) throws {
    self.base = base
    identity = base.identity
    rules = base.rules
    var pieces = [Answers?](repeating: nil, count: order.count)
    for customer in order {
      pieces[customer] = try base.answers(over: snapshot, customers: customer..<customer + 1, economy: .normal)
    }
    self.pieces = pieces.compactMap(\.self)
    precondition(self.pieces.count == order.count, "each customer once")
  }

  func source(of question: Question) -> String { base.source(of: question) }

  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
    var all = Answers(customers: customers)
    let first = snapshot.firstCustomer
    for piece in pieces[first + customers.lowerBound..<first + customers.upperBound] {
      all.limits += piece.limits
      all.terms += piece.terms
      all.fees += piece.fees
      all.stages += piece.stages
      all.orders += piece.orders
      all.priorities += piece.priorities
      all.faults += piece.faults.map { ($0.customer - first, $0.fault) }
    }
    return all
  }

  func brokenInvariants(of decisions: [Decision], over snapshot: Snapshot, economy: Economy) throws -> [Finding] {
    try base.brokenInvariants(of: decisions, over: snapshot, economy: economy)
  }
}
