import LuaPolicies
import Receivables
import Testing

@testable import Reports

@Suite("An explanation in words")
struct ExplanationWordsTests {
  private static let english = Wording(.english)
  private static let arabic = Wording(.arabic)

  @Test("every field that scripts read has an Arabic name, and no name is left over")
  func fieldNames() {
    let names =
      SnapshotFields.customer.map { "customer.\($0.name)" } + SnapshotFields.invoice.map { "invoice.\($0.name)" }
      + SnapshotFields.order.map { "order.\($0.name)" } + SnapshotFields.ledger.map { "ledger.\($0.name)" }
    #expect(Set(FieldWords.arabic.keys) == Set(names + ["ledger.economy"]))
  }

  @Test(
    "days are counted in the ways of each language",
    arguments: [
      (1, "1 day", "يوم واحد"), (2, "2 days", "يومان"), (3, "3 days", "3 أيام"), (10, "10 days", "10 أيام"),
      (11, "11 days", "11 يوماً"), (99, "99 days", "99 يوماً"), (100, "100 days", "100 يوم"),
      (103, "103 days", "103 أيام"), (-5, "5 days", "5 أيام"),
    ])
  func days(count: Int, english: String, arabic: String) {
    #expect(CountWords.days(count, Self.english) == english)
    #expect(CountWords.days(count, Self.arabic) == arabic)
  }

  @Test(
    "numbers have at most four decimals and no zeros at the end",
    arguments: [(0.5, "0.5"), (2, "2"), (-0.25, "-0.25"), (0.00004, "0"), (0.00006, "0.0001"), (12.3456, "12.3456")])
  func numbers(number: Double, text: String) { #expect(ValueWords.text(number) == text) }

  @Test("what holds an answer back is told with its day")
  func obstacles() throws {
    let words = EngineWords(
      say: Self.english, values: ValueWords(say: Self.english, rules: CollectionRules(currency: .SAR)))
    let (made, until) = (Day("2026-03-03")!, Day("2026-03-10")!)
    #expect(
      words.text(.heldBack(.promise(made: made, until: until)))
        == "held back: frozen by the promise of 2026-03-03, which stands through 2026-03-10")
    #expect(
      words.text(.heldBack(.quiet(lastLetter: made, through: until)))
        == "held back: quiet days until 2026-03-10, after the letter of 2026-03-03")
    #expect(
      words.text(.decided(.fee(total: try Money("1234.5", .SAR), addition: try Money("5", .SAR))))
        == "5.00 SAR is added, 1,234.50 SAR in all")
  }
}
