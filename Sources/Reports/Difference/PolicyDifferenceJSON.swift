internal import CollectionRuns
internal import Receivables

/// Two policies compared, as JSON.
public struct PolicyDifferenceJSON {
  private let document: PolicyDifference

  /// The JSON of a comparison.
  public init(_ document: PolicyDifference) {
    self.document = document
  }

  /// Hands the whole comparison over piece by piece.
  ///
  /// - Parameters:
  ///   - differences: hands over the text of the differences of an effect, each as `JSONValue.Items` makes it of the
  ///     object of a `DifferenceRow`: there may be more of them than fit into memory.
  ///   - piece: told each piece of text.
  public func write(
    differences: ((String) throws -> Void) throws -> Void = { _ in }, _ piece: (String) throws -> Void
  ) throws {
    try JSONValue.writeObject(piece) { object in
      for (name, value) in head { try object.member(name, value) }
      if let meaning = document.meaning { try object.member("meaning", .list(meaning.map(\.json))) }
      if let effect = document.effect {
        for (name, value) in EffectJSON(effect, over: document.ledger).members { try object.member(name, value) }
        try object.list("differences", written: differences)
      }
      guard let history = document.history else { return }
      let json = HistoryJSON(history, over: document.ledger)
      for (name, value) in json.members { try object.member(name, value) }
      let name = document.effect == nil ? "differences" : "history_differences"
      try object.list(name) { item in
        for difference in history.comparison.differences { try item(json.row(difference)) }
      }
    }
  }

  private var head: [(String, JSONValue)] {
    [
      ("policies", .object([("a", policy(document.policies.a)), ("b", policy(document.policies.b))])),
      (
        "text",
        .object([("files", .list(document.files.map(file))), ("terms", .list(document.terms.map(term)))])
      ),
    ]
  }

  private func policy(_ policy: PolicyDifference.Named) -> JSONValue {
    .object([
      ("path", .text(policy.path)), ("name", .text(policy.identity.name)),
      ("revision", .number(policy.identity.revision)), ("sha256", .text(policy.identity.sha256)),
    ])
  }

  private func file(_ file: FileDifference) -> JSONValue {
    .object([
      ("file", .text(file.path)), ("change", .text(file.change.rawValue)), ("added", .number(file.lines.added)),
      ("removed", .number(file.lines.removed)), ("diff", .list(file.lines.text.map { .text($0) })),
    ])
  }

  private func term(_ term: TermDifference) -> JSONValue {
    .object([("term", .text(term.path)), ("a", .optional(term.values.a)), ("b", .optional(term.values.b))])
  }
}
