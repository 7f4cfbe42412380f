internal import LuaSandbox
internal import PolicySyntax
internal import Receivables

/// Reads what a traced state noted in the words of the policy: fields by the ids of their documents, lines with their
/// text, comparisons as they are written.
struct TraceReader {
  let session: PolicySession
  let subject: QuestionBatch.Subject
  private var snapshot: Snapshot { session.snapshot }

  init(_ session: PolicySession, _ subject: QuestionBatch.Subject) {
    self.session = session
    self.subject = subject
  }

  /// The steps, without what is neither a line nor a fact nor a comparison.
  func steps(_ noted: NotedSteps) -> [Trace.Step] { noted.steps.compactMap { step($0) } }

  /// The same without the lines, whose text takes longest to find.
  func factsAndComparisons(_ noted: NotedSteps) -> [Trace.Step] {
    noted.steps.compactMap { if case .line = $0.event { nil } else { step($0) } }
  }

  private func step(_ step: NotedStep) -> Trace.Step? {
    switch step.event {
    case .line:
      return .line(
        TracedLine(file: step.file, line: step.line, text: session.policy.folder.line(step.line, of: step.file)))
    case .comparison(let number, let left, let right, let holds):
      return comparison(number, left, right, holds: holds).map { .comparison($0) }
    case .field(let view, let name, let value): return .fact(fact(of: view, name, .value, value, step))
    case .global("today", let value): return .fact(fact(.run, "today", .value, value, "today", step))
    case .global: return nil
    case .key(let path, let key, let value): return .fact(term(path, key: key, .value, value, step))
    case .keys(let path, let keys): return .fact(term(path, .keys, .data(.list(keys.sorted())), step))
    case .length(let path, let value): return .fact(term(path, .length, value, step))
    case .operation(let operation, let arguments, let value): return self.operation(operation, arguments, value, step)
    }
  }

  private func comparison(_ number: Int, _ left: NotedValue, _ right: NotedValue, holds: Bool) -> TracedComparison? {
    guard let site = session.tracing?.comparisons?.sites[number],
      let operation = TracedComparison.Operation(rawValue: site.operation.rawValue)
    else { return nil }
    func operand(_ written: (text: String, isLiteral: Bool), _ value: NotedValue) -> TracedComparison.Operand {
      TracedComparison.Operand(
        text: written.text, isLiteral: written.isLiteral, value: TracedValue(value, in: snapshot))
    }
    return TracedComparison(
      file: site.file, lines: site.range.start.line...site.range.end.line, column: site.range.start.column,
      offsets: site.range.offsets, operation: operation, left: operand(site.left, left),
      right: operand(site.right, right), holds: holds)
  }

  // MARK: Facts

  private func operation(
    _ operation: HostOperation, _ arguments: [NotedValue], _ value: NotedValue, _ step: NotedStep
  ) -> Trace.Step? {
    guard case .data(.word(let first))? = arguments.first else { return nil }
    if operation == .text {
      // A view as text tells its id; an amount or a day tells nothing that was not told before.
      guard first.tag == .view, first.table != ViewTable.ledger else { return nil }
      return .fact(fact(of: first, "id", .value, .data(.text(id(of: first))), step))
    }
    guard let name = PolicyHost.facts[operation] else { return nil }
    let given = arguments.dropFirst().map { TracedValue($0, in: snapshot) }
    let call = "\(name)(\(given.map(\.description).joined(separator: ", ")))"
    guard first.tag == .view else {
      let amount = Money(first)
      return .fact(fact(.amount(amount), name, .method(given), value, "(\(amount)):\(call)", step))
    }
    return .fact(fact(owner(of: first), name, .method(given), value, "\(title(of: first)):\(call)", step))
  }

  private func fact(
    of view: HostWord, _ name: String, _ kind: TracedFact.Kind, _ value: NotedValue, _ step: NotedStep
  ) -> TracedFact {
    fact(owner(of: view), name, kind, value, "\(title(of: view)).\(name)", step)
  }

  /// A term by the way to its table, such as `terms.months_of_sales` or `terms.ladder[1]`, and its key.
  private func term(
    _ path: String, key: LuaData? = nil, _ kind: TracedFact.Kind, _ value: NotedValue, _ step: NotedStep
  ) -> TracedFact {
    var names = path.split(whereSeparator: { ".[]".contains($0) }).dropFirst().map(String.init)
    if let key { names.append(TermTree.text(key)) }
    let written = names.reduce("terms") { text, name in Int(name) == nil ? "\(text).\(name)" : "\(text)[\(name)]" }
    let title =
      switch kind {
      case .keys: "pairs(\(written))"
      case .length: "#\(written)"
      case .value, .method: written
      }
    return fact(.terms, names.joined(separator: "."), kind, value, title, step)
  }

  private func fact(
    _ owner: TracedFact.Owner, _ member: String, _ kind: TracedFact.Kind, _ value: NotedValue, _ name: String,
    _ step: NotedStep
  ) -> TracedFact {
    TracedFact(
      owner: owner, member: member, kind: kind, value: TracedValue(value, in: snapshot), name: name, file: step.file,
      line: step.line)
  }

  // MARK: Views

  private func owner(of view: HostWord) -> TracedFact.Owner {
    switch view.table {
    case ViewTable.customer: .customer(id(of: view))
    case ViewTable.invoice: .invoice(id(of: view))
    case ViewTable.order: .order(id(of: view))
    default: .ledger
    }
  }

  private func id(of view: HostWord) -> String {
    let row = Int(view.row)
    return switch view.table {
    case ViewTable.customer: snapshot.customers.id[row]
    case ViewTable.invoice: snapshot.invoices.id[row]
    case ViewTable.order: snapshot.orders.id[row]
    default: ""
    }
  }

  /// `invoice`, or `invoice(A2)` where it is not the one that was asked about.
  private func title(of view: HostWord) -> String {
    let name = Vocabulary.tableName(view.table)
    let asked =
      switch view.table {
      case ViewTable.customer: subject.customer
      case ViewTable.invoice where subject.isAboutInvoice: subject.row
      case ViewTable.order where subject.question == .orderRelease: subject.row
      case ViewTable.ledger: 0
      default: -1
      }
    return Int(view.row) == asked ? name : "\(name)(\(ForeignText.shown(id(of: view), atMost: 60)))"
  }
}

extension QuestionBatch.Subject {
  /// Whether its row is that of an invoice.
  var isAboutInvoice: Bool {
    switch question {
    case .earlyPaymentDiscount, .lateFee, .escalation: true
    case .creditLimit, .orderRelease, .priority: false
    }
  }
}

extension [LuaData] {
  /// Keys as `pairs` walks them: numbers ascending, then texts by their bytes.
  fileprivate func sorted() -> [LuaData] {
    func number(_ key: LuaData) -> Double? {
      switch key {
      case .integer(let integer): Double(integer)
      case .number(let number): number
      default: nil
      }
    }
    return sorted { a, b in
      switch (number(a), number(b)) {
      case (let a?, let b?): a < b
      case (nil, nil): TermTree.text(a).utf8.lexicographicallyPrecedes(TermTree.text(b).utf8)
      case (let a, _): a != nil
      }
    }
  }
}
