internal import Receivables

/// What came of policies over all draws, beside the reference.
public struct AssumedOutcome: Sendable {
  /// What came of one policy.
  public struct Contender: Hashable, Sendable {
    /// How each figure lies over the draws.
    public let figures: [AssumedFigure: AssumedInterval]
    /// How far it is from the reference: the interval of the differences, draw by draw, and not the difference of the
    /// intervals.
    public let differences: [AssumedFigure: AssumedInterval]
  }

  /// The seed of the draws.
  public let seed: UInt64
  /// How many there were.
  public let draws: Int
  /// The policies in the order in which they were tried.
  public let contenders: [Contender]

  /// - Parameter values: by policy, then by draw.
  init(seed: UInt64, reference: [AssumedFigure: Int64], values: [[[AssumedFigure: Int64]]]) {
    self.seed = seed
    draws = values.first?.count ?? 0
    contenders = values.map { draws in
      var figures: [AssumedFigure: AssumedInterval] = [:]
      var differences: [AssumedFigure: AssumedInterval] = [:]
      for figure in Set(draws.flatMap(\.keys)) {
        let known = draws.compactMap { $0[figure] }
        figures[figure] = AssumedInterval(known)
        if let base = reference[figure] { differences[figure] = AssumedInterval(known.map { $0 - base }) }
      }
      return Contender(figures: figures, differences: differences)
    }
  }
}

extension AssumedTrial {
  /// Tries policies in so many draws. Each draw takes a value for each assumption, and a number for each invoice, the same
  /// for all policies.
  ///
  /// What comes out depends on the seed, and not on the number of threads. As long as a walk through the span for each policy
  /// and draw; what is held of a draw is its figures.
  ///
  /// - Parameter progress: told how many walks are done, on the calling thread.
  /// - Throws: what a run throws, and what `progress` throws.
  public func draw(
    _ contenders: [PolicyTimeline], draws: Int, seed: UInt64, threads: Int = 1,
    progress: (Int) throws -> Void = { _ in }
  ) throws -> AssumedOutcome {
    precondition(draws > 0, "an interval needs a draw")
    var numbers = SeededNumbers(seed: seed)
    let seeds = (0..<draws).map { _ in Seeds(assumptions: numbers.next(), invoices: numbers.next()) }
    let jobs = contenders.indices.flatMap { contender in seeds.indices.map { (contender, $0) } }
    var values = contenders.map { _ in [[AssumedFigure: Int64]]() }
    var done = 0
    try SliceThreads(threads).forEach(jobs) { contender, draw in
      let assumed = AssumedCase(drawing: assumptions, seed: seeds[draw].assumptions)
      return try figures(of: contenders[contender], in: assumed, seed: seeds[draw].invoices)
    } take: { job, figures in
      values[job.0].append(figures)
      done += 1
      try progress(done)
    }
    return AssumedOutcome(seed: seed, reference: referenceFigures, values: values)
  }

  /// What a draw begins with.
  private struct Seeds: Sendable {
    let assumptions: UInt64
    let invoices: UInt64
  }
}
