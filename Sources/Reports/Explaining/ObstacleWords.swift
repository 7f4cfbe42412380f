internal import LuaPolicies
internal import Receivables

/// What holds an answer back, in words, and until when.
extension EngineWords {
  func text(_ obstacle: Obstacle) -> String {
    switch obstacle {
    case .dispute(let opened, let reason): dispute(opened, reason)
    case .promise(let made, let until):
      say(
        "frozen by the promise\(made.map { " of \($0)" } ?? ""), which stands through \(until)",
        "مجمدة بالوعد\(made.map { " المقطوع في \($0)" } ?? "")، وهو قائم حتى \(until)")
    case .plan(let instalment, let due):
      say(
        "paid by instalments, and the plan is kept; instalment \(instalment) is due\(due.map { " on \($0)" } ?? " next")",
        "على أقساط والخطة مرعية؛ القسط \(instalment) يستحق\(due.map { " في \($0)" } ?? " تالياً")")
    case .block(let block): self.block(block)
    case .cap(let stage, let block):
      say(
        "a block lets it rise to \(values.stage(stage)) and no further", "استثناء لا يسمح بتجاوز \(values.stage(stage))"
      )
        + (block.map { say("; ", "؛ ") + self.block($0) } ?? "")
    case .quiet(let letter, let through):
      say(
        "quiet days until \(through), after the letter of \(letter)", "أيام هدوء حتى \(through) بعد خطاب \(letter)")
    case .alreadyToday(let day):
      say("a stage was posted as of \(day) already", "رُحّلت مرحلة بتاريخ \(day) سابقاً")
    case .credits(let credits):
      say("unapplied credits of ", "أرصدة دائنة غير مخصصة قدرها ")
        + credits.map(say.amount).joined(separator: " + ") + say(" cover it", " تغطيها")
    case .minimum(let stage, let wanted, let overdue, let open):
      say(
        "\(values.stage(stage)) wants \(minimum(wanted, overdue)) overdue; there are \(say.amount(overdue)) of "
          + "\(say.amount(open))",
        "تشترط \(values.stage(stage)) تأخر \(minimum(wanted, overdue))؛ والموجود \(say.amount(overdue)) من "
          + "\(say.amount(open))")
    }
  }

  private func dispute(_ opened: Day?, _ reason: String) -> String {
    let since = opened.map { say(" since \($0)", " منذ \($0)") } ?? ""
    let why = reason.isEmpty ? "" : " (\(ForeignText.shown(reason, atMost: 60)))"
    return say("in dispute\(since)\(why)", "متنازع عليها\(since)\(why)")
  }

  private func block(_ block: Block) -> String {
    let until = block.until.map { say("through \($0)", "حتى \($0)") } ?? say("until further notice", "حتى إشعار آخر")
    guard !block.author.isEmpty else { return say("blocked \(until)", "مستثناة \(until)") }
    let reason = ForeignText.shown(block.reason, atMost: 100)
    let author = ForeignText.shown(block.author, atMost: 60)
    return say(
      "blocked by \(author) since \(block.from), \(until): \(reason)",
      "استثناها \(author) منذ \(block.from)، \(until): \(reason)")
  }

  private func minimum(_ minimum: Stage.Minimum, _ overdue: Money) -> String {
    let amount = minimum.amounts.first { $0.currency == overdue.currency }.map(say.amount)
    let share = minimum.share.map { ValueWords.text(Double($0.billionths) / 1e7) }.map { say("\($0) %", "\($0)٪") }
    return [amount, share].compactMap(\.self).joined(separator: say(" and ", " و"))
  }
}
