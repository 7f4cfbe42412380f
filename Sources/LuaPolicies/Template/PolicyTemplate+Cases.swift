internal import Receivables

/// The case tables: both sides of each number.
extension PolicyTemplate {
  var caseTables: [String: String] {
    [
      "cases/credit_limit.csv": creditLimitCases, "cases/early_payment_discount.csv": discountCases,
      "cases/late_fee.csv": lateFeeCases, "cases/escalation.csv": escalationCases,
      "cases/order_release.csv": orderReleaseCases, "cases/priority.csv": priorityCases,
    ]
  }

  private var creditLimitCases: String {
    let other = money(123_456, currency == .USD ? .EUR : .USD)
    return PolicyTemplate.table([
      ["it", "terms.months_of_sales", "customer.is_new", "customer.sales_12m", "answer", "reason"],
      ["while no months are set the limit on file stands", "", "no", "\(money(123_456))", "", "limit_on_file"],
      ["a new customer keeps its limit", "2", "yes", "\(money(123_456))", "", "new_customer"],
      [
        "two months of sales are rounded to the step", "2", "no", "\(money(123_456))", "\(money(21_000))",
        "months_of_sales",
      ],
      ["who bought nothing in a year keeps its limit", "2", "no", "\(money(0))", "", "no_recent_sales"],
      ["a customer of another currency keeps its limit", "2", "no", "\(other)", "", "other_currency"],
    ])
  }

  private var discountCases: String {
    PolicyTemplate.table([
      [
        "it", "terms.discount_rate", "invoice.days_since_issue", "customer.overdue_invoices", "invoice.paid", "answer",
        "reason",
      ],
      ["while no rate is set there is no discount", "", "0", "", "", "", "no_discount"],
      ["on the last day the offer stands", "0.02", "10", "", "", "0.02/10", "early_payment"],
      ["the day after there is none", "0.02", "11", "", "", "", "window_passed"],
      ["who owes something overdue gets no offer", "0.02", "5", "1", "", "", "owes_overdue"],
      ["who has paid something keeps the offer", "0.02", "25", "", "\(money(100))", "0.02/10", "early_payment"],
    ])
  }

  private var lateFeeCases: String {
    guard let annualRate else {
      return PolicyTemplate.table([
        ["it", "invoice.days_overdue", "answer", "reason"],
        ["a year late bears nothing", "365", "", "no_late_fee"],
      ])
    }
    // At a rate of 1 a day costs 10,000 of these, so a rate of four decimals gives whole amounts.
    let amount = money(3_650_000)
    func interest(_ days: Int) -> Money { money(annualRate.billionths * Int64(days) / 100_000) }
    let first = graceDays + 1
    let daysToTheCap = Int(36_500_000_000 / annualRate.billionths) + 1
    return PolicyTemplate.table([
      ["it", "invoice.amount", "invoice.days_overdue", "invoice.disputed", "answer", "reason"],
      ["the last day of grace is free", "\(amount)", "\(graceDays)", "", "", "within_grace"],
      [
        "the first day after it bears the interest since the due date", "\(amount)", "\(first)", "",
        "\(interest(first))", "past_grace",
      ],
      ["a very old invoice stops at the cap", "\(amount)", "\(daysToTheCap)", "", "\(money(365_000))", "past_grace"],
      ["a disputed invoice bears nothing", "\(amount)", "\(first)", "yes", "", "disputed"],
    ])
  }

  private var escalationCases: String {
    var rows = [["it", "invoice.days_overdue", "invoice.disputed", "answer", "reason"]]
    var before = ""
    for rung in ladder {
      let title = rung.stage.title.english.lowercased()
      rows.append([
        "the day before the \(title)", "\(rung.day - 1)", "", before, before.isEmpty ? "not_yet" : "age",
      ])
      rows.append(["the day of the \(title)", "\(rung.day)", "", rung.stage.rawValue, "age"])
      before = rung.stage.rawValue
    }
    rows.append(["a dispute is settled first", "\(ladder[ladder.count - 1].day)", "yes", "", "disputed"])
    return PolicyTemplate.table(rows)
  }

  private var orderReleaseCases: String {
    PolicyTemplate.table([
      ["it", "order.amount", "customer.over_limit", "answer", "reason"],
      ["an order within the limit is left to the stage", "\(money(1_000))", "no", "", "within_limit"],
      ["an order over the limit waits", "\(money(1_000))", "yes", "hold", "over_limit"],
    ])
  }

  private var priorityCases: String {
    PolicyTemplate.table([
      ["it", "customer.oldest_overdue_days", "answer", "reason"],
      ["the days of the oldest invoice count", "12", "12", "oldest_first"],
    ])
  }

  /// A table as people read it in an editor: columns below one another.
  private static func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in (rows.map { $0[column].count }.max() ?? 0) + 1 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        guard column < row.count - 1 else { return cell }
        return "\(cell),\(String(repeating: " ", count: widths[column] - cell.count))"
      }
      return cells.joined() + "\n"
    }.joined()
  }
}
