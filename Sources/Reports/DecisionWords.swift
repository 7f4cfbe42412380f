internal import Receivables

/// A decision in the words of JSON and CSV.
struct DecisionWords {
  /// What it does: `limit`, `terms`, `discount_taken`, `fee`, `stage`, `hold`, `order` or `held_back`.
  let effect: String
  /// The answer as JSON: money, tiers, a name, or null.
  let answer: JSONValue
  /// The answer as one text.
  let text: String
  /// Why it was held back; `nil` where it was not.
  let heldBack: HoldBack?

  init(_ decision: Decision) {
    var heldBack: HoldBack?
    switch decision.effect {
    case .limit(.unlimited): (effect, answer, text) = ("limit", .text("unlimited"), "unlimited")
    case .limit(.amount(let money)): (effect, answer, text) = ("limit", .money(money), money.description)
    case .terms(let tiers):
      let list = tiers.map { JSONValue.object([("rate", .decimal($0.rate.description)), ("days", .number($0.days))]) }
      let words = tiers.map { "\($0.rate)/\($0.days)" }.joined(separator: " ")
      (effect, answer, text) = ("terms", .object([("tiers", .list(list))]), words)
    case .discountTaken(let money): (effect, answer, text) = ("discount_taken", .money(money), money.description)
    case .fee(let total, _): (effect, answer, text) = ("fee", .money(total), total.description)
    case .stage(let name, _, _): (effect, answer, text) = ("stage", .text(name), name)
    case .hold(let cause, let isPlaced):
      let word = isPlaced ? "hold" : "release"
      (effect, answer, text) = ("hold", .text(word), "\(word) \(cause.rawValue)")
    case .order(let release): (effect, answer, text) = ("order", .text(release.rawValue), release.rawValue)
    case .stageHeldBack(let stage, let cause):
      (effect, answer, text) = ("held_back", .text(stage), stage)
      heldBack = cause
    case .feeHeldBack(let money, let cause):
      (effect, answer, text) = ("held_back", .money(money), money.description)
      heldBack = cause
    }
    self.heldBack = heldBack
  }
}
