/// One thing that can be said about a trend, and the figures it rests on.
public struct TrendStatement: Hashable, Sendable {
  /// What is said. The raw values are the words of JSON.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// DSO fell while CEI rose.
    case improving
    /// DSO rose while CEI fell.
    case worsening
    /// DSO and ADD moved the same way.
    case collectionIsTheCause = "collection_is_the_cause"
    /// DSO moved but collection did not: look at the mix of sales, terms and disputes.
    case lookAtTheMix = "look_at_the_mix"
    /// DSO and CEI agree, but ADD went the other way: the mix has a part in it.
    case partlyTheMix = "partly_the_mix"
    /// ADD moved but DSO did not: the mix hides it.
    case hiddenByTheMix = "hidden_by_the_mix"
    /// Neither DSO nor ADD moved.
    case steady
    /// DSO, ADD or CEI is n/a in one of the periods.
    case unreadable
    /// Less than half of the later period's sales a day were left in the last three months: what is open is compared with
    /// sales that are over, and means little.
    case salesBrokeOff = "sales_broke_off"
    /// The overdue part of the open balance rose, or fell.
    case overdueRising = "overdue_rising"
    case overdueFalling = "overdue_falling"
    /// Turnover fell by a tenth or more: investigate.
    case turnoverFalling = "turnover_falling"
    /// Turnover rose by a tenth or more.
    case turnoverImproving = "turnover_improving"
    /// Turnover is ten a year or more, and did not fall.
    case turnoverStrong = "turnover_strong"
    /// Turnover is less, and did not move.
    case turnoverSteady = "turnover_steady"
  }

  /// A figure that a statement rests on.
  public enum Evidence: Hashable, Sendable {
    case measure(Measure)
    case amount(Amount)
  }

  /// What is said.
  public let rule: Rule

  /// A statement.
  init(_ rule: Rule) {
    self.rule = rule
  }

  /// The figures of both periods that show it.
  public var evidence: [Evidence] {
    switch rule {
    case .improving, .worsening: [.measure(.dso), .measure(.ceiByMonth)]
    case .collectionIsTheCause: [.measure(.dso), .measure(.averageDaysDelinquent), .measure(.bestDSO)]
    case .lookAtTheMix, .partlyTheMix, .hiddenByTheMix:
      [
        .measure(.dso), .measure(.averageDaysDelinquent), .measure(.bestDSO), .measure(.ceiByMonth),
        .amount(.sales),
        .measure(.termsDays), .measure(.disputedRate),
      ]
    case .steady, .unreadable: [.measure(.dso), .measure(.averageDaysDelinquent), .measure(.ceiByMonth)]
    case .salesBrokeOff: [.amount(.sales), .measure(.dsoCountback), .measure(.overdueRatio)]
    case .overdueRising, .overdueFalling: [.measure(.overdueRatio), .amount(.open), .amount(.overdue)]
    case .turnoverFalling, .turnoverImproving, .turnoverStrong, .turnoverSteady: [.measure(.turnover)]
    }
  }
}
