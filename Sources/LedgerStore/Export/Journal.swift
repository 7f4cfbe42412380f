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
    let posts = try database.rows(
      "SELECT sequence, run, as_of FROM recordings JOIN runs ON number = run WHERE kind = 'post' ORDER BY sequence"
    ) { (recording: $0.text(0), run: Int($0.integer(1)), day: try $0.day(2)) }
    for post in posts {
      try PostedDecisions(database: database, run: post.run).walk(
        more: "customers.id, invoices.id, orders.id",
        joining: """
          JOIN customers ON customers.key = decisions.customer
          LEFT JOIN invoices ON invoices.key = decisions.invoice
          LEFT JOIN orders ON orders.key = decisions.order_key
          """
      ) { decision, row in
        // Behind the ordinal and the decision.
        let customer = 1 + DecisionColumns.count
        let (invoice, order) = (customer + 1, customer + 2)
        let entry = Entry(decision)
        try file.write([
          decision.id(of: row.text([order, invoice, customer].first { !row.isNull($0) } ?? customer), on: post.day),
          post.recording, "\(post.run)", post.day.description, row.text(customer), row.text(invoice), row.text(order),
          decision.question.rawValue, "\(decision.effect.word)", entry.value, entry.money?.amountText ?? "",
          entry.money?.currency.code ?? "", entry.debit, entry.credit, decision.reason,
        ])
      }
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
