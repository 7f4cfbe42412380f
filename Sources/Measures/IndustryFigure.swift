/// What a measure comes to in the industry, as the user says.
public struct IndustryFigure: Hashable, Sendable {
  /// Which measure.
  public let measure: Measure
  /// Its figure in hundredths.
  public let hundredths: Int

  /// A figure of the industry.
  public init(_ measure: Measure, hundredths: Int) {
    self.measure = measure
    self.hundredths = hundredths
  }

  /// How one's own figure compares. The raw values are the words of JSON.
  public enum Verdict: String, Hashable, Sendable {
    case better, worse, equal
    /// For a measure of which neither more nor less is better.
    case higher, lower
    /// One's own figure is n/a.
    case unknown
  }

  /// How a period compares, by figures with two decimals.
  public func verdict(on period: PeriodMeasures) -> Verdict {
    guard let own = period[measure].quotient?.hundredths else { return .unknown }
    if own == hundredths { return .equal }
    guard let isBetterHigher = measure.isBetterHigher else { return own > hundredths ? .higher : .lower }
    return (own > hundredths) == isBetterHigher ? .better : .worse
  }
}
