import Measures
import Receivables
import Testing

@testable import Reports

@Suite("The words of measures")
struct MeasureWordsTests {
  @Test(
    "every measure, amount, reason and rule has words of its own, in Arabic in Arabic letters",
    arguments: Language.allCases)
  func words(language: Language) {
    let say = Wording(language)
    let (words, trend) = (MeasureWords(say), TrendWords(say))
    let lists: [[String]] = [
      Measure.allCases.map(words.name), Amount.allCases.map(words.name), Absence.allCases.map(words.reason),
      TrendStatement.Rule.allCases.map(trend.sentence), Breakdown.allCases.map(words.title),
    ]
    for list in lists {
      #expect(Set(list).count == list.count, "\(list)")
      for text in list {
        let hasArabic = text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
        #expect(hasArabic == (language == .arabic) || ["DSO", "ADD", "CEI"].contains(text), "\(text)")
      }
    }
  }

  @Test("figures of a statement are in lines that a terminal does not break")
  func lines() throws {
    // Terms get longer: DSO moves, lateness does not.
    let rows = [
      ("I1", "2025-11-10", "2025-11-15", "98765432.10"), ("I2", "2025-12-10", "2025-12-15", "98765432.10"),
      ("I3", "2026-01-10", "2026-04-15", "98765432.10"), ("I4", "2026-02-10", "2026-02-15", "1.00"),
    ]
    var entries: [LedgerEntry] = [.customer(Customer(id: "C1", name: "Al Noor"))]
    for (id, issued, due, text) in rows {
      let amount = try Money(text, .SAR)
      entries.append(
        .invoice(Invoice(id: id, customer: "C1", issued: Day(issued)!, due: Day(due)!, amount: amount)))
      guard id != "I3" else { continue }
      var payment = Payment(id: "P-\(id)", customer: "C1", date: Day(due)!, amount: amount)
      payment.invoice = id
      entries.append(.payment(payment))
    }
    let settings = MeasureSettings(rules: CollectionRules(currency: .SAR))
    let sheets = try MeasureSheet.of(try Ledger(entries), asOf: try #require(Day("2026-02-28")), settings: settings)
    let trend = try #require(sheets.first?.trend)
    let statement = try #require(trend.statements.first { $0.rule == .lookAtTheMix }, "\(trend.statements)")
    for language in Language.allCases {
      let lines = TrendWords(Wording(language)).figures(statement, of: trend)
      #expect(lines.count > 1)
      #expect(lines.allSatisfy { $0.count <= 110 }, "\(lines)")
      #expect(lines.joined().contains("98,765,433.10"))
    }
  }
}
