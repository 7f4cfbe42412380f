import Measures
import Receivables

/// Measures worked out from the bare entries of a ledger, day by day and entry by entry, as a person with much patience
/// would: nothing of the measures' own code is used.
struct BruteForce {
  let ledger: Ledger
  let customers: Set<Int32>
  let currency: Currency
  let asOf: Day

  private var invoices: [(row: Int32, entry: InvoiceEntry)] {
    ledger.invoices.enumerated().map { (Int32($0), $1) }
      .filter { customers.contains($0.1.customer) && $0.1.currency == currency && $0.1.issued <= asOf }
  }

  private func balance(_ invoice: (row: Int32, entry: InvoiceEntry), on day: Day) -> Int {
    guard invoice.entry.issued <= day else { return 0 }
    var balance = Int(invoice.entry.amount)
    for credit in ledger.credits where credit.invoice == invoice.row {
      if credit.day <= day, credit.returned.map({ $0 > day }) ?? true { balance -= Int(credit.amount) }
    }
    return max(0, balance)
  }

  func open(on day: Day) -> Int { invoices.reduce(0) { $0 + balance($1, on: day) } }

  /// Amounts and numbers of invoices with days overdue in a range.
  func open(on day: Day, overdue days: ClosedRange<Int>) -> (amount: Int, invoices: Int) {
    let inRange = invoices.filter { days.contains(day - $0.entry.due) && balance($0, on: day) > 0 }
    return (inRange.reduce(0) { $0 + balance($1, on: day) }, inRange.count)
  }

  func sales(_ first: Day, _ last: Day) -> Int {
    invoices.filter { first <= $0.entry.issued && $0.entry.issued <= last }.reduce(0) { $0 + Int($1.entry.amount) }
  }

  func collected(_ first: Day, _ last: Day) -> Int {
    var sum = 0
    for credit in ledger.credits where credit.kind == .payment && credit.currency == currency {
      let customer = credit.invoice.map { ledger.invoices[Int($0)].customer } ?? credit.customer
      guard customers.contains(customer) else { continue }
      if first <= credit.day, credit.day <= last { sum += Int(credit.amount) }
      if let returned = credit.returned, first <= returned, returned <= last { sum -= Int(credit.amount) }
    }
    return sum
  }

  func creditNotes(_ first: Day, _ last: Day) -> Int {
    ledger.credits.filter {
      $0.kind == .creditNote && $0.currency == currency && customers.contains($0.customer) && first <= $0.day
        && $0.day <= last
    }.reduce(0) { $0 + Int($1.amount) }
  }

  /// The largest balance at the end of a day, and the first such day.
  func peak(_ first: Day, _ last: Day) -> (amount: Int, day: Day)? {
    var best: (amount: Int, day: Day)?
    var day = first
    while day <= last {
      let amount = open(on: day)
      if amount > best?.amount ?? 0 { best = (amount, day) }
      day = Day(clamping: Int(day.number) + 1)
    }
    return best
  }

  /// Count-back over whole months, back from one, until the first sale of the ledger.
  func countBack(from month: Day, asOf: Day) -> String? {
    var rest = open(on: asOf)
    var days = 0
    var first = month.startOfMonth
    var last = asOf
    let beginning = ledger.invoices.map(\.issued).min()!
    while rest > 0, last >= beginning.startOfMonth {
      let sales = sales(first, last)
      if rest < sales { return BruteForce.text(days * sales + rest * (last - first + 1), over: sales) }
      rest -= sales
      days += last - first + 1
      last = Day(clamping: Int(first.number) - 1)
      first = last.startOfMonth
    }
    return rest > 0 ? nil : BruteForce.text(days, over: 1)
  }

  /// A quotient with two decimals, half to even; `nil` where nothing can be divided by the denominator.
  static func text(_ numerator: Int, over denominator: Int) -> String? {
    guard denominator > 0 else { return nil }
    let scaled = numerator * 100
    var quotient = scaled / denominator
    var rest = scaled % denominator
    if rest < 0 {
      rest += denominator
      quotient -= 1
    }
    if 2 * rest > denominator || (2 * rest == denominator && quotient % 2 != 0) { quotient += 1 }
    let digits = String(abs(quotient))
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (quotient < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}
