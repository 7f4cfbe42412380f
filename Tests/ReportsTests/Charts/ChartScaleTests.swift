import Receivables
import Testing

@testable import Reports

@Suite("An axis of values")
struct ChartScaleTests {
  struct Row: CustomTestStringConvertible {
    let values: [Int64]
    let unit: ChartUnit
    var fromZero = false
    let ticks: [String]

    var testDescription: String { "\(values) \(unit)" }
  }

  static let rows = [
    Row(values: [0, 7], unit: .count, ticks: ["0", "2", "4", "6", "8"]),
    Row(values: [0, 10], unit: .count, ticks: ["0", "2", "4", "6", "8", "10"]),
    Row(values: [0, 11], unit: .count, ticks: ["0", "5", "10", "15"]),
    Row(values: [], unit: .count, ticks: ["0", "1"]),
    Row(values: [0, 0], unit: .days, ticks: ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    // Lengths begin at zero; lines need not, where all of them are in the upper half.
    Row(values: [8_000, 9_000], unit: .percent, ticks: ["80", "82", "84", "86", "88", "90"]),
    Row(values: [8_000, 9_000], unit: .percent, fromZero: true, ticks: ["0", "20", "40", "60", "80", "100"]),
    Row(values: [4_500, 9_000], unit: .percent, ticks: ["0", "20", "40", "60", "80", "100"]),
    Row(values: [4_501, 9_000], unit: .percent, ticks: ["40", "50", "60", "70", "80", "90"]),
    Row(values: [-300, 700], unit: .days, ticks: ["\u{2212}4", "\u{2212}2", "0", "2", "4", "6", "8"]),
    Row(
      values: [-900, -800], unit: .days,
      ticks: ["\u{2212}9.0", "\u{2212}8.8", "\u{2212}8.6", "\u{2212}8.4", "\u{2212}8.2", "\u{2212}8.0"]),
    // Numbers stay short: from ten thousand in thousands, from two million in millions.
    Row(
      values: [0, 799_900], unit: .money(.SAR), ticks: ["0", "2,000", "4,000", "6,000", "8,000"]),
    Row(values: [0, 999_900], unit: .money(.SAR), ticks: ["0", "2", "4", "6", "8", "10"]),
    Row(values: [0, 1_200_000], unit: .money(.SAR), ticks: ["0", "5", "10", "15"]),
    Row(values: [0, 123_456_789_00], unit: .money(.SAR), ticks: ["0", "50", "100", "150"]),
    Row(values: [0, 2_500_000], unit: .money(.KWD), ticks: ["0", "500", "1,000", "1,500", "2,000", "2,500"]),
    Row(values: [0, 12], unit: .money(.JPY), ticks: ["0", "5", "10", "15"]),
  ]

  @Test("has round numbers that take in all values, as short as they can be", arguments: rows)
  func ticks(row: Row) {
    let scale = ChartScale(row.values, unit: row.unit, fromZero: row.fromZero, intervals: 5)
    #expect(scale.ticks.map(scale.text) == row.ticks)
    #expect(row.values.allSatisfy { scale.ticks[0] <= $0 && $0 <= scale.ticks[scale.ticks.count - 1] })
    #expect(scale.share(scale.ticks[0]) == 0 && scale.share(scale.ticks[scale.ticks.count - 1]) == 1)
  }

  @Test("has 1, 2 or 5 times a power of ten between its numbers, and few of them, whatever the values")
  func steps() {
    let seed: UInt64 = 20_260_131
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<2_000 {
      let size = Int64(1) << Int64(numbers.next() % 62)
      let values = (0..<3).map { _ in Int64(truncatingIfNeeded: numbers.next()) % size }
      let isFromZero = round.isMultiple(of: 2)
      let scale = ChartScale(values, unit: .days, fromZero: isFromZero, intervals: 5)
      var step = scale.ticks[1] - scale.ticks[0]
      while step.isMultiple(of: 10) { step /= 10 }
      #expect([1, 2, 5].contains(step), "seed \(seed), round \(round): \(values)")
      #expect((2...8).contains(scale.ticks.count), "seed \(seed), round \(round): \(values)")
      #expect(!isFromZero || scale.ticks.contains(0), "seed \(seed), round \(round): \(values)")
      #expect(Set(scale.ticks.map(scale.text)).count == scale.ticks.count, "seed \(seed), round \(round): \(values)")
    }
  }

  @Test("says in what its numbers are given, in both languages")
  func words() {
    let scale = ChartScale([0, 500_000_000], unit: .money(.SAR), fromZero: true, intervals: 5)
    #expect(scale.words(Wording(.english)) == "millions of SAR" && scale.words(Wording(.arabic)) == "بملايين SAR")
    let days = ChartScale([0, 500], unit: .days, fromZero: true, intervals: 5)
    #expect(days.words(Wording(.english)) == "days" && days.words(Wording(.arabic)) == "أيام")
  }
}
