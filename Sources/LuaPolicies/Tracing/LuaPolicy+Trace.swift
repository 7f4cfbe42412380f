internal import LuaSandbox
public import Receivables

extension LuaPolicy {
  /// Answers one question and shows how: the lines that ran, every fact that was read, every comparison.
  ///
  /// The question is asked twice: as in any run, and in a state that notes. Later questions about a customer see the credit
  /// limit that the policy itself answers, as they do in a run. Some milliseconds.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - id: of the customer, the invoice or the open order, as the question is about one.
  /// - Throws: `TraceError` where there is nothing to ask, or where both answers differ; `PolicyLoadError`.
  public func trace(
    _ question: Question, about id: String, over snapshot: Snapshot, economy: Economy = .normal
  ) throws -> Trace {
    guard let row = LuaPolicy.row(of: id, question, in: snapshot) else { throw TraceError.unknown(question, id: id) }
    return try trace(question, row: row, over: snapshot, economy: economy)
  }

  /// The same, of the customer, invoice or order in a row of the snapshot.
  ///
  /// - Precondition: there is such a row.
  public func trace(
    _ question: Question, row: Int, over snapshot: Snapshot, economy: Economy = .normal
  ) throws -> Trace {
    let subject = QuestionBatch.Subject(
      question: question, customer: LuaPolicy.customer(ofRow: row, question, in: snapshot), row: row)
    return try trace(subject, over: snapshot, economy: economy, showsAnsweredLimit: true)
  }

  func trace(
    _ subject: QuestionBatch.Subject, over snapshot: Snapshot, economy: Economy, showsAnsweredLimit: Bool
  ) throws -> Trace {
    let question = subject.question
    guard questions.contains(question) else { throw TraceError.notAnswered(question) }
    let ordinary = try PolicySession(self, over: snapshot, economy: economy)
    let isLater = showsAnsweredLimit && question != .creditLimit
    let limit = isLater ? ordinary.answeredLimit(ofCustomer: subject.customer) : nil
    let told = Told(ordinary.answers(to: subject, showing: limit), question)
    let session = try PolicySession.comparing(question, of: self, over: snapshot, economy: economy)
    // Noting takes instructions and memory of its own. A question that ended at a limit has to end at one again; any
    // other must not meet one.
    if told.isStopped { session.state.setLimits(limits.counted) }
    let reader = TraceReader(session, subject)
    let noted = Told(session.answers(to: subject, showing: limit), question)
    guard noted == told || (noted.isStopped && told.isStopped) else {
      throw TraceError.differs(
        question, document: LuaPolicy.document(subject, in: snapshot), ordinary: told.description,
        traced: noted.description)
    }
    let steps = session.state.notedSteps()
    return Trace(
      question: question, customer: snapshot.customers.id[subject.customer],
      document: LuaPolicy.document(subject, in: snapshot), answer: told.answer, reason: told.reason, fault: told.fault,
      loading: reader.steps(session.loading), steps: reader.steps(steps),
      isCut: session.loading.isCut || steps.isCut || told.isStopped,
      uncomparedFiles: (session.tracing?.comparisons?.untouched ?? []).sorted())
  }

  // MARK: Rows

  private static func row(of id: String, _ question: Question, in snapshot: Snapshot) -> Int? {
    switch question {
    case .creditLimit, .priority:
      snapshot.customers.id.firstRow(of: id)
    case .orderRelease: snapshot.orders.id.firstRow(of: id)
    case .earlyPaymentDiscount, .lateFee: snapshot.invoices.id.firstRow(of: id)
    case .escalation: snapshot.invoices.id.firstRow(of: id).flatMap { snapshot.invoices.isOpen[$0] ? $0 : nil }
    }
  }

  /// The customer of a row, among consecutive ones.
  static func customer(ofRow row: Int, _ question: Question, in snapshot: Snapshot) -> Int {
    func last(_ rows: (Int) -> Range<Int>) -> Int {
      var (low, high) = (0, snapshot.customers.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if rows(middle).lowerBound <= row { low = middle } else { high = middle }
      }
      return low
    }
    return switch question {
    case .creditLimit, .priority: row
    case .orderRelease: last { snapshot.orders(ofCustomer: $0) }
    case .earlyPaymentDiscount, .lateFee, .escalation: last { snapshot.invoices(ofCustomer: $0) }
    }
  }

  private static func document(_ subject: QuestionBatch.Subject, in snapshot: Snapshot) -> String {
    switch subject.question {
    case .creditLimit, .priority: ""
    case .orderRelease: snapshot.orders.id[subject.row]
    case .earlyPaymentDiscount, .lateFee, .escalation: snapshot.invoices.id[subject.row]
    }
  }
}

/// What one question was answered, comparable between two states.
private struct Told: Hashable, CustomStringConvertible {
  let answer: TracedValue
  let reason: String
  let fault: PolicyFault?

  init(_ answers: Receivables.Answers, _ question: Question) {
    fault = answers.faults.first?.fault
    let told = fault == nil ? Told.answer(answers, question) : (.nil, "")
    (answer, reason) = told
  }

  private static func answer(_ answers: Receivables.Answers, _ question: Question) -> (TracedValue, String) {
    func told<Value>(_ answer: Receivables.Answer<Value>?, _ value: (Value) -> TracedValue) -> (TracedValue, String) {
      (answer?.value.map(value) ?? .nil, answer?.reason ?? "")
    }
    return switch question {
    case .creditLimit:
      told(answers.limits.first) { if case .amount(let money) = $0 { .money(money) } else { .unlimited } }
    case .earlyPaymentDiscount: told(answers.terms.first) { .list($0.map { .discount($0) }) }
    case .lateFee: told(answers.fees.first) { .money($0) }
    case .escalation: told(answers.stages.first) { .text($0) }
    case .orderRelease: told(answers.orders.first) { .text($0.rawValue) }
    case .priority: told(answers.priorities.first) { .number($0) }
    }
  }

  /// Whether a limit ended it. Where exactly depends on what noting takes, so two such faults count as the same.
  var isStopped: Bool { fault?.kind == .instructions || fault?.kind == .memory }

  var description: String {
    fault.map { "the fault \"\($0.file):\($0.line): \($0.message)\"" } ?? "\(answer) (\(reason))"
  }
}

extension Limits {
  /// The same, always counted.
  fileprivate var counted: Limits {
    var limits = self
    limits.counting = .always
    return limits
  }
}

extension Receivables.TextColumn {
  /// The first row that says this.
  fileprivate func firstRow(of text: String) -> Int? { (0..<count).first { self[$0] == text } }
}
