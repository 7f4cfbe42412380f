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
    try Tracer(self, subject, over: snapshot, economy: economy, showsAnsweredLimit: showsAnsweredLimit).trace
  }

  // MARK: Rows

  static func row(of id: String, _ question: Question, in snapshot: Snapshot) -> Int? {
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

  static func document(_ subject: QuestionBatch.Subject, in snapshot: Snapshot) -> String {
    switch subject.question {
    case .creditLimit, .priority: ""
    case .orderRelease: snapshot.orders.id[subject.row]
    case .earlyPaymentDiscount, .lateFee, .escalation: snapshot.invoices.id[subject.row]
    }
  }
}

extension Receivables.TextColumn {
  /// The first row that says this.
  fileprivate func firstRow(of text: String) -> Int? { (0..<count).first { self[$0] == text } }
}
