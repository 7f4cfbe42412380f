import Foundation
import Receivables
import Testing

@testable import Reports

@Suite("Charts on a page")
struct ChartTests {
  private static let months = ChartPeriods(
    .month, (0..<12).map { try! Day("2025-01-01")!.adding(months: $0) })

  private static func words(_ language: Language, _ english: String, _ arabic: String) -> String {
    Wording(language)(english, arabic)
  }

  /// A chart of each kind.
  static func charts(_ language: Language) -> [Chart] {
    func words(_ english: String, _ arabic: String) -> String { self.words(language, english, arabic) }
    let rising = ChartSeries(words("rising", "صاعد"), (0..<12).map { Int64($0) * 1_000 })
    let gaps = ChartSeries(
      words("gaps", "متقطع"), [100, nil, 300, 400, nil, nil, 700, 800, 900, nil, nil, -1_200],
      intervals: [.init(50, 150), nil] + (2..<12).map { .init(Int64($0) * 100, Int64($0) * 120) })
    let rows = [words("first", "الأول"), words("second", "الثاني")]
    return [
      .lines(LineChart(words("lines", "خطوط"), unit: .days, over: months, [rising, gaps])),
      .pairs(PairedBarChart(words("pairs", "أزواج"), unit: .money(.SAR), over: months, rising, gaps)),
      .stacks(StackedBarChart(words("stacks", "مكدسة"), unit: .count, over: months, [rising, gaps, rising])),
      .rows(
        RowBarChart(
          words("rows", "صفوف"), unit: .percent, rowTitle: words("thing", "الشيء"),
          parts: [words("one", "جزء"), words("other", "آخر")], rows.map { .init($0, [4_000, 2_500]) })),
      .ranges(
        RangeBarChart(
          words("ranges", "مدى"), unit: .times, rowTitle: words("thing", "الشيء"),
          [.init(rows[0], low: 500, likely: 900, high: 1_400), .init(rows[1], low: 1_000, likely: 900, high: 850)])),
    ]
  }

  private func page(_ charts: [Chart], _ language: Language, _ digits: DigitSet = .latin) -> ParsedPage {
    var section = ReportSection(Self.words(language, "charts", "رسوم"))
    for chart in charts { section.add(chart, reading: [Self.words(language, "What it says.", "ما يقوله.")]) }
    return ParsedPage(
      HTMLPage(
        Self.words(language, "page", "صفحة"), subtitle: "", sections: [section], language: language, digits: digits
      ).html)
  }

  @Test(
    "each is drawn in two widths with a title and a description, and has a table of all its values",
    arguments: Language.allCases, DigitSet.allCases)
  func anatomy(language: Language, digits: DigitSet) {
    let page = page(Self.charts(language), language, digits)
    #expect(page.mistakes == [])
    let drawings = page.all("svg").filter { $0.attributes["aria-hidden"] == nil }
    #expect(drawings.count == 10 && drawings.allSatisfy { $0.attributes["role"] == "img" })
    #expect(drawings.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
    #expect(page.all("desc").count == 10 && page.all("desc").allSatisfy { $0.text.count > 40 })
    #expect(page.all("title").filter { $0.path.last == "svg" }.count == 10)
    #expect(page.all("details").count == 5 && page.all("table").filter { $0.path.contains("details") }.count == 5)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let described = drawings.compactMap { $0.attributes["aria-describedby"] }
    #expect(Set(described) == Set(ids))
  }

  @Test(
    "both languages have no words of the other, and only one kind of digits", arguments: Language.allCases,
    DigitSet.allCases)
  func words(language: Language, digits: DigitSet) {
    for text in page(Self.charts(language), language, digits).words {
      let scalars = text.replacing("SAR", with: "").unicodeScalars
      let foreign = scalars.filter {
        language == .english ? (0x620...0x64A).contains($0.value) : $0.isASCII && $0.properties.isAlphabetic
      }
      #expect(foreign.isEmpty, "\(text)")
      let others = scalars.filter {
        digits == .arabic ? (0x30...0x39).contains($0.value) : (0x660...0x66C).contains($0.value)
      }
      #expect(others.isEmpty, "\(text)")
    }
  }

  @Test("is told apart without colours: lines by dashes and marks, bars by what goes across them")
  func withoutColours() {
    #expect(Set(ChartMark.allCases.map { $0.point(x: 10, y: 10) }).count == ChartMark.allCases.count)
    #expect(
      Set(ChartTexture.allCases.map { $0.bar(x: 0, y: 0, width: 30, height: 30) }).count == ChartTexture.allCases.count)
    for place in 1...5 where place > 1 { #expect(HTMLStyle.sheet.contains(".d\(place) { stroke-dasharray")) }
  }

  @Test("time runs from left to right in English and from right to left in Arabic, and lengths of rows likewise")
  func direction() throws {
    for language in Language.allCases {
      let plot = TimePlot(
        .wide, ChartScale([0, 10], unit: .count, fromZero: true, intervals: 5), Self.months, Wording(language))
      #expect((plot.x(0) < plot.x(11)) == (language == .english))
      #expect(plot.y(10) < plot.y(0))
      let rows = RowPlot(
        .narrow, ChartScale([0, 10], unit: .count, fromZero: true, intervals: 3), rows: 1, Wording(language))
      #expect((rows.x(0) < rows.x(10)) == (language == .english))
    }
  }

