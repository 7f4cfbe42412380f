import Receivables
import Testing

/// One line of a test's books: what comes first in a fixed order, then options as `name value`.
///
/// ```
/// customer C1 [currency SAR] [limit 500.00 SAR] [opened DAY] [terms 30] [segment s] [region s] [language en] [rating A]
/// invoice I1 C1 ISSUED DUE 100.00 SAR [cost 60.00 SAR] [number n] [order o]
/// payment C1 DAY 40.00 SAR [on I1] [returned DAY]
/// credit C1 DAY 40.00 SAR [on I1]
/// discount I1 DAY 2.00 SAR            writeoff I1 DAY 2.00 SAR
/// dispute I1 DAY [to DAY] [over 30.00 SAR] [reason r]
/// promise C1 MADE UNTIL 50.00 SAR [on I1]
/// contact C1 DAY outcome [on I1]
/// instalment I1 1 DUE 50.00 SAR
/// block C1 strength DAY [to DAY]
/// order O1 C1 DAY 80.00 SAR open
/// rate DAY USD SAR 3.75
/// posted fee I1 DAY 5.00 SAR          posted stage I1 DAY reminder 2 [letter DAY]
/// posted terms I1 DAY 0.02/10         posted limit C1 DAY 500.00 SAR
/// posted hold C1 DAY over_limit       posted run DAY
/// ```
struct BookLine {
  private let words: [String]

  init(_ text: String) { words = text.split(separator: " ").map(String.init) }

  /// The entry that the line is; `nil` where it is a posting.
  func entry() throws -> LedgerEntry? {
    switch words[0] {
    case "customer": return .customer(try customer())
    case "invoice": return .invoice(try invoice())
    case "payment":
      var row = Payment(id: "", customer: words[1], date: try day(2), amount: try amount(3))
      row.invoice = option("on") ?? ""
      row.returned = try dayOption("returned")
      return .payment(row)
    case "credit":
      var row = CreditNote(id: "", customer: words[1], date: try day(2), amount: try amount(3))
      row.invoice = option("on") ?? ""
      return .creditNote(row)
    case "dispute":
      var row = Dispute(invoice: words[1], opened: try day(2))
      row.closed = try dayOption("to")
      row.amount = try amountOption("over")
      row.reason = option("reason") ?? ""
      return .dispute(row)
    case "promise":
      var row = PromiseToPay(customer: words[1], made: try day(2), until: try day(3), amount: try amount(4))
      row.invoice = option("on") ?? ""
      return .promise(row)
    case "contact":
      let outcome = try #require(Contact.Outcome(rawValue: words[3]))
      var row = Contact(customer: words[1], date: try day(2), channel: "phone", outcome: outcome)
      row.invoice = option("on") ?? ""
      return .contact(row)
    case "instalment":
      return .instalment(
        Instalment(invoice: words[1], number: try #require(Int(words[2])), due: try day(3), amount: try amount(4)))
    case "block":
      var row = Block(subject: words[1], from: try day(3), reason: "test", author: "test")
      row.strength = try #require(Block.Strength(words[2]))
      row.until = try dayOption("to")
      return .block(row)
    case "order":
      let state = try #require(Order.State(rawValue: words[6]))
      return .order(
        Order(id: words[1], customer: words[2], date: try day(3), amount: try amount(4), state: state))
    case "rate":
      return .rate(
        ExchangeRate(
          date: try day(1), from: try #require(Currency(code: words[2])), to: try #require(Currency(code: words[3])),
          rate: try #require(Rate(words[4]))))
    default: return nil
    }
  }

  /// Posts what the line says was posted.
  func post(into ledger: inout Ledger) throws {
    switch words[0] {
    case "discount", "writeoff":
      let invoice = ledger.invoice(words[1])
      let amount = try amount(3)
      ledger.append(
        CreditEntry(
          customer: ledger.invoices[Int(invoice)].customer, invoice: invoice, day: try day(2),
          currency: amount.currency, kind: words[0] == "discount" ? .discount : .writeOff, amount: amount.minorUnits))
    case "posted": try postRun(into: &ledger)
    default: break
    }
  }

  private func postRun(into ledger: inout Ledger) throws {
    switch words[1] {
    case "fee":
      ledger.post(
        FeePosting(invoice: ledger.invoice(words[2]), day: try day(3), amount: try amount(4).minorUnits))
    case "stage":
      ledger.post(
        stage: words[4] == "none" ? nil : words[4], number: try #require(Int(words[5])),
        of: ledger.invoice(words[2]), on: try day(3), letterDay: try dayOption("letter"))
    case "terms":
      ledger.post(terms: try tiers(words[4]), of: ledger.invoice(words[2]), on: try day(3))
    case "limit":
      ledger.post(LimitPosting(customer: ledger.customer(words[2]), day: try day(3), limit: .amount(try amount(4))))
    case "hold":
      let cause = try #require(HoldCause(rawValue: words[4]))
      ledger.post(
        HoldPosting(customer: ledger.customer(words[2]), day: try day(3), cause: cause, isPlaced: true))
    case "run": ledger.notePostedRun(asOf: try day(2))
    default: Issue.record("nothing is posted by a line 'posted \(words[1])'")
    }
  }

  private func customer() throws -> Customer {
    var row = Customer(id: words[1], name: "Name of \(words[1])")
    row.currency = option("currency").flatMap { Currency(code: $0) }
    row.creditLimit = try amountOption("limit")
    row.opened = try dayOption("opened")
    row.termsDays = option("terms").flatMap { Int($0) }
    row.segment = option("segment") ?? ""
    row.region = option("region") ?? ""
    row.language = option("language") ?? ""
    row.rating = option("rating") ?? ""
    row.parent = option("parent") ?? ""
    return row
  }

  private func invoice() throws -> Invoice {
    var row = Invoice(
      id: words[1], customer: words[2], issued: try day(3), due: try day(4), amount: try amount(5))
    row.cost = try amountOption("cost")
    row.number = option("number") ?? ""
    row.order = option("order") ?? ""
    return row
  }

  private func day(_ place: Int) throws -> Day { try #require(Day(words[place]), "\(words)") }

  private func amount(_ place: Int) throws -> Money { try money("\(words[place]) \(words[place + 1])") }

  private func option(_ name: String) -> String? {
    words.lastIndex(of: name).flatMap { $0 > 0 && $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  private func dayOption(_ name: String) throws -> Day? {
    try option(name).map { try #require(Day($0)) }
  }

  private func amountOption(_ name: String) throws -> Money? {
    try words.lastIndex(of: name).map { try amount($0 + 1) }
  }
}
