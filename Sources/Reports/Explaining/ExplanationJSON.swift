internal import LuaPolicies
public import Receivables

/// An explanation as JSON: one object for one question, a list of them for several.
public struct ExplanationJSON {
  private let document: ExplanationDocument
  private let say: Wording
  private let values: ValueWords

  /// The JSON of a document.
  ///
  /// - Parameter language: of the sentences in it; names, codes and values are the same in each.
  public init(_ document: ExplanationDocument, language: Language) {
    self.document = document
    say = Wording(language)
    values = ValueWords(say: say, rules: document.rules)
  }

  /// - Parameter isOne: whether one question was asked for by name: then its object stands alone.
  public func value(isOne: Bool) -> JSONValue {
    let items = document.explanations.map(explanation)
    return isOne && items.count == 1 ? items[0] : .list(items)
  }

  private func explanation(_ explanation: Explanation) -> JSONValue {
    let trace = explanation.trace
    let question = trace.question
    return .object([
      ("subject", .text(trace.document.isEmpty ? trace.customer : trace.document)),
      ("customer", .text(trace.customer)), ("as_of", .text(explanation.asOf.description)),
      ("shown_on", .text(explanation.shownOn.description)), ("question", .text(question.rawValue)),
      ("answer", ExplainedValue.answer(trace.answer, to: question)),
      ("answer_text", .text(values.answer(trace.answer, to: question))), ("reason", .text(trace.reason)),
      ("reason_text", .optional(document.rules.reasons[trace.reason]?.text(in: say.language))),
      ("fault", fault(trace.fault)), ("engine", .list(explanation.engine.map(engine))),
      ("next", next(explanation, question)), ("looked_ahead", .text(explanation.lookedAhead.description)),
      ("neighbours", .list(explanation.neighbours.map { neighbour($0, question) })),
      ("comparisons", .list(explanation.comparisons.map(comparison))),
      ("facts", .list(trace.facts.map(fact))),
      (
        "lines",
        .list(
          trace.lines.map { .object([("file", .text($0.file)), ("line", .number($0.line)), ("text", .text($0.text))]) })
      ),
      ("complete", .flag(!trace.isCut)),
      (
        "policy",
        .object([
          ("name", .text(document.policy.name)), ("revision", .number(document.policy.revision)),
          ("sha256", .text(document.policy.sha256)),
        ])
      ),
      ("run", run),
    ])
  }

  private var run: JSONValue {
    guard let run = document.run else { return .null }
    let status =
      switch run.status {
      case .unsaved: "unsaved"
      case .proposed: "proposed"
      case .superseded: "superseded"
      case .posted: "posted"
      }
    return .object([
      ("number", .number(run.number)), ("status", .text(status)),
      (
        "excluded",
        .list(run.exclusions.map { .object([("subject", .text($0.subject)), ("reason", .text($0.reason))]) })
      ),
      ("differences", .list(run.differences.map { .text($0) })),
    ])
  }

  private func fault(_ fault: PolicyFault?) -> JSONValue {
    guard let fault else { return .null }
    return .object([
      ("kind", .text(fault.kind.rawValue)), ("file", .text(fault.file)), ("line", .number(fault.line)),
      ("message", .text(fault.message)), ("remedy", .text(fault.remedy)),
    ])
  }

  private func engine(_ note: EngineNote) -> JSONValue {
    .object([
      ("code", .text(ExplainedValue.code(note.remark))),
      ("text", .text(EngineWords(say: say, values: values).text(note.remark))),
      ("until", ExplainedValue.until(note.remark)),
    ])
  }

  private func next(_ explanation: Explanation, _ question: Question) -> JSONValue {
    guard let next = explanation.next else { return .null }
    return .object([
      ("date", .text(next.day.description)), ("answer", ExplainedValue.answer(next.answer, to: question)),
      ("reason", .text(next.reason)), ("fault", .flag(next.isFault)),
    ])
  }

  private func neighbour(_ neighbour: Explanation.Neighbour, _ question: Question) -> JSONValue {
    .object([
      ("fact", .text("\(neighbour.fact)")), ("value", ExplainedValue.json(neighbour.value)),
      ("instead", ExplainedValue.json(neighbour.instead)),
      ("answer", ExplainedValue.answer(neighbour.answer, to: question)), ("reason", .text(neighbour.reason)),
    ])
  }

  private func comparison(_ measured: MeasuredComparison) -> JSONValue {
    let comparison = measured.comparison
    func side(_ operand: TracedComparison.Operand, _ name: MeasuredComparison.Name) -> JSONValue {
      let meant: JSONValue =
        switch name {
        case .fact(let fact): .text("\(fact)")
        case .term(let path): .text("terms.\(path)")
        case .written, .literal: .null
        }
      return .object([
        ("written", .text(operand.text)), ("name", meant), ("value", ExplainedValue.json(operand.value)),
      ])
    }
    return .object([
      ("file", .text(comparison.file)), ("line", .number(comparison.line)),
      ("text", .text(ComparisonWords(say: say, values: values).text(measured))),
      ("left", side(comparison.left, measured.left)), ("operator", .text(comparison.operation.rawValue)),
      ("right", side(comparison.right, measured.right)), ("holds", .flag(comparison.holds)),
      (
        "turns",
        .list(
          measured.turns.map { turn in
            .object([
              ("fact", .text("\(turn.fact)")), ("value", ExplainedValue.json(turn.value)),
              ("instead", ExplainedValue.json(turn.instead)), ("on", .optional(turn.on?.description)),
            ])
          })
      ),
    ])
  }

  private func fact(_ fact: TracedFact) -> JSONValue {
    .object([("name", .text(fact.name)), ("value", ExplainedValue.json(fact.value))])
  }
}