  @Test("a line has a gap where there is no value, and a mark where a value stands alone")
  func gaps() {
    func drawing(_ values: [Int64?]) -> ParsedPage {
      let periods = ChartPeriods(.month, Array(Self.months.days.prefix(values.count)))
      let chart = LineChart("t", unit: .count, over: periods, [ChartSeries("s", values)])
      return ParsedPage("<!DOCTYPE html><svg>\(chart.content(.wide, Wording(.english)))</svg>")
    }
    func count(_ kind: String, _ values: [Int64?]) -> Int {
      drawing(values).all("path").filter { $0.attributes["class"]?.hasPrefix(kind) == true }.count
    }
    #expect(count("line", [1, 2, 3]) == 1 && count("mark", [1, 2, 3]) == 3)
    #expect(count("line", [1, 2, nil, 4, 5]) == 2 && count("mark", [1, 2, nil, 4, 5]) == 4)
    #expect(count("line", [1, nil, 3]) == 0 && count("mark", [1, nil, 3]) == 2)
    #expect(
      count("line", [nil, nil]) == 0
        && LineChart(
          "t", unit: .count, over: ChartPeriods(.month, Array(Self.months.days.prefix(2))),
          [ChartSeries("s", [nil, nil])]
        ).isEmpty)
  }

  @Test("values below zero hang below it")
  func stack() {
    let stack = ChartStack([3, -2, 4, -1])
    #expect(stack.segments.map(\.low) == [0, -2, 3, -3] && stack.segments.map(\.high) == [3, 0, 7, -2])
    #expect(stack.low == -3 && stack.high == 7)
  }

  @Test("every point of a drawing is inside of it", arguments: Language.allCases)
  func inside(language: Language) {
    let drawings = page(Self.charts(language), language).all("svg").filter { $0.attributes["role"] == "img" }
    #expect(drawings.count == 10)
    for chart in Self.charts(language) {
      for form in ChartForm.allCases {
        let content = chart.drawn.content(form, Wording(language))
        let points = content.matches(of: /[ML](-?[0-9.]+) (-?[0-9.]+)/)
        #expect(!points.isEmpty)
        for point in points {
          let (x, y) = (Double(point.output.1)!, Double(point.output.2)!)
          #expect((0...form.width).contains(x) && (0...chart.drawn.height(form)).contains(y), "\(point.output.0)")
        }
      }
    }
  }

  @Test("is the same text whenever it is drawn, and numbers have one decimal at most")
  func deterministic() {
    for chart in Self.charts(.arabic) {
      let content = chart.drawn.content(.wide, Wording(.arabic))
      #expect(content == chart.drawn.content(.wide, Wording(.arabic)))
      #expect(content.firstMatch(of: /[0-9]\.[0-9]{2}/) == nil || content.contains("<title>"))
      for match in content.matches(of: /\bd="([^"]*)"/) {
        #expect(match.output.1.firstMatch(of: /\.[0-9]{2}|nan|inf|e-/) == nil, "\(match.output.1)")
      }
    }
    #expect(
      SVG.number(-0.04) == "0" && SVG.number(-1.25) == "-1.3" && SVG.number(3) == "3" && SVG.number(0.05) == "0.1")
  }

  @Test(
    "a name that is a tag stays a text, in the drawing, its hints and its table", arguments: HTMLPageTests.hostileNames)
  func hostile(name: String) {
    let say = Wording(.english)
    let charts: [Chart] = [
      .lines(
        LineChart(
          name, unit: .days, over: Self.months, [ChartSeries(say.foreign(name), Array(repeating: 5, count: 12))])),
      .rows(RowBarChart(name, unit: .count, rowTitle: name, parts: [name, name], [.init(say.foreign(name), [1, 2])])),
      .ranges(RangeBarChart(name, unit: .days, rowTitle: name, [.init(name, low: 1, likely: 2, high: 3)])),
    ]
    let (page, plain) = (page(charts, .english), page(charts.map { _ in charts[0] }, .english))
    #expect(page.mistakes == [] && plain.mistakes == [])
    #expect(page.all("script").isEmpty && page.all("img").isEmpty && page.all("b").isEmpty)
  }

  @Test("a terminal shows the table and what it says")
  func terminal() {
    var section = ReportSection("Section")
    for chart in Self.charts(.english) { section.add(chart, reading: ["What it says."]) }
    let text = section.text(Wording(.english))
    #expect(text.contains("lines, days\n") && text.contains("  November 2025"))
    #expect(text.components(separatedBy: "What it says.").count == 6 && !text.contains("<"))
  }

  @Test("a name that leaves no room for its figure stands alone, and is cut where it is longer than the chart is wide")
  func cut() {
    let scale = ChartScale([0, 10], unit: .count, fromZero: true, intervals: 3)
    func heading(_ name: String) -> ParsedPage {
      let plot = RowPlot(.narrow, scale, rows: 1, Wording(.english))
      return ParsedPage("<!DOCTYPE html><svg>\(plot.heading(0, name, "1,000.00 to 2,000.00 SAR"))</svg>")
    }
    #expect(heading("short").all("text").map(\.text) == ["short", "1,000.00 to 2,000.00 SAR"])
    let long = String(repeating: "name ", count: 8)
    #expect(heading(long).all("text").map(\.text) == [long])
    let longer = heading(String(repeating: "name ", count: 30)).all("text").map(\.text)
    #expect(longer.count == 1 && longer[0].hasSuffix("…") && ChartText.width(longer[0]) <= ChartForm.narrow.width)
  }
}
