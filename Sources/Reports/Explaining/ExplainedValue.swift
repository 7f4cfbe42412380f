internal import LuaPolicies
internal import Receivables

/// Values of an explanation as JSON.
enum ExplainedValue {
  static func json(_ value: TracedValue) -> JSONValue {
    switch value {
    case .nil: .null
    case .flag(let flag): .flag(flag)
    case .whole(let whole): .number(Int(whole))
    case .number(let number): decimal(number)
    case .text(let text): .text(text)
    case .money(let money): .money(money)
    case .day(let day): .text(day.description)
    case .unlimited: .text("unlimited")
    case .discount(let tier): self.tier(tier)
    case .customer(let id), .invoice(let id), .order(let id): .text(id)
    case .list(let items): .list(items.map(json))
    case .record(let entries): .object(entries.map { ($0.name, json($0.value)) })
    case .table, .function, .unavailable: .text(value.description)
    }
  }

  static func json(_ value: FieldValue) -> JSONValue {
    switch value {
    case .money(let money): .money(money)
    case .day(let day): .text(day.description)
    case .integer(let integer): .number(integer)
    case .number(let number): decimal(number)
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    }
  }

  /// An answer in the form of `run`: an amount, tiers, a name, or null.
  static func answer(_ value: TracedValue, to question: Question) -> JSONValue {
    guard question == .earlyPaymentDiscount, case .list(let tiers) = value else { return json(value) }
    return .object([("tiers", .list(tiers.map(json)))])
  }

  private static func tier(_ tier: DiscountTier) -> JSONValue {
    .object([("rate", .decimal(tier.rate.description)), ("days", .number(tier.days))])
  }

  /// JSON has no number that is none, nor one beyond all others.
  private static func decimal(_ number: Double) -> JSONValue {
    number.isFinite ? .decimal("\(number)") : .text("\(number)")
  }

  /// A stable word for what the engine did.
  static func code(_ remark: EngineNote.Remark) -> String {
    switch remark {
    case .leftAsIs: "left_as_is"
    case .stands: "stands"
    case .decided: "decided"
    case .decidedToday: "decided_today"
    case .heldBack(let obstacle): obstacle.holdBack.rawValue
    case .loweredBy(let obstacle, _): "lowered_\(obstacle.holdBack.rawValue)"
    case .oneStage: "one_stage"
    case .skips: "skips"
    case .staysAbove: "stays_above"
    case .letterWaits: "letter_waits"
    case .belowPosted: "below_posted"
    case .discountEarned: "discount_earned"
    case .settledByDiscount: "settled_by_discount"
    case .exposure: "exposure"
    case .hold(let cause, let stands, _): stands ? "held_\(cause.rawValue)" : "not_held_\(cause.rawValue)"
    case .orderByHold: "order_by_hold"
    }
  }

  /// The last day of what holds an answer back, or the day on which a letter goes out.
  static func until(_ remark: EngineNote.Remark) -> JSONValue {
    switch remark {
    case .heldBack(let obstacle), .loweredBy(let obstacle, _): .optional(until(obstacle)?.description)
    case .letterWaits(let day): .text(day.description)
    default: .null
    }
  }

  private static func until(_ obstacle: Obstacle) -> Day? {
    switch obstacle {
    case .promise(_, let until): until
    case .quiet(_, let through): through
    case .block(let block): block.until
    case .cap(_, let block): block?.until
    case .plan(_, let due): due
    case .alreadyToday(let day): day
    case .dispute, .credits, .minimum: nil
    }
  }
}
