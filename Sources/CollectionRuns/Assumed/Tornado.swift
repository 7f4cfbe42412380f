public import Receivables

/// Which assumption a figure depends on most: each one at its low and at its high bound, with all others as they are likely.
public struct Tornado: Sendable {
  /// What one assumption does to the figure.
  public struct Bar: Hashable, Sendable {
    /// The assumption.
    public let assumption: Assumption
    /// Its number.
    public let number: AssumedNumber
    /// The figure where it is at its low bound; `nil` where the figure is not known then.
    public let atLow: Int64?
    /// The figure where it is at its high bound.
    public let atHigh: Int64?

    /// How far apart they are; 0 where one is not known.
    public var swing: UInt64 {
      guard let atLow, let atHigh else { return 0 }
      return (atHigh - atLow).magnitude
    }
  }

  /// The figure.
  public let figure: AssumedFigure
  /// What it is under the reference.
  public let reference: Int64?
  /// What it is where all assumptions are as they are likely.
  public let likely: Int64?
  /// Each assumption that is not certain, the largest swing first; of equal ones in the order of the assumptions.
  public let bars: [Bar]
}

extension AssumedTrial {
  /// The tornado of a policy for a figure: two walks for each assumption that is not certain, and one more.
  ///
  /// - Parameters:
  ///   - seed: of the numbers by which invoices take discounts; the same in all of its walks.
  ///   - progress: told how many walks are done, on the calling thread.
  /// - Throws: what a run throws, and what `progress` throws.
  public func tornado(
    of policies: PolicyTimeline, over figure: AssumedFigure, seed: UInt64, threads: Int = 1,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> Tornado {
    let open = assumptions.entries.filter { !$0.number.isCertain }
    let others = open.flatMap { [[$0.assumption: $0.number.low], [$0.assumption: $0.number.high]] }
    var values: [Int64?] = []
    try SliceThreads(threads).forEach([[:]] + others) { others in
      try self.figures(of: policies, in: AssumedCase(likely: assumptions, but: others), seed: seed)[figure]
    } take: { _, value in
      values.append(value)
      try progress(values.count)
    }
    let bars = open.enumerated().map { place, entry in
      Tornado.Bar(
        assumption: entry.assumption, number: entry.number, atLow: values[1 + 2 * place],
        atHigh: values[2 + 2 * place])
    }
    let sorted = bars.enumerated().sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }
    return Tornado(
      figure: figure, reference: referenceFigures[figure], likely: values[0], bars: sorted.map(\.element))
  }
}
