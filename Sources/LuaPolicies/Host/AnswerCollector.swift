internal import LuaSandbox
internal import Receivables

/// Puts the results of a batch where they belong: answers by customer, invoice and order; faults beside them.
struct AnswerCollector {
  private let session: PolicySession
  private let results: LuaSandbox.Answers
  private let decoder: AnswerDecoder
  private let isOpen: [Bool]
  /// The latest list of tiers: most invoices are offered the same, which then share one array.
  private var latestTiers: (words: [HostWord], tiers: [DiscountTier]) = ([], [])
  /// The texts of the state, by their number, as far as they were met.
  private var texts: [String] = []

  init(session: PolicySession, results: LuaSandbox.Answers) {
    self.session = session
    self.results = results
    decoder = AnswerDecoder(session.state)
    isOpen = session.snapshot.invoices.isOpen
  }

  mutating func collect(_ batch: QuestionBatch, into answers: inout Receivables.Answers) {
    var faults = results.faults.makeIterator()
    for (call, subject) in batch.subjects.enumerated() {
      let reason = results.reason(at: call).map { string($0) } ?? ""
      if appendUsual(call, reason, subject, into: &answers) { continue }
      let value = results[call].value
      if value == .fault, let fault = faults.next() {
        answers.faults.append((subject.customer, policyFault(fault, subject)))
      }
      append(value, reason, subject, into: &answers)
    }
  }

  /// Takes over an answer about an invoice that is `nil` or of the type that the question is about; all others go through
  /// the decoder. The same, without a value that has to be counted: there are three such answers to each invoice.
  @inline(__always)
  private mutating func appendUsual(
    _ call: Int, _ reason: String, _ subject: QuestionBatch.Subject, into answers: inout Receivables.Answers
  ) -> Bool {
    switch subject.question {
    case .earlyPaymentDiscount:
      if results.isNil(at: call) {
        answers.terms.append(Answer(nil, reason: reason))
      } else if let tiers = usualTiers(call) {
        answers.terms.append(Answer(tiers, reason: reason))
      } else {
        return false
      }
    case .lateFee:
      if results.isNil(at: call) {
        answers.fees.append(Answer(nil, reason: reason))
      } else if let word = results.word(at: call), word.tag == .money {
        answers.fees.append(Answer(Money(word), reason: reason))
      } else {
        return false
      }
      appendStageOfSettled(subject, into: &answers)
    case .escalation:
      if results.isNil(at: call) {
        answers.stages.append(Answer(nil, reason: reason))
      } else if let text = results.text(at: call) {
        answers.stages.append(Answer(string(text), reason: reason))
      } else {
        return false
      }
    case .creditLimit, .orderRelease, .priority: return false
    }
    return true
  }

  private mutating func string(_ text: InternedText) -> String {
    while texts.count <= Int(text.number) {
      texts.append(session.state.string(InternedText(number: Int32(texts.count))))
    }
    return texts[Int(text.number)]
  }

  /// The tiers of a list that is all tiers; `nil` for any other answer.
  private mutating func usualTiers(_ call: Int) -> [DiscountTier]? {
    if !latestTiers.words.isEmpty, results.isList(at: call, of: latestTiers.words) { return latestTiers.tiers }
    guard case .list(let words) = results[call].value, let tiers = decoder.tiers(.list(words)).value else { return nil }
    latestTiers = (words, tiers)
    return tiers
  }

  /// Settled invoices are not asked how far they have come: their place is filled.
  private func appendStageOfSettled(_ subject: QuestionBatch.Subject, into answers: inout Receivables.Answers) {
    if !isOpen[subject.row] { answers.stages.append(Answer(nil, reason: "")) }
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
      appendStageOfSettled(subject, into: &answers)
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
