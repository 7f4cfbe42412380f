/// The rules by which changes are put into words. Each has a test on either side.
struct TrendReading {
  let dso: Change
  let averageDaysDelinquent: Change
  let cei: Change
  let turnover: Change
  let overdueRatio: Change
  /// Whether the later period did not lose most of its sales towards its end.
  let hasSalesToTheEnd: Bool

  /// What can be said, in the order of the rules.
  var statements: [TrendStatement] {
    (collection + overdue + speed).map { TrendStatement($0) }
  }

  /// DSO beside CEI says whether it gets better; DSO beside ADD says whether collection is the cause.
  private var collection: [TrendStatement.Rule] {
    guard hasSalesToTheEnd else { return [.salesBrokeOff] }
    guard let dso = dso.direction(least: Trend.leastMove),
      let add = averageDaysDelinquent.direction(least: Trend.leastMove),
      let cei = cei.direction(least: Trend.leastMove)
    else { return [.unreadable] }
    if dso == .stood { return [add == .stood ? .steady : .hiddenByTheMix] }
    var rules: [TrendStatement.Rule] = []
    if dso == .fell, cei == .rose { rules.append(.improving) }
    if dso == .rose, cei == .fell { rules.append(.worsening) }
    if add == dso {
      rules.append(.collectionIsTheCause)
    } else if rules.isEmpty {
      rules.append(.lookAtTheMix)
    } else if add != .stood {
      // Where CEI confirms that collection moved, an ADD that merely stood still is no objection.
      rules.append(.partlyTheMix)
    }
    return rules
  }

  private var overdue: [TrendStatement.Rule] {
    switch overdueRatio.direction(least: Trend.leastOverdueMove) {
    case .rose: [.overdueRising]
    case .fell: [.overdueFalling]
    case .stood, nil: []
    }
  }

  private var speed: [TrendStatement.Rule] {
    guard hasSalesToTheEnd, let later = turnover.later else { return [] }
    let isStrong = later >= Trend.strongTurnover
    guard let earlier = turnover.earlier else { return isStrong ? [.turnoverStrong] : [] }
    if earlier > later, 10 * (earlier - later) >= Trend.leastTurnoverTenths * earlier { return [.turnoverFalling] }
    if later > earlier, 10 * (later - earlier) >= Trend.leastTurnoverTenths * earlier { return [.turnoverImproving] }
    return [isStrong ? .turnoverStrong : .turnoverSteady]
  }
}
