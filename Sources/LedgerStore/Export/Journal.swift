import GRDB
import Receivables

/// Writes the posted decisions as CSV, in the order of posting.
struct Journal {
  let database: Database

  private static let header = [
    "id", "recording", "run", "day", "customer", "invoice", "order", "question", "effect", "value", "amount",
    "currency", "debit", "credit", "reason",
  ]

  func write(to file: CSVFile) throws {
    try file.write(Self.header)
    let rows = try Statement(
      database,
      """
      SELECT postings.recorded, run, day, customers.id, invoices.id, orders.id,
        decisions.customer, decisions.invoice, order_key, decisions.question, effect, decisions.amount, addition,
        decisions.currency, text, cause, decisions.number, letter_day, reason
      FROM postings JOIN decisions USING (run, ordinal)
        JOIN customers ON customers.key = decisions.customer
        LEFT JOIN invoices ON invoices.key = decisions.invoice
        LEFT JOIN orders ON orders.key = order_key
      ORDER BY run, ordinal
      """)
    while try rows.step() {
      let decision = try rows.decision(from: 6)
      let day = try rows.day(2)
      let entry = Entry(decision)
      let row = try DecisionRow(decision)
      try file.write([
        row.id(of: rows.text([5, 4, 3].first { !rows.isNull($0) } ?? 3), on: day), rows.text(0), rows.text(1),
        day.description, rows.text(3), rows.text(4), rows.text(5), row.question, row.effect, entry.value,
        entry.money?.amountText ?? "", entry.money?.currency.code ?? "", entry.debit, entry.credit, row.reason,
      ])
    }
  }

  /// What a decision means in books.
  private struct Entry {
    var value = ""
    var money: Money?
    var debit = ""
    var credit = ""

    init(_ decision: Decision) {
      switch decision.effect {
      case .limit(.amount(let limit)): value = limit.description
      case .limit(.unlimited): value = "unlimited"
      case .terms(let tiers): value = tiers.map { "\($0.rate) within \($0.days) days" }.joined(separator: ", ")
      case .discountTaken(let money):
        self.money = money
        (debit, credit) = ("sales_discounts", "accounts_receivable")
      case .fee(let total, let addition):
        value = total.description
        money = Money.magnitude(of: addition)
        (debit, credit) =
          addition.isNegative ? ("late_fees", "accounts_receivable") : ("accounts_receivable", "late_fees")
      case .stage(let name, _, let letterDay): value = name + (letterDay.map { ", letter on \($0)" } ?? "")
      case .hold(let cause, let isPlaced): value = (isPlaced ? "placed: " : "lifted: ") + cause.rawValue
      case .order(let release): value = release.rawValue
      case .stageHeldBack(let answered, let cause): value = "\(answered) held back: \(cause.rawValue)"
      case .feeHeldBack(let answered, let cause): value = "\(answered) held back: \(cause.rawValue)"
      }
    }
  }
}

extension Money {
  /// The amount without its sign.
  fileprivate static func magnitude(of money: Money) -> Money {
    (try? Money(minorUnits: abs(money.minorUnits), currency: money.currency)) ?? money
  }
}
