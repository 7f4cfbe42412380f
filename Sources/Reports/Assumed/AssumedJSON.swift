internal import CollectionRuns
internal import Measures
internal import Receivables

/// The assumed half as JSON. Each object says that it is assumed, so that none can be taken for the exact half.
public struct AssumedJSON {
  private let document: AssumedDocument

  /// The JSON of a half.
  public init(_ document: AssumedDocument) {
    self.document = document
  }

  /// What stands in the label of each part.
  static let label = "assumed: what people would have done if the assumptions were so; not known, and not exact"

  /// What all policies have in common: the assumptions, the draws, which assumption matters most, what would be needed.
  public var shared: JSONValue {
    let outcome = document.outcome
    return .object([
      ("label", .text(AssumedJSON.label)), ("file", .text(document.file)), ("sha256", .text(document.sha256)),
      ("title", .object([("en", .text(title.english)), ("ar", .optional(title.arabic))])),
      ("payments_end", .optional(document.paymentsEnd?.description)), ("seed", .text("\(outcome.seed)")),
      ("draws", .number(outcome.draws)),
      ("quantiles", .object([("low", .text("0.05")), ("median", .text("0.50")), ("high", .text("0.95"))])),
      ("assumptions", .list(document.assumptions.entries.map(assumption))),
      ("tornados", .list(document.tornados.map { tornado($0.tornado, document.names[$0.contender]) })),
      ("goals", .list(document.goals.map { goal($0.goal, document.names[$0.contender]) })),
    ])
  }

  private var title: LocalizedText { document.assumptions.title }

  /// What came of each policy, in their order.
  public var contenders: [JSONValue] { document.outcome.contenders.map(contender) }

  /// The figures of the reference, which are exact.
  public var reference: JSONValue {
    .object(
      [("label", .text("exact: the reference is what happened, whatever is assumed"))]
        + members { value(document.reference.figures[$0], $0) })
  }

  private func contender(_ contender: AssumedOutcome.Contender) -> JSONValue {
    .object(
      [("label", .text(AssumedJSON.label))]
        + members { figure in
          var members = interval(contender.figures[figure], figure)
          members.append(("reference", value(document.reference.figures[figure], figure)))
          members.append(("difference", .object(interval(contender.differences[figure], figure))))
          members.append(("known_in", .number(contender.figures[figure]?.known ?? 0)))
          return .object(members)
        })
  }

  /// A member for each measure; of amounts a list with an item for each currency, which the amounts name.
  private func members(_ item: (AssumedFigure) -> JSONValue) -> [(String, JSONValue)] {
    let all = Set(document.outcome.contenders.flatMap(\.figures.keys)).union(document.reference.figures.keys).sorted()
    return AssumedMeasure.allCases.map { measure in
      let items = all.filter { $0.measure == measure }.map(item)
      return (measure.rawValue, measure.unit == .money ? .list(items) : items.first ?? .null)
    }
  }

  private func interval(_ interval: AssumedInterval?, _ figure: AssumedFigure) -> [(String, JSONValue)] {
    [
      ("low", value(interval?.low, figure)), ("median", value(interval?.median, figure)),
      ("high", value(interval?.high, figure)),
    ]
  }

  private func value(_ value: Int64?, _ figure: AssumedFigure) -> JSONValue {
    guard let value else { return .null }
    switch figure.measure.unit {
    case .money: return figure.currency.map { TotalsJSON.amount(value, $0) } ?? .null
    case .hundredthsOfDays, .hundredths: return .text(Quotient.text(ofHundredths: Int(value)))
    case .count: return .number(Int(value))
    }
  }

  private func assumption(_ entry: Assumptions.Entry) -> JSONValue {
    .object([
      ("path", .text(entry.assumption.path)), ("likely", .text("\(entry.number.likely)")),
      ("low", .text("\(entry.number.low)")), ("high", .text("\(entry.number.high)")),
      ("doc", .text(entry.number.doc)),
    ])
  }

  private func name(_ figure: AssumedFigure) -> [(String, JSONValue)] {
    [("figure", .text(figure.measure.rawValue)), ("currency", .optional(figure.currency?.code))]
  }

  private func tornado(_ tornado: Tornado, _ policy: String) -> JSONValue {
    let bars = tornado.bars.map { bar in
      JSONValue.object([
        ("path", .text(bar.assumption.path)), ("at_low", value(bar.atLow, tornado.figure)),
        ("at_high", value(bar.atHigh, tornado.figure)),
      ])
    }
    return .object(
      [("label", .text("assumed")), ("policy", .text(policy))] + name(tornado.figure) + [
        ("reference", value(tornado.reference, tornado.figure)), ("likely", value(tornado.likely, tornado.figure)),
        ("bars", .list(bars)),
      ])
  }

  private func goal(_ goal: GoalSeek, _ policy: String) -> JSONValue {
    let (answer, needed): (String, [Rate]?) =
      switch goal.answer {
      case .anyway: ("anyway", nil)
      case .needs(let rates): ("needs", rates)
      case .notReachable: ("not_reachable", nil)
      }
    let values = goal.assumptions.enumerated().map { place, assumption in
      JSONValue.object([
        ("path", .text(assumption.path)), ("needed", .optional(needed.map { "\($0[place])" })),
      ])
    }
    return .object(
      [("label", .text("assumed")), ("policy", .text(policy))] + name(goal.figure) + [
        ("wish", .text(goal.wish.rawValue)), ("target", value(goal.target, goal.figure)),
        ("answer", .text(answer)), ("by", .list(values)),
        ("reached", value(goal.reached, goal.figure)),
      ])
  }
}
