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

  private let slices: SnapshotSlices
  /// Whether only customers with an invoice count; found when there is one without.
  private lazy var onlyWithInvoices = slices.hasInvoices
  private var harmed: [PolicyFault] = []
  private var count = 0
  /// Every one so far met a limit.
  private var onlyLimits = true
  /// Somebody was answered: nothing is left to watch.
  private var isOver = false

  init(_ slices: SnapshotSlices) {
    self.slices = slices
  }

  /// Looks at what came of consecutive customers, those behind the ones looked at before.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted` where these were enough. It depends on the first customers alone: slices and
  ///   threads change nothing in it.
  mutating func look(at slice: DecidedSlice) throws {
    guard !isOver else { return }
    var faulted = slice.review.faultedCustomers[...]
    for customer in 0..<slice.snapshot.customers.count {
      let own = faulted.first?.customer == customer ? faulted.removeFirst().faults : nil
      if slice.snapshot.invoices(ofCustomer: customer).isEmpty, onlyWithInvoices { continue }
      guard let own else {
        isOver = true
        harmed = []
        return
      }
      count += 1
      harmed += slice.review.faults[own]
      onlyLimits = onlyLimits && slice.review.faults[own].contains { $0.kind == .memory || $0.kind == .instructions }
      if count == Self.enough || (onlyLimits && count == Self.enoughAtLimits) { throw refusal(isEarly: true) }
    }
  }

  /// Everybody was asked.
  ///
  /// - Throws: `RunRefusal.everyoneFaulted` where they were several and all of them faulted.
  func finish() throws {
    if !isOver, count >= Self.fewest { throw refusal(isEarly: false) }
  }

  private func refusal(isEarly: Bool) -> RunRefusal {
    .everyoneFaulted(customers: count, isEarly: isEarly, mistakes: FaultGroup.groups(harmed))
  }
}
