import Receivables
import Testing

@Suite("Who owes what")
struct BalanceTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR"

  @Test(
    "the balance is the amount less payments, credit notes, discounts and write-offs, each from its day on",
    arguments: [
      FieldRow("untouched", "2026-02-01", "I1.balance", "100.00 SAR"),
      FieldRow(
        "the day before a payment", "2026-02-04", "I1.balance", "100.00 SAR",
        books: "payment C1 2026-02-05 40.00 SAR on I1"),
      FieldRow(
        "the day of a payment", "2026-02-05", "I1.balance", "60.00 SAR", books: "payment C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("is paid", "2026-02-05", "I1.paid", "40.00 SAR", books: "payment C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("a credit note", "2026-02-05", "I1.balance", "60.00 SAR", books: "credit C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("is not paid", "2026-02-05", "I1.paid", "0.00 SAR", books: "credit C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("revises it", "2026-02-05", "I1.revised", "1", books: "credit C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("not before", "2026-02-04", "I1.revised", "0", books: "credit C1 2026-02-05 40.00 SAR on I1"),
      FieldRow("a discount", "2026-02-05", "I1.balance", "98.00 SAR", books: "discount I1 2026-02-05 2.00 SAR"),
      FieldRow("a write-off", "2026-02-05", "I1.balance", "99.00 SAR", books: "writeoff I1 2026-02-05 1.00 SAR"),
      FieldRow(
        "one cent left is open", "2026-02-05", "I1.balance", "0.01 SAR", books: "payment C1 2026-02-05 99.99 SAR on I1"),
      FieldRow(
        "nothing left is not asked about", "2026-02-06", "I1.balance", "not asked",
        books: "payment C1 2026-02-05 100.00 SAR on I1"),
      FieldRow(
        "a cent over is unapplied credit", "2026-02-06", "C1.unapplied_credit", "0.01 SAR",
        books: "payment C1 2026-02-05 100.01 SAR on I1"),
      FieldRow(
        "another customer's payment", "2026-02-06", "C1.open_balance", "60.00 SAR",
        books: "payment C2 2026-02-05 40.00 SAR on I1"),
    ])
  func balance(row: FieldRow) throws { try row.check(Self.invoice) }

  struct Allocation: Sendable, CustomTestStringConvertible {
    let it: String
    let allocation: CollectionRules.Allocation
    let paid: String
    let balance: String
    let feesPaid: String
    let credit: String
    var testDescription: String { it }
  }

  @Test(
    "a payment pays the amount first and then fees, or fees first, as the manifest says",
    arguments: [
      Allocation(
        it: "principal first", allocation: .principalFirst, paid: "40.00", balance: "60.00", feesPaid: "0.00",
        credit: "0.00"),
      Allocation(
        it: "all of the amount", allocation: .principalFirst, paid: "100.00", balance: "0.00", feesPaid: "0.00",
        credit: "0.00"),
      Allocation(
        it: "what is over pays fees", allocation: .principalFirst, paid: "104.00", balance: "0.00", feesPaid: "4.00",
        credit: "0.00"),
      Allocation(
        it: "what is over that too is credit", allocation: .principalFirst, paid: "112.00", balance: "0.00",
        feesPaid: "10.00", credit: "2.00"),
      Allocation(
        it: "fees first", allocation: .feesFirst, paid: "40.00", balance: "70.00", feesPaid: "10.00", credit: "0.00"),
      Allocation(
        it: "less than the fees", allocation: .feesFirst, paid: "9.99", balance: "100.00", feesPaid: "9.99",
        credit: "0.00"),
      Allocation(
        it: "a cent more than the fees", allocation: .feesFirst, paid: "10.01", balance: "99.99", feesPaid: "10.00",
        credit: "0.00"),
      Allocation(
        it: "more than both", allocation: .feesFirst, paid: "112.00", balance: "0.00", feesPaid: "10.00", credit: "2.00"
      ),
    ])
  func allocation(case row: Allocation) throws {
    let books = try Books(
      "\(Self.invoice)\nposted fee I1 2026-02-01 10.00 SAR\npayment C1 2026-02-05 \(row.paid) SAR on I1"
    ) { $0.allocation = row.allocation }
    let snapshot = books.snapshot("2026-02-05")
    #expect(try snapshot.read("C1.open_balance") == "\(row.balance) SAR")
    #expect(try snapshot.read("I1.fees_paid") == "\(row.feesPaid) SAR")
    #expect(try snapshot.read("I1.fees_posted") == "10.00 SAR")
    #expect(try snapshot.read("C1.unapplied_credit") == "\(row.credit) SAR")
  }

  @Test("fees first: a payment of the day before a fee, and of the same day, could not pay it yet")
  func feeAfterPayment() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      payment C1 2026-02-05 40.00 SAR on I1
      posted fee I1 2026-02-05 10.00 SAR
      """
    ) { $0.allocation = .feesFirst }
    #expect(try books.snapshot("2026-02-05").read("I1.balance") == "60.00 SAR")
    #expect(try books.snapshot("2026-02-05").read("I1.fees_paid") == "0.00 SAR")
  }

  @Test("fees first: a returned payment gives back what it paid of both")
  func returnedFeePart() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      posted fee I1 2026-02-01 10.00 SAR
      payment C1 2026-02-05 40.00 SAR on I1 returned 2026-02-09
      """
    ) { $0.allocation = .feesFirst }
    #expect(try books.snapshot("2026-02-08").read("I1.balance") == "70.00 SAR")
    #expect(try books.snapshot("2026-02-09").read("I1.balance") == "100.00 SAR")
    #expect(try books.snapshot("2026-02-09").read("I1.fees_paid") == "0.00 SAR")
  }

  @Test("fees first: a fee that was paid and is taken back pays the amount instead; no money is lost")
  func feeTakenBack() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      posted fee I1 2026-02-01 10.00 SAR
      payment C1 2026-02-05 40.00 SAR on I1 returned 2026-02-20
      posted fee I1 2026-02-10 -4.00 SAR
      """
    ) { $0.allocation = .feesFirst }
    #expect(try books.snapshot("2026-02-10").read("I1.balance") == "66.00 SAR")
    #expect(try books.snapshot("2026-02-10").read("I1.fees_paid") == "6.00 SAR")
    #expect(try books.snapshot("2026-02-20").read("I1.balance") == "100.00 SAR")
    #expect(try books.snapshot("2026-02-20").read("I1.fees_paid") == "0.00 SAR")
  }

  @Test(
    "payments without an invoice stay unapplied by hand, and pay the oldest due invoice first under settle = oldest",
    arguments: [
      (CollectionRules.Settlement.byHand, "I1.balance", "100.00 SAR"), (.byHand, "C1.unapplied_credit", "120.00 SAR"),
      (.oldest, "I2.balance", "not asked"), (.oldest, "I1.balance", "50.00 SAR"), (.oldest, "I3.balance", "30.00 SAR"),
      (.oldest, "C1.unapplied_credit", "0.00 SAR"), (.oldest, "C1.last_payment", "2026-02-05"),
    ])
  func settlement(settle: CollectionRules.Settlement, field: String, value: String) throws {
    let books = try Books(
      """
      invoice I3 C1 2026-01-01 2026-02-02 30.00 SAR
      invoice I1 C1 2026-01-01 2026-02-01 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 70.00 SAR
      payment C1 2026-02-05 120.00 SAR
      """
    ) { $0.settlement = settle }
    #expect(try books.snapshot("2026-02-06").read(field) == value)
  }

  @Test(
    "settle = oldest: a prepayment is unapplied until an invoice is issued, and a return undoes the allocation",
    arguments: [
      FieldRow("unapplied at first", "2026-01-10", "C1.unapplied_credit", "80.00 SAR"),
      FieldRow("the day before the issue", "2026-01-31", "C1.unapplied_credit", "80.00 SAR"),
      FieldRow("allocated", "2026-02-01", "I1.balance", "not asked"),
      FieldRow("in part", "2026-02-01", "C1.unapplied_credit", "30.00 SAR"),
      FieldRow("the rest later", "2026-02-10", "I2.balance", "70.00 SAR"),
      FieldRow("nothing left", "2026-02-10", "C1.unapplied_credit", "0.00 SAR"),
      FieldRow("it was paid on one day", "2026-02-10", "C1.last_payment", "2026-01-10"),
      FieldRow("returned", "2026-03-01", "I1.balance", "50.00 SAR"),
      FieldRow("all of it", "2026-03-01", "I2.balance", "100.00 SAR"),
      FieldRow("is one returned payment", "2026-03-01", "C1.returned_payments_12m", "1"),
      FieldRow("nothing is unapplied", "2026-03-01", "C1.unapplied_credit", "0.00 SAR"),
      FieldRow(
        "another prepayment takes its place", "2026-03-01", "I1.balance", "not asked",
        books: "payment C1 2026-02-15 200.00 SAR"),
      FieldRow(
        "on both", "2026-03-01", "C1.unapplied_credit", "50.00 SAR", books: "payment C1 2026-02-15 200.00 SAR"),
      FieldRow(
        "having waited", "2026-02-28", "C1.unapplied_credit", "130.00 SAR", books: "payment C1 2026-02-15 200.00 SAR"),
    ])
  func prepayment(row: FieldRow) throws {
    try row.check(
      """
      invoice I1 C1 2026-02-01 2026-03-03 50.00 SAR
      invoice I2 C1 2026-02-10 2026-03-12 100.00 SAR
      payment C1 2026-01-10 80.00 SAR returned 2026-03-01
      """
    ) { $0.settlement = .oldest }
  }

  @Test("settle = oldest never mixes currencies")
  func currencies() throws {
    let books = try Books(
      """
      customer C1 currency SAR
      rate 2026-01-01 USD SAR 3.75
      invoice I1 C1 2026-01-01 2026-01-31 100.00 USD
      invoice I2 C1 2026-01-01 2026-02-28 100.00 SAR
      payment C1 2026-02-01 40.00 SAR
      """
    ) { $0.settlement = .oldest }
    #expect(try books.snapshot("2026-02-01").read("I1.balance") == "100.00 USD")
    #expect(try books.snapshot("2026-02-01").read("I2.balance") == "60.00 SAR")
  }

  @Test("the history of a balance has the day of issue and each day on which it changed")
  func history() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-10 2026-01-31 100.00 SAR
      payment C1 2026-01-05 10.00 SAR on I1
      payment C1 2026-02-05 20.00 SAR on I1
      payment C1 2026-02-05 5.00 SAR on I1
      credit C1 2026-02-07 15.00 SAR on I1
      payment C1 2026-02-08 9.00 SAR on I1 returned 2026-02-08
      payment C1 2026-02-09 50.00 SAR on I1 returned 2026-02-12
      """)
    let snapshot = books.snapshot("2026-02-12")
    #expect(
      try snapshot.balanceHistory(ofInvoice: snapshot.row("I1")).map { "\($0.day) \($0.balance)" } == [
        "2026-01-10 9000", "2026-02-05 6500", "2026-02-07 5000", "2026-02-09 0", "2026-02-12 5000",
      ])
    let earlier = books.snapshot("2026-02-06")
    #expect(try earlier.balanceHistory(ofInvoice: earlier.row("I1")).count == 2)
    #expect(try snapshot.payments(onInvoice: snapshot.row("I1")).map(\.amount) == [1000, 500, 2000])
  }

  @Test(
    "interest runs over the balance as it stood, from the day after the first to the last day, rounded once",
    arguments: [
      // 365.00 at 10 % bears 0.10 a day; after the payment on 11 February 182.50 bears 0.05.
      ("2026-01-31", "2026-01-31", 0), ("2026-01-31", "2026-02-01", 10), ("2026-01-31", "2026-02-10", 100),
      ("2026-01-31", "2026-02-11", 105), ("2026-01-31", "2026-02-12", 110), ("2026-01-31", "2026-02-20", 150),
      ("2026-01-31", "2026-02-21", 150), ("2026-01-31", "2026-03-31", 150), ("2026-02-10", "2026-02-12", 10),
      ("2025-12-01", "2026-01-01", 10), ("2025-12-01", "2026-01-02", 20), ("2026-02-12", "2026-02-10", 0),
    ] as [(String, String, Int64)])
  func interest(from: String, to: String, minorUnits: Int64) throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 365.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 1.00 SAR
      payment C1 2026-02-11 182.50 SAR on I1
      payment C1 2026-02-21 182.50 SAR on I1
      """)
    // Settled on the day, so that it is still asked about; what was paid bears nothing from that day on.
    let snapshot = books.snapshot("2026-02-21")
    let interest = try snapshot.interest(
      onInvoice: snapshot.row("I1"), rate: Rate("0.10")!, after: Day(from)!, through: Day(to)!, dayCount: .actual365,
      rounding: .halfEven)
    #expect(interest == minorUnits)
  }

  @Test("interest charged in pieces never charges a day twice: the pieces add up to the whole")
  func pieces() throws {
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 360000.00 SAR
      payment C1 2026-02-28 120000.00 SAR on I1
      """)
    let snapshot = books.snapshot("2026-04-30")
    let days = ["2026-01-31", "2026-02-10", "2026-02-28", "2026-03-15", "2026-04-30"].map { Day($0)! }
    func interest(_ from: Day, _ to: Day) throws -> Int64 {
      try #require(
        try snapshot.interest(
          onInvoice: snapshot.row("I1"), rate: Rate("0.365")!, after: from, through: to, dayCount: .actual365,
          rounding: .halfEven))
    }
    let pieces = try zip(days, days.dropFirst()).map { try interest($0, $1) }
    #expect(pieces == [360_000, 636_000, 360_000, 1_104_000])
    #expect(try interest(days[0], days[4]) == pieces.reduce(0, +))
  }
}
