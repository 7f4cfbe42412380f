internal import CollectionRuns
internal import Receivables

/// What comes out for somebody, in words.
struct OutcomeWords {
  let policies: Sides<PolicyDifference.Named>
  let say: Wording

  /// What a policy decides: how things stand after its run, and why not otherwise.
  func text(_ difference: DecisionDifference, _ side: Side) -> String {
    if difference.faulted == side { return say("nothing, because of a fault", "لا شيء بسبب خطأ") }
    let words = text(difference.outcomes[side], side)
    if let cause = difference.heldBack(side) {
      let answered = answered(difference.decisions[side], side)
      let why = HoldBackWords.text(cause, say)
      return say("\(words) (\(answered) held back: \(why))", "\(words) (أُرجئ \(answered): \(why))")
    }
    if case .stage(_, _, let day?) = difference.decisions[side]?.effect, difference.outcomes.a == difference.outcomes.b
    {
      return say("\(words), letter on \(say.day(day))", "\(words)، الخطاب في \(say.day(day))")
    }
    return words
  }

  /// Why a policy decides what it decides; nothing where it leaves things as they are.
  func reason(_ difference: DecisionDifference, _ side: Side) -> ReportCell {
    if difference.faulted == side { return .text(say("a fault", "خطأ")) }
    guard let code = difference.decisions[side]?.reason else { return .empty }
    let words = policies[side].reasons[code]?.text(in: say.language)
    return words.map { .text($0) } ?? .foreign(code.replacing("_", with: " "))
  }

  private func answered(_ decision: Decision?, _ side: Side) -> String {
    switch decision?.effect {
    case .stageHeldBack(let stage, _): text(.stage(stage), side)
    case .feeHeldBack(let money, _): say.amount(money)
    default: ""
    }
  }

  /// How something stands.
  func text(_ outcome: Outcome, _ side: Side) -> String {
    switch outcome {
    case .stage(let name?): stage(name, side)
    case .stage(nil): say("no stage", "بلا مرحلة")
    case .fee(let money), .discount(let money): say.amount(money)
    case .terms(let tiers?): tiers.map(tier).joined(separator: say(", ", "، "))
    case .terms(nil): say("no offer", "بلا عرض")
    case .limit(.amount(let money)?): say.amount(money)
    case .limit(.unlimited?): say("unlimited", "بلا حد")
    case .limit(nil): say("no limit", "لا حد مسجل")
    case .hold(let cause, let stands): hold(cause, stands)
    case .order(let release): order(release)
    }
  }

  /// The title of a stage. One that was posted under the other ladder has its title there.
  func stage(_ name: String, _ side: Side) -> String {
    let title = policies[side].stageTitles[name] ?? policies[side.other].stageTitles[name]
    return title?.text(in: say.language) ?? name
  }

  private func tier(_ tier: DiscountTier) -> String {
    let percent = Rate(billionths: tier.rate.billionths * 100).description
    return say("\(percent) % in \(tier.days) days", "\(percent)٪ خلال \(tier.days) يوماً")
  }

  private func hold(_ cause: HoldCause, _ stands: Bool) -> String {
    switch (cause, stands) {
    case (.overLimit, true): say("held: over the limit", "موقوفة: تجاوز الحد")
    case (.overLimit, false): say("not held for the limit", "غير موقوفة بسبب الحد")
    case (.stage, true): say("held: stage reached", "موقوفة: بلوغ المرحلة")
    case (.stage, false): say("not held for a stage", "غير موقوفة بسبب مرحلة")
    }
  }

  private func order(_ release: OrderRelease?) -> String {
    switch release {
    case .release?: say("released", "مُفرج عنه")
    case .hold?: say("held", "موقوف")
    case .refuse?: say("refused", "مرفوض")
    case nil: say("not decided", "لم يُقرر")
    }
  }

  /// What is decided.
  func kind(_ kind: DecisionKind) -> String {
    switch kind {
    case .stage: say("stage", "المرحلة")
    case .fee: say("late fee", "رسم التأخير")
    case .terms: say("discount offered", "عرض الخصم")
    case .discount: say("discount taken", "خصم مستحق")
    case .limit: say("credit limit", "الحد الائتماني")
    case .hold: say("hold on orders", "إيقاف الطلبات")
    case .order: say("order", "الطلب")
    }
  }
}
