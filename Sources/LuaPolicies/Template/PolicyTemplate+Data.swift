internal import Receivables

/// The files that return data.
extension PolicyTemplate {
  var manifest: String {
    let day =
      effectiveFrom.map { "  -- The first day on which it is in force.\n  effective_from = \"\($0)\"," }
        ?? """
          -- Not in force yet. Before the release, write its first day here, and take away the two dashes in front:
          -- effective_from = "year-month-day",
        """
    let weekend = weekend.map { "\"\($0.abbreviation)\"" }.joined(separator: ", ")
    let width = reasons.map(\.code.count).max() ?? 0
    let reasons = reasons.map { reason in
      let code = reason.code + String(repeating: " ", count: width - reason.code.count)
      return "    \(code) = \(PolicyTemplate.quoted(reason.words)),"
    }
    return """
      -- What this policy is. The rules are in the files beside this one, and the numbers in terms.lua.
      return {
        -- Its name, and how often it was changed: raise the revision by one for each change that is released.
        name = \(PolicyTemplate.quoted(name)), revision = 1,
      \(day)
        -- Who answers for it, and what people call it.
        owner = \(PolicyTemplate.quoted(owner)),
        title = \(PolicyTemplate.quoted(title)),
        -- Its currency. Half a cent is rounded to the even one, and a year of interest has 365 days.
        currency = "\(currency)", rounding = "half_even", day_count = "actual/365",
        -- The days of the week on which nobody works. Holidays are written like this: { "2026-09-23", "2026-12-25" }.
        calendar = { weekend = {\(weekend.isEmpty ? "" : " \(weekend) ")}, holidays = {} },
        -- One stage at a time, and no second letter within seven days. Money without an invoice pays the worst one first.
        escalation = { step = "one", quiet_days = 7, credits = "highest_stage_first" },
        -- What the rules promise: tahsil policy check holds them to it after each change.
        claims = { \(claims.map { PolicyTemplate.quoted($0.rawValue) }.joined(separator: ", ")) },
        -- What the reasons mean: each answer gives one, and reports print these words.
        reasons = {
      \(reasons.joined(separator: "\n"))
        },
      }

      """
  }

  /// What holds of the rules below, and is worth keeping: without late fees nothing is to be said of them.
  var claims: [PolicyClaim] {
    PolicyClaim.allCases.filter { $0 != .feeNeverFallsWithAge || annualRate != nil }
  }

  var terms: String {
    var lines: [(name: String, value: String)] = [
      ("", "Credit limit: so many months of sales, rounded to a step. While it is 0 months, the limit on file stands."),
      ("months_of_sales", "range { 0, from = 0, to = 12, doc = \"months of sales that a customer may owe\" }"),
      ("limit_step", "money \"\(money(1_000).amountText)\""),
      ("", "Early payment: what comes off, and for how long. While the rate is 0, there is no discount."),
      ("discount_rate", "range { 0, from = 0, to = 0.10, step = 0.01, doc = \"what comes off for early payment\" }"),
      ("discount_days", "range { 10, from = 1, to = 60, doc = \"days after the issue for which the offer stands\" }"),
    ]
    if let annualRate {
      let top = annualRate.billionths > 360_000_000 ? "1" : "0.36"
      lines += [
        ("", "Late payment: interest of so much a year, after some days of grace, and never more than the cap."),
        (
          "grace_days",
          "range { \(graceDays), from = 0, to = 30, doc = \"days after the due date before there is a fee\" }"
        ),
        (
          "annual_rate",
          "range { \(annualRate), from = 0, to = \(top), step = 0.01, doc = \"simple interest, a year\" }"
        ),
        ("fee_cap", "range { 0.10, from = 0, to = 0.25, step = 0.01, doc = \"the most, as a share of the invoice\" }"),
      ]
    }
    lines.append(
      ("", "Escalation: the days after the due date on which each stage is reached; -3 is three days before it."))
    let days = PolicyTemplate.daysAllowed
    lines += ladder.map {
      ($0.stage.term, "range { \($0.day), from = \(days.lowerBound), to = \(days.upperBound) }")
    }
    let width = lines.map(\.name.count).max() ?? 0
    let body = lines.map { line in
      line.name.isEmpty
        ? "  -- \(line.value)"
        : "  \(line.name)\(String(repeating: " ", count: width - line.name.count)) = \(line.value),"
    }
    return """
      -- The numbers of this policy. Change one here, and every rule that names it follows.
      -- A range begins with the number itself; from and to say between what it may be.
      return {
      \(body.joined(separator: "\n"))
      }

      """
  }

  var stages: String {
    let lines = ladder.map { rung in
      "  { name = \"\(rung.stage.rawValue)\", title = \(PolicyTemplate.quoted(rung.stage.title)),\n    "
        + "\(rung.stage.settings) },"
    }
    return """
      -- The ladder, the mildest stage first. A stage that holds orders stops deliveries until it is settled.
      -- On which day an invoice comes to a stage is in terms.lua.
      return {
      \(lines.joined(separator: "\n"))
      }

      """
  }

  /// The reasons that the rules give, and what they mean.
  var reasons: [(code: String, words: LocalizedText)] {
    var reasons = [
      ("limit_on_file", "the limit on file stands", "يبقى الحد المسجل"),
      ("new_customer", "nothing has been settled yet: the limit on file stands", "لم يُسدد شيء بعد: يبقى الحد المسجل"),
      ("other_currency", "another currency: the limit on file stands", "عملة أخرى: يبقى الحد المسجل"),
      (
        "no_recent_sales", "no sales in the last twelve months: the limit on file stands",
        "لا مبيعات خلال آخر اثني عشر شهراً: يبقى الحد المسجل"
      ),
      ("months_of_sales", "a number of months of sales", "عدد من أشهر المبيعات"),
      ("no_discount", "no discount for early payment", "لا خصم للسداد المبكر"),
      ("window_passed", "the discount window has passed", "انقضت مهلة الخصم"),
      ("owes_overdue", "no new offer while something is overdue", "لا عرض جديد ما دام مبلغ متأخراً"),
      ("early_payment", "a discount for early payment", "خصم للسداد المبكر"),
    ]
    if annualRate == nil {
      reasons.append(("no_late_fee", "this policy charges no late fees", "لا تفرض هذه السياسة رسوم تأخير"))
    } else {
      reasons += [
        ("within_grace", "within the days of grace", "ضمن أيام السماح"),
        (
          "past_grace", "interest since the due date, after the days of grace",
          "فائدة منذ تاريخ الاستحقاق بعد انقضاء أيام السماح"
        ),
      ]
    }
    reasons += [
      ("disputed", "the invoice is disputed", "الفاتورة محل نزاع"),
      ("not_yet", "too early for the first stage", "لم يحن موعد المرحلة الأولى"),
      ("age", "by the days since the due date", "بحسب الأيام منذ تاريخ الاستحقاق"),
      ("over_limit", "the customer is over the limit", "تجاوز العميل حده الائتماني"),
      ("within_limit", "within the limit; the stage decides", "ضمن الحد؛ والمرحلة تقرر"),
      ("oldest_first", "the oldest overdue invoice first", "الأقدم تأخراً أولاً"),
    ]
    return reasons.map { ($0.0, LocalizedText($0.1, arabic: $0.2)) }
  }
}
