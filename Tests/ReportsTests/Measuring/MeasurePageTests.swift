import Measures
import Receivables
import Reports
import Testing

@Suite("Measures and agings as pages")
struct MeasurePageTests {
  struct Form: CustomTestStringConvertible {
    var language = Language.english
    var digits = DigitSet.latin
    var breakdown: Breakdown?
    var currencies: [Currency] = [.SAR]
    var testDescription: String { "\(language) \(digits) \(breakdown?.rawValue ?? "whole") \(currencies)" }

    func measures() throws -> ParsedPage {
      ParsedPage(
        MeasurePage(
          try Firm.sheets(currencies: currencies, by: breakdown), industry: industry, asOf: Firm.asOf,
          language: language, digits: digits
        ).html)
    }

    private var industry: [IndustryFigure] {
      breakdown == nil ? [IndustryFigure(.dso, hundredths: 4_500), IndustryFigure(.cei, hundredths: 8_000)] : []
    }

    func aging() throws -> ParsedPage {
      let snapshot = Snapshot(
        of: try Firm.ledger(currencies: currencies), asOf: Firm.asOf, rules: CollectionRules(currency: .SAR))
      return ParsedPage(
        AgingPage(
          try Aging.of(snapshot, by: breakdown), months: try Firm.sheets(currencies: currencies), asOf: Firm.asOf,
          language: language, digits: digits
        ).html)
    }
  }

  static let forms: [Form] = Language.allCases.flatMap { language in
    DigitSet.allCases.flatMap { digits in
      [
        Form(language: language, digits: digits), Form(language: language, digits: digits, breakdown: .segment),
        Form(language: language, digits: digits, currencies: [.SAR, .KWD]),
      ]
    }
  }

  @Test("are well-formed, with ids, titles and names of tables that are there once", arguments: forms)
  func wellFormed(form: Form) throws {
    for page in [try form.measures(), try form.aging()] {
      #expect(page.mistakes == [])
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count && !ids.isEmpty)
      let titles = page.all("svg").filter { $0.attributes["class"] == "wide" }.compactMap {
        $0.attributes["aria-label"]
      }
      #expect(Set(titles).count == titles.count && !titles.isEmpty, "\(titles)")
      let captions = page.all("div").compactMap { $0.attributes["aria-label"] }
      #expect(Set(captions).count == captions.count, "\(captions)")
      #expect(page.all("details").count == titles.count)
    }
  }

  @Test("need nothing from anywhere", arguments: forms)
  func selfContained(form: Form) throws {
    let html = MeasurePage(
      try Firm.sheets(currencies: form.currencies), asOf: Firm.asOf, language: form.language
    ).html
    for word in ["http", "url(", "@import", "src=", "href", "<script", "<link", "<use"] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("have no words of the other language, and the digits that were asked for throughout", arguments: forms)
  func words(form: Form) throws {
    let terms = ["DSO", "ADD", "CEI", "SAR", "KWD", "retail", "trade", "price"]
    for page in [try form.measures(), try form.aging()] {
      for text in page.words {
        let scalars = terms.reduce(text) { $0.replacing($1, with: "") }.unicodeScalars
        let foreign = scalars.filter {
          form.language == .english ? (0x620...0x64A).contains($0.value) : $0.isASCII && $0.properties.isAlphabetic
        }
        #expect(foreign.isEmpty, "\(text)")
        let others = scalars.filter {
          form.digits == .arabic ? (0x30...0x39).contains($0.value) : (0x660...0x66C).contains($0.value)
        }
        #expect(others.isEmpty, "\(text)")
      }
    }
  }

  @Test("say under each chart what it shows, with figures", arguments: forms)
  func readings(form: Form) throws {
    let page = try form.measures()
    let figures = page.all("figure").count
    let sentences = page.all("p").filter { $0.path.last == "figure" }
    #expect(sentences.count >= figures - 1, "\(figures) charts, \(sentences.count) sentences")
    // In Arabic an amount with its currency is an element of its own.
    if form.language == .english {
      #expect(sentences.allSatisfy { $0.text.contains(where: \.isNumber) }, "\(sentences.map(\.text))")
    }
  }

  @Test("show the same figures as the terminal does")
  func figures() throws {
    let sheets = try Firm.sheets()
    let html = MeasurePage(sheets, asOf: Firm.asOf, language: .english).html
    for month in sheets[0].months {
      for measure in [Measure.dso, .bestDSO, .averageDaysDelinquent, .cei, .overdueRatio, .daysToPay] {
        let text = month[measure].text ?? "n/a"
        #expect(
          html.contains(text == "n/a" ? text : "dir=\"ltr\">\(text.replacing("-", with: "\u{2212}"))</td>"),
          "\(measure)")
      }
    }
    #expect(html.contains("Worsening: DSO rose while CEI fell"))
    let plain = MeasurePage(sheets, asOf: Firm.asOf, language: .arabic, digits: .arabic).html
    #expect(plain.contains("تراجُع: ارتفع <bdi>DSO</bdi> وانخفض <bdi>CEI</bdi>") && plain.contains("من ١ يناير ٢٠٢٥"))
  }

  @Test("one month has no trend, and nothing at all is said to be nothing", arguments: Language.allCases)
  func little(language: Language) throws {
    let one = ParsedPage(
      MeasurePage(try Firm.sheets(months: 1), asOf: Firm.asOf, language: language).html)
    #expect(
      one.mistakes == [] && one.words.contains { $0.contains(language == .english ? "has no trend" : "لا اتجاه") })
    let none = ParsedPage(MeasurePage([], asOf: Firm.asOf, language: language).html)
    #expect(none.mistakes == [] && none.all("svg").isEmpty && none.all("h2").count == 1)
    let clear = ParsedPage(AgingPage([], months: [], asOf: Firm.asOf, language: language).html)
    #expect(clear.mistakes == [] && clear.all("h2").count == 1)
  }

  @Test("of many groups show the largest, and say so")
  func many() throws {
    let sheets = try Firm.sheets(by: .customer, customers: 14)
    #expect(sheets.count == 14)
    let page = ParsedPage(MeasurePage(sheets, asOf: Firm.asOf, language: .english).html)
    #expect(page.mistakes == [])
    #expect(page.words.contains { $0.contains("Shown are the 12 with the largest open balances, of 14.") })
    #expect(page.words.contains { $0.contains("Shown are the 5 with the largest open balances, of 14.") })
  }
}
