internal import Receivables

/// The page that says why, to be continued by whoever answers for the policy.
extension PolicyTemplate {
  var readme: String {
    """
    # \(title.english)

    Owner: \(owner). Amounts are in \(currency).

    \(PolicyTemplate.list(englishRules))

    Write here why it is so: who decided, for which customers, and what was rejected.

    To change something: change a number in `terms.lua`, write the case for it in `cases`, and let both be looked at with
    `tahsil policy test` and `tahsil policy check`. To put it in force: `tahsil policy release`.

    ## \(title.arabic ?? title.english)

    \(PolicyTemplate.list(arabicRules))

    """
  }

  private var englishRules: [String] {
    [
      "**Credit limit.** The limit on file stands, until `terms.lua` says how many months of sales a customer may owe.",
      "**Early payment.** No discount, until `terms.lua` gives a rate.",
      "**Late fee.** " + englishFee,
      "**Escalation.** Counted from the due date: \(ladder.map { PolicyTemplate.english($0) }.joined(separator: ", ")). One stage at "
        + "a time. Disputes are settled first.",
      "**Orders.** Held while the customer is over the limit, or at a stage that holds orders.",
      "**The list of calls.** The oldest overdue invoice first.",
    ]
  }

  private var englishFee: String {
    guard let percent else { return "None." }
    let grace =
      graceDays == 0 ? "without days of grace" : "once \(PolicyTemplate.english(graceDays)) of grace have passed"
    return
      "\(percent) % a year since the due date, \(grace), and at most a tenth of the invoice. None while it is disputed."
  }

  private var arabicRules: [String] {
    [
      "**حد الائتمان:** يبقى الحد المسجل إلى أن يُكتب في `terms.lua` عدد أشهر المبيعات.",
      "**السداد المبكر:** لا خصم إلى أن تُكتب نسبته في `terms.lua`.",
      "**رسوم التأخير:** " + arabicFee,
      "**المطالبة** بعدد الأيام من تاريخ الاستحقاق: \(ladder.map { PolicyTemplate.arabic($0) }.joined(separator: "، ")). "
        + "مرحلة واحدة في كل مرة، وتُسوّى النزاعات أولاً.",
      "**الطلبات:** تُوقف ما دام العميل متجاوزاً حده، أو بلغت فاتورة مرحلة توقف الطلبات.",
      "**قائمة الاتصال:** الأقدم تأخراً أولاً.",
    ]
  }

  private var arabicFee: String {
    guard let percent else { return "لا رسوم." }
    let grace = graceDays == 0 ? "بلا أيام سماح" : "بعد انقضاء أيام السماح وعددها \(graceDays)"
    return "\(percent)٪ سنوياً من تاريخ الاستحقاق \(grace)، وبحد أعلى عُشر الفاتورة، ولا رسوم على فاتورة محل نزاع."
  }

  /// The rate in percent, without needless decimals.
  private var percent: String? {
    annualRate.map { "\(Rate(billionths: $0.billionths * 100))" }
  }

  private static func english(_ days: Int) -> String { days == 1 ? "one day" : "\(days) days" }

  private static func english(_ rung: Rung) -> String {
    let title = rung.stage.title.english.lowercased()
    return switch rung.day {
    case 0: "\(title) on the day"
    case ..<0: "\(title) \(english(-rung.day)) before"
    default: "\(title) \(english(rung.day)) after"
    }
  }

  private static func arabic(_ rung: Rung) -> String {
    let title = rung.stage.title.arabic ?? rung.stage.title.english
    return switch rung.day {
    case 0: "\(title) (في يومه)"
    case ..<0: "\(title) (قبله \(-rung.day))"
    default: "\(title) (بعده \(rung.day))"
    }
  }

  /// Items of a list, in lines that fit a page.
  private static func list(_ items: [String]) -> String {
    items.map { item in
      var lines = ["-"]
      for word in item.split(separator: " ") {
        if lines[lines.count - 1].count + word.count >= 118 { lines.append(" ") }
        lines[lines.count - 1] += " \(word)"
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
