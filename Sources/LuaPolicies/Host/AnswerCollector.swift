internal import LuaSandbox
internal import Receivables

/// Puts the results of a batch where they belong: answers by customer, invoice and order; faults beside them.
struct AnswerCollector {
  private let session: PolicySession
  private let results: LuaSandbox.Answers
  private let decoder: AnswerDecoder
  private let isOpen: [Bool]

  init(session: PolicySession, results: LuaSandbox.Answers) {
    self.session = session
    self.results = results
    decoder = AnswerDecoder(session.state)
    isOpen = session.snapshot.invoices.isOpen
  }

  mutating func collect(_ batch: QuestionBatch, into answers: inout Receivables.Answers) {
    var faults = results.faults.makeIterator()
    for (call, subject) in batch.subjects.enumerated() {
      let result = results[call]
      if result.value == .fault, let fault = faults.next() {
        answers.faults.append((subject.customer, policyFault(fault, subject)))
      }
      let reason = result.reason.map { session.state.string($0) } ?? ""
      append(result.value, reason, subject, into: &answers)
    }
  }

  private func append(
    _ value: LuaSandbox.Answer.Value, _ reason: String, _ subject: QuestionBatch.Subject,
    into answers: inout Receivables.Answers
  ) {
    switch subject.question {
    case .creditLimit: answers.limits.append(take(decoder.limit(asked(value)), reason, subject, &answers))
    case .earlyPaymentDiscount:
      answers.terms.append(take(decoder.tiers(asked(value)), reason, subject, &answers))
    case .lateFee:
      answers.fees.append(take(decoder.money(asked(value)), reason, subject, &answers))
      // Settled invoices are not asked how far they have come: their place is filled.
      if !isOpen[subject.row] { answers.stages.append(Answer(nil, reason: "")) }
    case .escalation: answers.stages.append(take(decoder.text(asked(value)), reason, subject, &answers))
    case .orderRelease: answers.orders.append(take(decoder.release(asked(value)), reason, subject, &answers))
    case .priority: answers.priorities.append(take(decoder.number(asked(value)), reason, subject, &answers))
    }
  }

  /// What was not asked, or failed, stands as nil: the customer has a fault, and none of it is used.
  private func asked(_ value: LuaSandbox.Answer.Value) -> LuaSandbox.Answer.Value {
    value == .fault || value == .notAsked ? .nil : value
  }

  private func take<Value>(
    _ decoded: AnswerDecoder.Decoded<Value>, _ reason: String, _ subject: QuestionBatch.Subject,
    _ answers: inout Receivables.Answers
  ) -> Receivables.Answer<Value> {
    if let problem = decoded.problem {
      let remedy = Remedy.answering(subject.question)
      answers.faults.append((subject.customer, fault(.answer, subject, message: problem, remedy: remedy)))
    }
    return Answer(decoded.value, reason: reason)
  }

  // MARK: Faults

  private func policyFault(_ fault: Fault, _ subject: QuestionBatch.Subject) -> PolicyFault {
    let kind: PolicyFault.Kind =
      switch fault.kind {
      case .memory: .memory
      case .instructions: .instructions
      case .script, .host: .script
      }
    return self.fault(
      kind, subject, file: fault.file, line: fault.line ?? 0, message: fault.message, remedy: Remedy.remedy(for: fault))
  }

  private func fault(
    _ kind: PolicyFault.Kind, _ subject: QuestionBatch.Subject, file: String? = nil, line: Int = 0, message: String,
    remedy: String = ""
  ) -> PolicyFault {
    let snapshot = session.snapshot
    let file = file ?? session.policy.source(of: subject.question)
    let document =
      switch subject.question {
      case .creditLimit, .priority: ""
      case .orderRelease: snapshot.orders.id[subject.row]
      case .earlyPaymentDiscount, .lateFee, .escalation: snapshot.invoices.id[subject.row]
      }
    return PolicyFault(
      kind: kind, customer: snapshot.customers.id[subject.customer], document: document, question: subject.question,
      file: file, line: line, source: session.policy.folder.line(line, of: file), message: message, remedy: remedy)
  }
}
