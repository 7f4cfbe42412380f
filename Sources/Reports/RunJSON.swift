internal import Receivables

/// A run as JSON, in the shape that scripts rely on.
public struct RunJSON {
  private let document: RunDocument
  private var figures: RunFigures { document.figures }

  /// The JSON of a run.
  public init(_ document: RunDocument) {
    self.document = document
  }

  /// Hands the whole run over piece by piece: a run of a million decisions is never one text.
  ///
  /// - Parameters:
  ///   - withDecisions: whether the list of decisions is in it.
  ///   - piece: told each piece of text.
  /// - Throws: where a list cannot be read, and what `piece` throws.
  public func write(withDecisions: Bool = true, _ piece: (String) throws -> Void) throws {
    let summary = document.summary
    try JSONValue.writeObject(piece) { object in
      for (name, value) in head(summary) { try object.member(name, value) }
      try object.list("faults") { item in try document.lists.faults { try item(fault($0)) } }
      try object.list("findings") { item in try document.lists.findings { try item(finding($0)) } }
      guard withDecisions else { return }
      try object.list("decisions") { item in
        try document.lists.decisions { decision in
          if case .hold = decision.effect { return }
          try item(self.decision(decision))
        }
      }
    }
  }

  private func head(_ summary: ProposalSummary) -> [(String, JSONValue)] {
    [
      ("run", document.number.map { .number($0) } ?? .null), ("status", .text(status)),
      ("as_of", .text(summary.asOf.description)), ("known_at", .number(summary.knownAt)),
      ("policy", policy), ("economy", .text(summary.economy.rawValue)), ("counts", counts), ("totals", totals),
      (
        "stages",
        .object(zip(document.slices.rules.stages, figures.moves).map { ($0.name, .number($1.invoices)) })
      ),
      ("letters", .number(figures.letters)), ("holds", .list(figures.holds.map(hold))),
      ("worklist", .list(summary.worklist.map { .text(document.slices.ledger.customers[Int($0.customer)].id) })),
      (
        "exclusions",
        .list(document.exclusions.map { .object([("subject", .text($0.subject)), ("reason", .text($0.reason))]) })
      ),
    ]
  }

  private var status: String {
    switch document.status {
    case .unsaved: "unsaved"
    case .proposed: "proposed"
    case .superseded: "superseded"
    case .posted: "posted"
    }
  }

  private var policy: JSONValue {
    let policy = document.summary.policy
    return .object([
      ("name", .text(policy.name)), ("revision", .number(policy.revision)), ("sha256", .text(policy.sha256)),
      ("files", .object(policy.files.map { ($0.path, .text($0.sha256)) })),
    ])
  }

  private var counts: JSONValue {
    let counts = document.summary.counts
    return .object([
      ("customers", .number(counts.customers)), ("invoices", .number(counts.invoices)),
      ("overdue_invoices", .number(counts.overdueInvoices)), ("orders", .number(counts.orders)),
      ("answers", .number(counts.answers)), ("decisions", .number(figures.decisions)),
      ("faults", .number(figures.faults.faultCount)), ("findings", .number(figures.findingCount)),
    ])
  }

  /// `late_fees` and `discounts` are one amount where the run has one currency, and `null` where it has several.
  private var totals: JSONValue {
    let currencies = Set((figures.fees.amounts + figures.discounts.amounts).map(\.currency)).sorted()
    let single = currencies.count > 1 ? nil : currencies.first ?? document.slices.rules.currency
    func total(_ sums: CurrencySums) -> JSONValue {
      guard let single else { return .null }
      return .money(RunFigures.amount(sums[single], in: single))
    }
    let byCurrency = currencies.map { currency -> (String, JSONValue) in
      func text(_ sums: CurrencySums) -> JSONValue {
        .text(RunFigures.amount(sums[currency], in: currency).amountText)
      }
      return (currency.code, .object([("late_fees", text(figures.fees)), ("discounts", text(figures.discounts))]))
    }
    return .object([
      ("late_fees", total(figures.fees)), ("discounts", total(figures.discounts)),
      ("terms_offered", .number(figures.termsOffered)), ("limits_changed", .number(figures.limitsChanged)),
      ("by_currency", .object(byCurrency)),
    ])
  }

  private func hold(_ decision: Decision) -> JSONValue {
    guard case .hold(let cause, let isPlaced) = decision.effect else { return .null }
    return .object([
      ("customer", .text(document.customerID(decision))), ("cause", .text(cause.rawValue)),
      ("placed", .flag(isPlaced)),
    ])
  }

  private func fault(_ fault: PolicyFault) -> JSONValue {
    .object([
      ("kind", .text(fault.kind.rawValue)), ("customer", .text(fault.customer)), ("document", .text(fault.document)),
      ("question", .text(fault.question.rawValue)), ("file", .text(fault.file)), ("line", .number(fault.line)),
      ("source", .text(fault.source)), ("message", .text(fault.message)), ("remedy", .text(fault.remedy)),
    ])
  }

  private func finding(_ finding: Finding) -> JSONValue {
    .object([
      ("code", .text(finding.code.rawValue)), ("customer", .text(finding.customer)),
      ("invoice", .text(finding.invoice)), ("message", .text(finding.message)),
    ])
  }

  private func decision(_ decision: Decision) -> JSONValue {
    let words = DecisionWords(decision)
    var members: [(String, JSONValue)] = [
      ("customer", .text(document.customerID(decision))), ("invoice", .optional(document.invoiceID(decision))),
      ("question", .text(decision.question.rawValue)), ("answer", words.answer), ("reason", .text(decision.reason)),
      ("effect", .text(words.effect)),
    ]
    if let order = document.orderID(decision) { members.append(("order", .text(order))) }
    if case .fee(_, let addition) = decision.effect { members.append(("added", .money(addition))) }
    if case .stage(_, _, let letterDay?) = decision.effect {
      members.append(("letter_day", .text(letterDay.description)))
    }
    if let cause = words.heldBack { members.append(("held_back", .text(cause.rawValue))) }
    return .object(members)
  }
}
