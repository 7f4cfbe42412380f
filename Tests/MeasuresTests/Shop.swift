import Measures
import Receivables
import Testing

/// A small ledger in words: what a test says of customers, invoices and payments.
struct Shop {
  private var entries: [LedgerEntry] = []
  private var fees: [(invoice: Int32, day: Day, amount: Int64)] = []
  private var discounts: [(invoice: Int32, day: Day, amount: String)] = []

  mutating func customer(_ id: String, segment: String = "", region: String = "") {
    var customer = Customer(id: id, name: "Firm \(id)")
    customer.segment = segment
    customer.region = region
    entries.append(.customer(customer))
  }

  mutating func invoice(
    _ id: String, of customer: String = "C1", _ issued: String, due: String, _ amount: String,
    _ currency: Currency = .SAR
  ) {
    entries.append(
      .invoice(
        Invoice(
          id: id, customer: customer, issued: Day(issued)!, due: Day(due)!, amount: try! Money(amount, currency))))
  }

  mutating func payment(
    of customer: String = "C1", _ day: String, _ amount: String, on invoice: String = "", returned: String? = nil,
    _ currency: Currency = .SAR
  ) {
    var payment = Payment(
      id: "P\(entries.count)", customer: customer, date: Day(day)!, amount: try! Money(amount, currency))
    payment.invoice = invoice
    payment.returned = returned.map { Day($0)! }
    entries.append(.payment(payment))
  }

  mutating func creditNote(
    of customer: String = "C1", _ day: String, _ amount: String, on invoice: String, reason: String = "",
    _ currency: Currency = .SAR
  ) {
    var note = CreditNote(
      id: "N\(entries.count)", customer: customer, date: Day(day)!, amount: try! Money(amount, currency))
    note.invoice = invoice
    note.reason = reason
    entries.append(.creditNote(note))
  }

  mutating func dispute(_ invoice: String, _ opened: String, closed: String? = nil, reason: String = "") {
    var dispute = Dispute(invoice: invoice, opened: Day(opened)!)
    dispute.closed = closed.map { Day($0)! }
    dispute.reason = reason
    entries.append(.dispute(dispute))
  }

  mutating func contact(_ day: String, _ outcome: Contact.Outcome) {
    entries.append(.contact(Contact(customer: "C1", date: Day(day)!, channel: "phone", outcome: outcome)))
  }

  mutating func promise(_ made: String, until: String, _ amount: String) {
    entries.append(
      .promise(
        PromiseToPay(customer: "C1", made: Day(made)!, until: Day(until)!, amount: try! Money(amount, .SAR))))
  }

  mutating func rate(_ day: String, from: Currency, to: Currency, _ rate: String) {
    entries.append(.rate(ExchangeRate(date: Day(day)!, from: from, to: to, rate: Rate(rate)!)))
  }

  /// A fee that a run posted on the invoice that came at a place, or took back where it is negative.
  mutating func fee(onInvoice place: Int32, _ day: String, _ minorUnits: Int64) {
    fees.append((place, Day(day)!, minorUnits))
  }

  /// A discount that a run posted on the invoice that came at a place.
  mutating func discount(onInvoice place: Int32, _ day: String, _ amount: String) {
    discounts.append((place, Day(day)!, amount))
  }

  var ledger: Ledger {
    get throws {
      var ledger = try Ledger(entries)
      for fee in fees { ledger.post(FeePosting(invoice: fee.invoice, day: fee.day, amount: fee.amount)) }
      for discount in discounts {
        let invoice = ledger.invoices[Int(discount.invoice)]
        ledger.append(
          CreditEntry(
            customer: invoice.customer, invoice: discount.invoice, day: discount.day, currency: invoice.currency,
            kind: .discount, amount: try Money(discount.amount, invoice.currency).minorUnits))
      }
      return ledger
    }
  }

  /// The sheets as of a day, under settings that a test changes.
  func sheets(_ day: String, _ change: (inout MeasureSettings) -> Void = { _ in }) throws -> [MeasureSheet] {
    var settings = MeasureSettings(rules: CollectionRules(currency: .SAR))
    change(&settings)
    return try MeasureSheet.of(try ledger, asOf: Day(day)!, settings: settings)
  }

  /// The first sheet, which there must be.
  func sheet(_ day: String, _ change: (inout MeasureSettings) -> Void = { _ in }) throws -> MeasureSheet {
    try #require(try sheets(day, change).first)
  }
}
