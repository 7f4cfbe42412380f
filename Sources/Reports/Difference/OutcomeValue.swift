internal import CollectionRuns
internal import Receivables

/// How something stands after a run, in the words of JSON and CSV.
struct OutcomeValue {
  /// Money, tiers, a name, or null.
  let json: JSONValue
  /// The same as one text; empty for null.
  let text: String

  init(_ outcome: Outcome) {
    switch outcome {
    case .stage(let name): (json, text) = (.optional(name), name ?? "")
    case .fee(let money), .discount(let money): (json, text) = (.money(money), money.description)
    case .terms(nil), .limit(nil), .order(nil): (json, text) = (.null, "")
    case .terms(let tiers?):
      let list = tiers.map { JSONValue.object([("rate", .decimal($0.rate.description)), ("days", .number($0.days))]) }
      json = .object([("tiers", .list(list))])
      text = tiers.map { "\($0.rate)/\($0.days)" }.joined(separator: " ")
    case .limit(.unlimited?): (json, text) = (.text("unlimited"), "unlimited")
    case .limit(.amount(let money)?): (json, text) = (.money(money), money.description)
    case .hold(let cause, let stands):
      let word = stands ? "hold" : "release"
      (json, text) = (.text(word), "\(word) \(cause.rawValue)")
    case .order(let release?): (json, text) = (.text(release.rawValue), release.rawValue)
    }
  }
}
