internal import LuaPolicies
internal import Receivables

/// What the engine did with an answer, in words.
struct EngineWords {
  let say: Wording
  let values: ValueWords

  func text(_ remark: EngineNote.Remark) -> String {
    switch remark {
    case .leftAsIs: say("nothing is changed", "لا يتغير شيء")
    case .stands: say("that stands already: nothing is posted", "هذا قائم أصلاً: لا يُرحّل شيء")
    case .decided(let effect): decided(effect)
    case .decidedToday:
      say(
        "it was decided on this day already; the next day decides again",
        "سبق أن تقرر في هذا اليوم؛ ويُقرَّر من جديد في اليوم التالي")
    case .heldBack(let obstacle): say("held back: ", "أُرجئ: ") + text(obstacle)
    case .loweredBy(let obstacle, let stage):
      say("only as far as \(values.stage(stage)): ", "حتى \(values.stage(stage)) فقط: ") + text(obstacle)
    case .oneStage(let stage, let answered):
      say(
        "one stage at a time: \(values.stage(stage)) now, \(values.stage(answered)) later",
        "مرحلة واحدة في كل مرة: \(values.stage(stage)) الآن، و\(values.stage(answered)) لاحقاً")
    case .skips(let stages):
      say("passed over: ", "تُتجاوز: ") + stages.map(values.stage).joined(separator: say(", ", "، "))
    case .staysAbove(let answered):
      say(
        "it has come further than \(values.stage(answered)), and nothing falls back",
        "بلغت أبعد من \(values.stage(answered))، ولا شيء يتراجع")
    case .letterWaits(let day):
      say(
        "nothing is sent on this day: the letter goes out on \(day)", "لا يُرسل شيء في هذا اليوم: يخرج الخطاب في \(day)")
    case .belowPosted(let answered, let posted):
      say(
        "\(say.amount(posted)) was posted, more than \(say.amount(answered)): nothing is taken back",
        "رُحّل \(say.amount(posted)) وهو أكثر من \(say.amount(answered)): لا يُسترد شيء")
    case .discountEarned(let earned, let taken): self.earned(earned, taken)
    case .settledByDiscount:
      say("the discount settles the invoice: nothing more follows", "الخصم يسوّي الفاتورة: لا يتبعه شيء")
    case .exposure(let exposure, let limit): self.exposure(exposure, limit)
    case .hold(let cause, let stands, let stoodBefore): hold(cause, stands, stoodBefore)
    case .orderByHold(let isHeld):
      isHeld
        ? say("the customer's orders are held: hold", "طلبات العميل موقوفة: يوقف")
        : say("nothing holds the customer's orders: release", "لا شيء يوقف طلبات العميل: يُفرج عنه")
    }
  }

  private func decided(_ effect: Decision.Effect) -> String {
    switch effect {
    case .limit(.unlimited): say("the limit becomes unlimited", "يصبح الحد غير محدود")
    case .limit(.amount(let money)): say("the limit becomes \(say.amount(money))", "يصبح الحد \(say.amount(money))")
    case .terms(let tiers): say("offered from now on: ", "يُعرض من الآن: ") + values.discounts(tiers)
    case .discountTaken(let money):
      money.isNegative
        ? say("\(say.amount(money.absolute)) of discount falls back", "يُسترد من الخصم \(say.amount(money.absolute))")
        : say("\(say.amount(money)) of discount is taken", "يُستفاد من الخصم \(say.amount(money))")
    case .fee(let total, let addition):
      say(
        "\(say.amount(addition)) is added, \(say.amount(total)) in all",
        "يضاف \(say.amount(addition))، والإجمالي \(say.amount(total))")
    case .stage(let name, _, let letter): stage(name, letter)
    case .hold(let cause, let isPlaced): HoldCauseWords.text(cause, isPlaced: isPlaced, say)
    case .order(let release): say("the order: ", "الطلب: ") + values.order(release)
    case .stageHeldBack(_, let cause), .feeHeldBack(_, let cause): HoldBackWords.text(cause, say)
    }
  }

  private func stage(_ name: String, _ letter: Day?) -> String {
    let stage = values.stage(name)
    guard let letter else { return say("it moves to \(stage)", "تنتقل إلى \(stage)") }
    return say("it moves to \(stage), letter on \(letter)", "تنتقل إلى \(stage)، والخطاب في \(letter)")
  }

  private func earned(_ earned: Money, _ taken: Money) -> String {
    if earned.isZero { return say("payments have earned no discount", "لم تستحق الدفعات أي خصم") }
    return say(
      "payments have earned \(say.amount(earned)) of discount, \(say.amount(taken)) of it taken before",
      "استحقت الدفعات خصماً قدره \(say.amount(earned))، استُفيد منه سابقاً \(say.amount(taken))")
  }

  private func exposure(_ exposure: Money?, _ limit: Money?) -> String {
    guard let exposure else {
      return say("a rate of exchange is missing: the exposure is not known", "ينقص سعر صرف: التعرض غير معروف")
    }
    guard let limit else {
      return say("the exposure is \(say.amount(exposure)), without a limit", "التعرض \(say.amount(exposure)) دون حد")
    }
    return say(
      "the exposure is \(say.amount(exposure)), the limit \(say.amount(limit))",
      "التعرض \(say.amount(exposure)) والحد \(say.amount(limit))")
  }

  private func hold(_ cause: HoldCause, _ stands: Bool, _ stoodBefore: Bool) -> String {
    let why = HoldCauseWords.text(cause, isPlaced: stands, say)
    switch (stands, stoodBefore) {
    case (true, true): return say("orders stay held: ", "تبقى الطلبات موقوفة: ") + why
    case (true, false): return say("orders are held from now on: ", "توقف الطلبات من الآن: ") + why
    case (false, true): return say("orders are held no longer for this: ", "لم تعد الطلبات موقوفة لهذا: ") + why
    case (false, false): return say("no hold: ", "لا إيقاف: ") + absent(cause)
    }
  }

  private func absent(_ cause: HoldCause) -> String {
    switch cause {
    case .overLimit: say("the exposure is within the limit", "التعرض ضمن الحد الائتماني")
    case .stage: say("no overdue invoice is at a stage that holds orders", "لا فاتورة متأخرة في مرحلة توقف الطلبات")
    }
  }
}
