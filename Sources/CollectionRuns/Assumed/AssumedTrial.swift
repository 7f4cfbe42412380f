public import Receivables

/// Policies tried against a reference under assumptions: the exact history of the reference, and any number of histories that
/// might have been.
///
/// ```swift
/// let trial = try AssumedTrial(of: reference, over: ledger, span: span, assuming: assumptions)
/// let outcome = try trial.draw([tried], draws: 200, seed: 1, threads: 2)
/// let tornado = try trial.tornado(of: tried, over: AssumedFigure(.dso))
/// ```
///
/// The reference is walked once: it is what happened, whatever is assumed.
public struct AssumedTrial: Sendable {
  /// What is assumed.
  public let assumptions: Assumptions
  /// The figures of the reference: exact.
  public let referenceFigures: [AssumedFigure: Int64]
  /// The day of the last payment in the ledger; `nil` without any. What was not paid by then stays unpaid under every policy,
  /// so the nearer the span ends to it, the less what is open at the end can move.
  public let lastPayment: Day?
  private let reference: ReferenceHistory
  private let lostSales: LostSales

  /// Walks the reference through the span.
  ///
  /// - Parameter progress: told how many of its runs are done.
  /// - Throws: what a run throws, and what `progress` throws.
  public init(
    of policies: PolicyTimeline, over ledger: Ledger, span: SimulationPlan, assuming assumptions: Assumptions,
    threads: Int = 1, progress: (Int) throws -> Void = { _ in }
  ) throws {
    self.assumptions = assumptions
    lastPayment = ledger.credits.lazy.filter { $0.kind == .payment }.map(\.day).max()
    reference = try ReferenceHistory(policies, over: ledger, span: span, threads: threads, progress: progress)
    lostSales = LostSales(reference)
    referenceFigures =
      SpanFigures(
        reference.end, totals: reference.totals, span: span, rules: policies.policy(on: span.last).rules
      ).values
  }

  /// The ledger of the reference at the end of the span.
  public var referenceLedger: Ledger { reference.end }

  /// The history of a policy in one case.
  ///
  /// - Parameter seed: of the numbers by which invoices take discounts.
  func history(
    of policies: PolicyTimeline, in assumed: AssumedCase, seed: UInt64
  ) throws -> (
    end: Ledger, totals: RunTotals
  ) {
    try AssumedWalk(policies, against: reference, assuming: assumed, seed: seed).run()
  }

  /// The figures of a policy in one case. As long as a walk of the policy through the span.
  ///
  /// - Parameter seed: of the numbers by which invoices take discounts.
  /// - Throws: what a run throws.
  public func figures(
    of policies: PolicyTimeline, in assumed: AssumedCase, seed: UInt64
  ) throws -> [AssumedFigure: Int64] {
    let history = try history(of: policies, in: assumed, seed: seed)
    let span = reference.span
    var values = SpanFigures(
      history.end, totals: history.totals, span: span, rules: policies.policy(on: span.last).rules
    ).values
    lostSales.add(history.end, assuming: assumed, to: &values)
    return values
  }
}
