internal import Receivables

/// Watches whether a policy fails for everybody, so that a run with such a policy ends early and with one message.
///
/// A policy that fails for everybody is broken, and what it would cost is all decisions of all customers: a person mends
/// it first. One that fails for some is no reason to keep the others waiting.
///
/// Who counts are customers with an invoice to decide about: one without is asked for a limit and about orders at most,
/// and a rule about invoices that fails for everybody else cannot fail for it. Where nobody has an invoice, all count.
struct EveryoneFaults {
  /// So many customers, the first ones, decide that nobody is left to ask.
  static let enough = 1_000
  /// The same where each of them met a limit of time or memory: such a question may take seconds.
  static let enoughAtLimits = 20
  /// One customer alone is somebody, not everybody.
  static let fewest = 2

  private let snapshot: Snapshot
  private let onlyWithInvoices: Bool
  private var harmed: [PolicyFault] = []
  private var count = 0
  /// Every one so far met a limit.
  private var onlyLimits = true
  /// How many of the review's customers with a fault were looked at.
  private var seen = 0
  /// Somebody was answered: nothing is left to watch.
  private var isOver = false

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    onlyWithInvoices = snapshot.invoices.count > 0
  }

  /// Looks at what came of consecutive customers, those behind the ones looked at before.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted` where these were enough. It depends on the first customers alone: slices and
  ///   threads change nothing in it.
  mutating func look(at customers: Range<Int>, of review: AnswerReview) throws {
    guard !isOver else { return }
    for customer in customers {
      var own: Range<Int>?
      if seen < review.faultedCustomers.count, review.faultedCustomers[seen].customer == customer {
        own = review.faultedCustomers[seen].faults
        seen += 1
      }
      guard counts(customer) else { continue }
      guard let own else {
        isOver = true
        harmed = []
        return
      }
      count += 1
      harmed += review.faults[own]
      onlyLimits = onlyLimits && review.faults[own].contains { $0.kind == .memory || $0.kind == .instructions }
      if count == Self.enough || (onlyLimits && count == Self.enoughAtLimits) { throw refusal(isEarly: true) }
    }
  }

  /// Everybody was asked.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted` where they were several and all of them faulted.
  func finish() throws {
    if !isOver, count >= Self.fewest { throw refusal(isEarly: false) }
  }

  private func counts(_ customer: Int) -> Bool {
    !onlyWithInvoices || !snapshot.invoices(ofCustomer: customer).isEmpty
  }

  private func refusal(isEarly: Bool) -> RunRefusal {
    .everyoneFaulted(customers: count, isEarly: isEarly, mistakes: FaultGroup.groups(harmed))
  }
}
