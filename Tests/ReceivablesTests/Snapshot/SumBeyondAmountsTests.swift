import Receivables
import Testing

/// No file can be refused for what its rows add up to, so a ledger may hold sums that no amount does.
@Suite("A sum beyond any amount")
struct SumBeyondAmountsTests {
  private static let largest = Money.largestMinorUnits
  private static let day = Day("2026-01-05")!

  /// One invoice over one riyal, and credits of the largest amount: 4,200 of them are more than 64 bits hold.
  private static func snapshot(of kind: CreditEntry.Kind, rules: CollectionRules) -> Snapshot {
    var ledger = Ledger(knownAt: 1)
    ledger.append(Customer(id: "C1", name: "x"))
    ledger.append(
      InvoiceEntry(customer: 0, issued: day, due: day, currency: .SAR, amount: 100, cost: nil), id: "I1", number: "",
      order: "")
    for number in 0..<4_200 {
      ledger.append(
        CreditEntry(
          customer: 0, invoice: number % 2 == 0 ? 0 : nil, day: day,
          returned: number % 3 == 0 ? Day("2026-01-10") : nil, currency: .SAR, kind: kind, amount: largest))
    }
    return Snapshot(of: ledger, asOf: Day("2026-03-02")!, rules: rules)
  }

  @Test(
    "stays at the bound in an account",
    arguments: [CreditEntry.Kind.payment, .creditNote, .discount],
    [CollectionRules.Settlement.byHand, .oldest])
  func account(kind: CreditEntry.Kind, settlement: CollectionRules.Settlement) {
    var rules = CollectionRules(currency: .SAR)
    rules.settlement = settlement
    let snapshot = Self.snapshot(of: kind, rules: rules)
    for row in 0..<snapshot.invoices.count { #expect(MinorUnits.fits(snapshot.invoices.paid[row])) }
    #expect(MinorUnits.fits(snapshot.customers.unappliedCredit[0]))
  }

  @Test("is no conversion: the largest yen at the largest rate in a currency of four decimals")
  func conversion() throws {
    let rate = Rate(billionths: .max)
    let unidad = try #require(Currency(code: "CLF"))
    #expect(MinorUnits.convert(Self.largest, at: rate, from: .JPY, to: unidad, rounding: .halfEven) == nil)
    #expect(MinorUnits.convert(-Self.largest, at: rate, from: .JPY, to: unidad, rounding: .halfEven) == nil)
    #expect(MinorUnits.convert(1, at: Rate("1.5")!, from: .JPY, to: unidad, rounding: .halfEven) == 15_000)
  }

  @Test("of a stage number finds no stage", arguments: [Int.min, -1, 0, 1, Int.max])
  func stages(number: Int) {
    #expect(CollectionRules(currency: .SAR).stage(number: number) == nil)
  }
}
