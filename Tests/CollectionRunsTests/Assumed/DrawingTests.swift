import Receivables
import Testing

@testable import CollectionRuns

@Suite("Draws from assumptions")
struct DrawingTests {
  private func number(_ likely: String, _ low: String, _ high: String) -> AssumedNumber {
    AssumedNumber(likely: Rate(likely)!, low: Rate(low)!, high: Rate(high)!)!
  }

  @Test(
    "need bounds on either side of what is likely",
    arguments: [
      ("0.2", "0.1", "0.3", true), ("0.1", "0.1", "0.3", true), ("0.3", "0.1", "0.3", true),
      ("0.099999999", "0.1", "0.3", false), ("0.300000001", "0.1", "0.3", false),
    ])
  func bounds(likely: String, low: String, high: String, isOne: Bool) {
    #expect((AssumedNumber(likely: Rate(likely)!, low: Rate(low)!, high: Rate(high)!) != nil) == isOne)
  }

  @Test(
    "follow the triangle: at its foot, at its top, in the middle, at its other foot",
    arguments: [
      // √(u × width × (likely − low)) from the left, √((1 − u) × width × (high − likely)) from the right.
      ("0.5", "0", "1", UInt64(0), 0), ("0.5", "0", "1", 1 << 63, 500_000_000),
      ("0.5", "0", "1", 1 << 61, 250_000_000), ("0.5", "0", "1", 7 << 61, 750_000_000),
      ("0", "0", "1", 3 << 62, 500_000_000), ("1", "0", "1", 1 << 62, 500_000_000),
      ("0.25", "0.25", "0.25", 1 << 63, 250_000_000),
    ] as [(String, String, String, UInt64, Int64)])
  func triangle(likely: String, low: String, high: String, random: UInt64, expected: Int64) {
    #expect(Triangle(number(likely, low, high)).value(at: random).billionths == expected)
  }

  @Test("stay within the widest bounds that a file may have")
  func widest() {
    let days = Triangle(number("180.5", "0", "365"))
    for random in [0, 1, UInt64.max / 3, UInt64.max - 1, .max] {
      let value = days.value(at: random)
      #expect(value >= .zero && value <= Rate("365")!)
    }
    #expect(days.value(at: .max) > Rate("364")!)
  }

  @Test("have the mean of the triangle")
  func mean() {
    let seed: UInt64 = 7
    var numbers = SeededNumbers(seed: seed)
    let triangle = Triangle(number("0.1", "0", "0.5"))
    let sum = (0..<20_000).reduce(Int64(0)) { sum, _ in sum + triangle.value(at: numbers.next()).billionths }
    // (low + likely + high) / 3
    #expect(abs(Double(sum) / 20_000 / 1e9 - 0.2) < 0.003, "seed \(seed)")
  }

  @Test("take whole square roots", arguments: [0, 1, 2, 3, 4, 8, 9, 99, 100, 4_611_686_014_132_420_608] as [UInt128])
  func squareRoot(square: UInt128) {
    let root = UInt128(Triangle.squareRoot(square))
    #expect(root * root <= square && (root + 1) * (root + 1) > square)
  }

  @Test("of one assumption do not move when another is added, and differ by seed")
  func independent() {
    let call = Assumptions.Entry(.response(stage: "call"), number("0.2", "0", "1"))
    let reminder = Assumptions.Entry(.response(stage: "reminder"), number("0.2", "0", "1"))
    let alone = Assumptions(title: LocalizedText("a"), entries: [call])
    let both = Assumptions(title: LocalizedText("b"), entries: [reminder, call])
    let value = { (assumptions: Assumptions, seed: UInt64) in
      AssumedCase(drawing: assumptions, seed: seed).value(of: .response(stage: "call"))
    }
    #expect(value(alone, 1) == value(both, 1) && value(alone, 1) != value(alone, 2))
    let drawn = AssumedCase(drawing: both, seed: 1)
    #expect(drawn.value(of: .response(stage: "call")) != drawn.value(of: .response(stage: "reminder")))
    #expect(drawn.value(of: .stoppedOrders) == .zero)
  }

  @Test("never let fewer take a better discount", arguments: 1...50 as ClosedRange<UInt64>)
  func takeUp(seed: UInt64) {
    let entries = [("0.1", "0.2"), ("0.2", "0.25"), ("0.4", "0.3")].map {
      Assumptions.Entry(.takeUp(annualRate: Rate($0.0)!), number($0.1, "0", "1"))
    }
    let drawn = AssumedCase(drawing: Assumptions(title: LocalizedText("a"), entries: entries), seed: seed)
    let shares = ["0.099999999", "0.1", "0.199999999", "0.2", "0.3", "0.4", "9"].map {
      drawn.takeUpShare(annualRate: Rate($0)!)
    }
    #expect(shares == shares.sorted() && shares[0] == .zero && shares[1] == shares[2] && shares[3] == shares[4])
  }

  @Test(
    "are summed up by the nearest rank: always the value of a draw",
    arguments: [
      (1, [1, 1, 1]), (2, [1, 1, 2]), (3, [1, 2, 3]), (10, [1, 5, 10]), (19, [1, 10, 19]), (20, [1, 10, 19]),
      (21, [2, 11, 20]), (40, [2, 20, 38]), (41, [3, 21, 39]), (100, [5, 50, 95]), (200, [10, 100, 190]),
    ] as [(Int, [Int64])])
  func quantiles(count: Int, expected: [Int64]) throws {
    let values = (1...Int64(count)).shuffledBySeed(3)
    let interval = try #require(AssumedInterval(values))
    #expect([interval.low, interval.median, interval.high] == expected && interval.known == count)
  }

  @Test("of nothing have no interval")
  func nothing() { #expect(AssumedInterval([]) == nil) }
}

extension Sequence {
  func shuffledBySeed(_ seed: UInt64) -> [Element] {
    var numbers = SeededNumbers(seed: seed)
    return Array(self).shuffled(using: &numbers)
  }
}
