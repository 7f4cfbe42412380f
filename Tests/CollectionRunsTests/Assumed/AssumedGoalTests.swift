import Receivables
import Testing

@testable import CollectionRuns

@Suite("A goal in words")
struct AssumedGoalTests {
  @Test("names a figure, a side, a target and an assumption")
  func read() throws {
    let goal = try #require(AssumedGoal("overdue:SAR <= -30% by response.call"))
    #expect(goal.measure == .overdue && goal.currency == .SAR && goal.wish == .atMost && goal.path == "response.call")
    #expect(goal.target == .change(Rate("-0.3")!))
    let other = try #require(AssumedGoal("turnover>=6 by take_up.0.3"))
    #expect(
      other.measure == .turnover && other.currency == nil && other.wish == .atLeast && other.path == "take_up.0.3")
    #expect(other.target == .value(Rate("6")!))
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "dso", "dso <= 45", "dso <= 45 by ", "dso < 45 by response.call", "speed <= 45 by x", "dso:SAR <= 45 by x",
      "overdue:XXY <= 45 by x", "dso <= -30%% by x", "dso <= fast by x", "dso <= 1 <= 2 by x",
      "dso <= 0.00000001% by x",
    ])
  func refused(text: String) { #expect(AssumedGoal(text) == nil) }

  @Test(
    "is meant in the units of the figure, or from what the reference has",
    arguments: [
      ("overdue <= 12.34 by x", AssumedFigure(.overdue, .SAR), nil, 1_234),
      ("overdue <= 12.345 by x", AssumedFigure(.overdue, .SAR), nil, nil),
      ("overdue <= -30% by x", AssumedFigure(.overdue, .SAR), 1_005, 703),
      ("overdue <= -30% by x", AssumedFigure(.overdue, .SAR), 1_015, 711),
      ("overdue <= -30% by x", AssumedFigure(.overdue, .SAR), nil, nil),
      ("dso <= 45.5 by x", AssumedFigure(.dso), nil, 4_550), ("dso <= 45.555 by x", AssumedFigure(.dso), nil, nil),
      ("letters <= 10 by x", AssumedFigure(.letters), nil, 10),
      ("letters <= 1.5 by x", AssumedFigure(.letters), nil, nil),
      ("turnover >= +1% by x", AssumedFigure(.turnover), 300, nil),
      ("turnover >= 100% by x", AssumedFigure(.turnover), 300, 600),
    ] as [(String, AssumedFigure, Int64?, Int64?)])
  func units(text: String, figure: AssumedFigure, reference: Int64?, expected: Int64?) {
    #expect(AssumedGoal(text)?.units(of: figure, reference: reference) == expected)
  }
}
