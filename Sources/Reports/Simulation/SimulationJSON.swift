internal import CollectionRuns
internal import Receivables

/// A simulation as JSON, in the shape that scripts rely on.
public struct SimulationJSON {
  private let document: SimulationDocument

  /// The JSON of a simulation.
  public init(_ document: SimulationDocument) {
    self.document = document
  }

  /// Hands the whole simulation over piece by piece: a contender at a time, and then a difference at a time.
  ///
  /// `assumed` is `null` where nothing was assumed. `differences` are those of the two contenders that `compared` names;
  /// where there are not two, `compared` is `null`, and the list is empty because nobody looked.
  public func write(_ piece: (String) throws -> Void) throws {
    let exact = ExactJSON(currencies: document.currencies)
    try JSONValue.writeObject(piece) { object in
      for (name, value) in head { try object.member(name, value) }
      try object.list("policies") { item in
        for (place, tried) in document.tried.enumerated() {
          let half = exact.object(document.simulation.contenders[place].exact)
          try item(
            .object(policy(tried) + [("exact", half), ("assumed", document.assumed?.contenders[place] ?? .null)]))
        }
      }
      try object.member("assumptions", document.assumed?.shared ?? .null)
      for (name, value) in comparison { try object.member(name, value) }
      try object.list("differences") { item in
        guard let history = document.differences else { return }
        let json = HistoryJSON(history, over: document.ledger)
        for difference in history.comparison.differences { try item(json.row(difference, withReasons: true)) }
      }
    }
  }

  private var head: [(String, JSONValue)] {
    let plan = document.simulation.plan
    return [
      ("ledger", .text(document.ledgerPath)), ("from", .text(plan.first.description)),
      ("to", .text(plan.last.description)), ("every", .text(plan.rhythm.rawValue)),
      ("runs", .number(plan.days.count)), ("start", .text(plan.start.rawValue)),
      ("economy", .text(plan.economy.rawValue)),
      (
        "note",
        .text(
          "\(ExactJSON.meaning); assumed: how people would have paid otherwise, under assumptions that somebody wrote")
      ),
    ]
  }

  private func policy(_ tried: SimulationDocument.Tried) -> [(String, JSONValue)] {
    let first = document.simulation.plan.first
    let revisions = tried.revisions.map { revision in
      JSONValue.object([
        ("revision", .number(revision.identity.revision)), ("from", .text(max(first, revision.from).description)),
        ("sha256", .text(revision.identity.sha256)),
      ])
    }
    return [
      ("name", .text(tried.name)), ("path", .text(tried.policy.path)),
      ("revision", .number(tried.policy.identity.revision)), ("released", .flag(tried.isReleased)),
      ("revisions", .list(revisions)), ("terms", .object(tried.terms.map { ($0.path, .text($0.text)) })),
    ]
  }

  private var comparison: [(String, JSONValue)] {
    guard let history = document.differences else { return [("compared", .null)] }
    let json = HistoryJSON(history, over: document.ledger)
    return [
      ("compared", .object([("a", .text(document.tried[0].name)), ("b", .text(document.tried[1].name))])),
      ("different_invoices", .number(history.figures.invoices)),
      ("different_customers", .number(history.figures.customers)), ("different_kinds", json.kinds),
      ("different_segments", json.segments),
    ]
  }
}
