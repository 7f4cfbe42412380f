import Receivables
import Testing

@testable import Reports

@Suite("Time along a chart")
struct ChartPeriodsTests {
  private func months(_ count: Int, from text: String = "2025-01-01") -> ChartPeriods {
    ChartPeriods(.month, (0..<count).map { try! Day(text)!.adding(months: $0) })
  }

  @Test("names each month where there is room, then those at which quarters and years begin")
  func months() {
    let (english, arabic) = (Wording(.english), Wording(.arabic))
    #expect(months(12).labels(room: 40, english).map(\.text).prefix(3) == ["Jan", "Feb", "Mar"])
    #expect(months(12).labels(room: 12, english).map(\.text) == ["Jan", "Apr", "Jul", "Oct"])
    #expect(months(12).labels(room: 20, arabic).map(\.text) == ["يناير", "أبريل", "يوليو", "أكتوبر"])
    #expect(months(12, from: "2025-06-01").labels(room: 12, english).map(\.place) == [1, 4, 7, 10])
    #expect(months(120).labels(room: 2, english).map(\.text) == ["2026", "2028", "2030", "2032", "2034"])
  }

  @Test("says a year once, below the first name and where it changes")
  func years() {
    let labels = months(15, from: "2025-06-01").labels(room: 40, Wording(.english))
    #expect(labels.map(\.year).enumerated().filter { $0.element != nil }.map(\.offset) == [0, 7])
    #expect(labels[7].text == "Jan" && labels[7].year == "2026")
    let arabic = months(2).labels(room: 60, Wording(.arabic, digits: .arabic))
    #expect(arabic[0].year == "٢٠٢٥")
  }

  @Test("names no two stretches that would touch, at any width", arguments: Language.allCases)
  func room(language: Language) {
    let say = Wording(language)
    let day = Day("2024-02-26")!
    for count in [1, 2, 5, 13, 31, 60, 200, 400] {
      for (length, days) in [(ChartPeriods.Length.month, 0), (.week, 7), (.day, 1)] {
        let all = (0..<count).map {
          days == 0 ? try! day.startOfMonth.adding(months: $0) : Day(clamping: Int(day.number) + $0 * days)
        }
        for form in ChartForm.allCases {
          let room = (form.width - 60) / Double(count)
          let labels = ChartPeriods(length, all).labels(room: room, say)
          #expect(!labels.isEmpty)
          for (one, next) in zip(labels, labels.dropFirst()) {
            let between = Double(next.place - one.place) * room
            #expect(
              between >= (ChartText.width(one.text) + ChartText.width(next.text)) / 2, "\(length) \(count) \(form)")
          }
        }
      }
    }
  }
}
