import Receivables
import Testing

@Suite("A ledger of entries")
struct LedgerTests {
  @Test(
    "an entry that names nobody is refused, with what to add",
    arguments: [
      ("invoice I1 C9 2026-01-01 2026-01-31 1.00 SAR", "no customer 'C9'; add it to customers.csv"),
      ("payment C1 2026-01-01 1.00 SAR on I9", "no invoice 'I9'; add it to invoices.csv"),
      ("dispute I9 2026-01-01", "no invoice 'I9'; add it to invoices.csv"),
      ("promise C1 2026-01-01 2026-01-02 1.00 SAR on I9", "no invoice 'I9'; add it to invoices.csv"),
      ("instalment I9 1 2026-01-01 1.00 SAR", "no invoice 'I9'; add it to invoices.csv"),
      ("block X9 count 2026-01-01", "no invoice 'X9'; add it to invoices.csv"),
      ("order O1 C9 2026-01-01 1.00 SAR open", "no customer 'C9'; add it to customers.csv"),
      ("customer C2 parent C9", "no customer 'C9'; add it to customers.csv"),
    ])
  func unknown(line: String, message: String) throws {
    let entries = try ["customer C1", line].compactMap { try BookLine($0).entry() }
    #expect(throws: LedgerError(message)) { try Ledger(entries) }
  }

  @Test("entries come in any order: a payment before its invoice, a child before its parent")
  func order() throws {
    let entries = try [
      "payment C1 2026-01-05 1.00 SAR on I1", "invoice I1 C1 2026-01-01 2026-01-31 5.00 SAR", "customer C1 parent C2",
      "customer C2",
    ].compactMap { try BookLine($0).entry() }
    let ledger = try Ledger(entries)
    #expect(ledger.parents == [1, nil])
    #expect(ledger.credits.map(\.invoice) == [0])
    #expect(ledger.knownAt == 1)
  }

  @Test("the last posted day never goes back")
  func lastPostedDay() {
    var ledger = Ledger()
    #expect(ledger.lastPostedDay == nil)
    for day in ["2026-01-05", "2026-01-03"] { ledger.notePostedRun(asOf: Day(day)!) }
    #expect(ledger.lastPostedDay == Day("2026-01-05")!)
  }

  @Test("without the runs from a day on: what they posted is gone, earlier runs and all entries stay")
  func withoutRuns() throws {
    var ledger = Ledger()
    ledger.append(Customer(id: "C1", name: ""))
    for text in ["2026-01-05", "2026-01-06", "2026-01-07"] {
      let day = Day(text)!
      ledger.post(FeePosting(invoice: 0, day: day, amount: 1))
      ledger.post(stage: "call", number: 1, of: 0, on: day, letterDay: nil)
      ledger.post(terms: [], of: 0, on: day)
      ledger.post(LimitPosting(customer: 0, day: day, limit: .unlimited))
      ledger.post(HoldPosting(customer: 0, day: day, cause: .stage, isPlaced: true))
      ledger.post(OrderPosting(order: 0, day: day, release: .hold))
      for kind in [CreditEntry.Kind.payment, .discount] {
        ledger.append(CreditEntry(customer: 0, invoice: 0, day: day, currency: .SAR, kind: kind, amount: 1))
      }
      ledger.notePostedRun(asOf: day)
    }
    for (day, kept) in [("2026-01-05", 0), ("2026-01-06", 1), ("2026-01-07", 2), ("2026-01-08", 3)] {
      let earlier = ledger.withoutRuns(from: Day(day)!)
      #expect(earlier.postedDays.count == kept && earlier.fees.count == kept && earlier.stages.count == kept)
      #expect(earlier.terms.count == kept && earlier.limits.count == kept && earlier.holds.count == kept)
      #expect(earlier.orderReleases.count == kept && earlier.customers.count == 1)
      #expect(earlier.credits.count { $0.kind == .discount } == kept)
      #expect(earlier.credits.count { $0.kind == .payment } == 3)
    }
  }

  @Test(
    "the strength of a block is written exclude, count or cap:<stage>", arguments: ["exclude", "count", "cap:call"])
  func strength(text: String) { #expect(Block.Strength(text)?.text == text) }

  @Test("anything else is no strength", arguments: ["", "cap:", "cap", "Exclude", "counts"])
  func noStrength(text: String) { #expect(Block.Strength(text) == nil) }

  @Test(
    "the latest rate on or before a day, the later of two for one day; not turned round, not chained",
    arguments: [
      ("USD", "SAR", "2026-01-31", nil), ("USD", "SAR", "2026-02-01", "3.75"), ("USD", "SAR", "2026-02-09", "3.75"),
      ("USD", "SAR", "2026-02-10", "3.77"), ("USD", "SAR", "2027-02-10", "3.77"), ("SAR", "USD", "2026-02-10", nil),
      ("SAR", "SAR", "2026-01-01", "1"), ("EUR", "SAR", "2026-02-10", nil), ("EUR", "USD", "2026-02-10", "1.1"),
    ] as [(String, String, String, String?)])
  func rates(from: String, to: String, day: String, rate: String?) throws {
    let ledger = try Books(
      """
      rate 2026-02-10 USD SAR 3.76
      rate 2026-02-10 USD SAR 3.77
      rate 2026-02-01 USD SAR 3.75
      rate 2026-02-01 EUR USD 1.1
      """
    ).ledger
    #expect(
      ledger.rates.rate(from: Currency(code: from)!, to: Currency(code: to)!, on: Day(day)!)?.description == rate)
  }

  @Test("converting rounds once, between currencies of other decimals too")
  func convert() throws {
    let rates = try Books("rate 2026-02-01 SAR KWD 0.082\nrate 2026-02-01 KWD JPY 500.5").ledger.rates
    let day = Day("2026-02-01")!
    #expect(rates.convert(1_005, from: .SAR, to: .KWD, on: day, rounding: .halfEven) == 824)
    #expect(rates.convert(1_001, from: .KWD, to: .JPY, on: day, rounding: .halfEven) == 501)
    #expect(rates.convert(1, from: .JPY, to: .KWD, on: day, rounding: .halfEven) == nil)
  }

  @Test("a column of texts gives back each text, empty and Arabic ones too")
  func texts() {
    let texts = ["A-1", "", "فاتورة", "x"]
    var column = TextColumn()
    for text in texts { column.append(text) }
    #expect((0..<column.count).map { column[$0] } == texts)
    #expect(column.isEmpty(at: 1) && !column.isEmpty(at: 2))
    var symbols = SymbolColumn()
    for text in ["a", nil, "b", "a"] as [String?] { symbols.append(text) }
    #expect(symbols.codes == [0, -1, 1, 0] && symbols[1] == nil && symbols[3] == "a")
  }
}
