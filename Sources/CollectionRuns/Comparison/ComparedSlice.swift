internal import Receivables

/// What came of asking two policies about the same consecutive customers.
struct ComparedSlice: Sendable {
  let slices: Sides<DecidedSlice>
  private(set) var differences: [DecisionDifference] = []
  private(set) var otherReasons = 0

  /// Compares decision by decision. Linear in the decisions, but for sorting the differences of each customer.
  init(_ slices: Sides<DecidedSlice>) {
    self.slices = slices
    let decisions = slices.map(\.review.decisions)
    guard decisions.a != decisions.b else { return }
    let faulted = slices.map { slice in
      Set(slice.review.faultedCustomers.map { Int32(slice.snapshot.firstCustomer + $0.customer) })
    }
    let places = slices.map { SubjectPlaces($0.snapshot) }
    var rest = decisions.map { $0[...] }
    while let customer = [rest.a.first?.customer, rest.b.first?.customer].compactMap(\.self).min() {
      let own = Sides(a: rest.a.removeRun(of: customer), b: rest.b.removeRun(of: customer))
      guard own.a != own.b else { continue }
      let side: Side? = faulted.a.contains(customer) ? .a : faulted.b.contains(customer) ? .b : nil
      compare(own, of: customer, faulted: side, places)
    }
  }

  /// What one decision is about.
  private struct Aspect: Hashable {
    let subject: Decision.Subject
    let kind: DecisionKind
    let cause: HoldCause?

    init(_ decision: Decision) {
      subject = decision.subject
      kind = DecisionKind(decision.effect)
      if case .hold(let cause, _) = decision.effect { self.cause = cause } else { cause = nil }
    }

    /// The customer first, then invoices, then orders; of each its kinds in their order.
    var order: (Int, Int32, Int) {
      let kind = DecisionKind.allCases.firstIndex(of: kind)! * 2 + (cause == .stage ? 1 : 0)
      return switch subject {
      case .customer: (0, 0, kind)
      case .invoice(let index): (1, index, kind)
      case .order(let index): (2, index, kind)
      }
    }
  }

  private mutating func compare(
    _ own: Sides<ArraySlice<Decision>>, of customer: Int32, faulted: Side?, _ places: Sides<SubjectPlaces>
  ) {
    let byAspect = own.map { Dictionary($0.map { (Aspect($0), $0) }) { first, _ in first } }
    var found: [Aspect] = []
    for (aspect, a) in byAspect.a {
      let b = byAspect.b[aspect]
      if a.isSame(as: b) {
        if a.reason != b?.reason { otherReasons += 1 }
      } else {
        found.append(aspect)
      }
    }
    found += byAspect.b.keys.filter { byAspect.a[$0] == nil }
    for aspect in found.sorted(by: { $0.order < $1.order }) {
      differences.append(
        difference(
          aspect, of: customer, Sides(a: byAspect.a[aspect], b: byAspect.b[aspect]), faulted: faulted, places))
    }
  }

  private func difference(
    _ aspect: Aspect, of customer: Int32, _ decisions: Sides<Decision?>, faulted: Side?, _ places: Sides<SubjectPlaces>
  ) -> DecisionDifference {
    // An invoice may be settled, and so not be shown, on the side that gave it a discount earlier.
    let shownBy = places.a.row(of: aspect.subject) == nil ? places.b : places.a
    let before = places.map { own in
      (own.row(of: aspect.subject) == nil ? shownBy : own).standing(
        aspect.kind, cause: aspect.cause, of: aspect.subject, customer: customer)
    }
    let outcomes = Sides(a: Outcome(decisions.a, over: before.a), b: Outcome(decisions.b, over: before.b))
    let stake = Stake(
      snapshot: shownBy.snapshot, customer: Int(customer) - shownBy.snapshot.firstCustomer,
      row: shownBy.row(of: aspect.subject))
    let currency = shownBy.currency(of: aspect.subject, customer: customer)
    return DecisionDifference(
      customer: customer, subject: aspect.subject, kind: aspect.kind, decisions: decisions, before: before,
      faulted: faulted, stake: stake.amount(outcomes, currency: currency))
  }
}

extension Decision {
  /// Whether both say the same, whatever the reason and whatever the place of the stage in its ladder.
  fileprivate func isSame(as other: Decision?) -> Bool {
    guard let other else { return false }
    if case (.stage(let a, _, let dayA), .stage(let b, _, let dayB)) = (effect, other.effect) {
      return a == b && dayA == dayB
    }
    return effect == other.effect
  }
}

extension ArraySlice<Decision> {
  /// Takes the decisions of a customer off the front.
  fileprivate mutating func removeRun(of customer: Int32) -> ArraySlice<Decision> {
    let run = prefix { $0.customer == customer }
    removeFirst(run.count)
    return run
  }
}
