internal import LuaSandbox
internal import Receivables

/// Traces one question, and keeps what it was traced with: to ask the same of other snapshots.
struct Tracer {
  let subject: QuestionBatch.Subject
  /// The session that notes.
  let session: PolicySession
  /// The credit limit that the run itself has answered; `nil` where the one on file is shown.
  let limit: CreditLimit?
  let trace: Trace

  /// Asks twice: as in any run, and in a state that notes.
  init(
    _ policy: LuaPolicy, _ subject: QuestionBatch.Subject, over snapshot: Snapshot, economy: Economy,
    showsAnsweredLimit: Bool
  ) throws {
    self.subject = subject
    let question = subject.question
    guard policy.questions.contains(question) else { throw TraceError.notAnswered(question) }
    let ordinary = try PolicySession(policy, over: snapshot, economy: economy)
    let isLater = showsAnsweredLimit && question != .creditLimit
    limit = isLater ? ordinary.answeredLimit(ofCustomer: subject.customer) : nil
    let told = ToldAnswer(ordinary.answers(to: subject, showing: limit), question)
    session = try PolicySession.comparing(question, of: policy, over: snapshot, economy: economy)
    // Noting takes instructions and memory of its own. A question that ended at a limit has to end at one again; any
    // other must not meet one.
    if told.isStopped { session.state.setLimits(policy.limits.counted) }
    let reader = TraceReader(session, subject)
    let noted = ToldAnswer(session.answers(to: subject, showing: limit), question)
    let document = LuaPolicy.document(subject, in: snapshot)
    guard noted == told || (noted.isStopped && told.isStopped) else {
      throw TraceError.differs(
        question, document: document, ordinary: told.description, traced: noted.description)
    }
    let steps = session.state.notedSteps()
    trace = Trace(
      question: question, customer: snapshot.customers.id[subject.customer], document: document, answer: told.answer,
      reason: told.reason, fault: told.fault, loading: reader.steps(session.loading), steps: reader.steps(steps),
      isCut: session.loading.isCut || steps.isCut || told.isStopped,
      uncomparedFiles: (session.tracing?.comparisons?.untouched ?? []).sorted())
  }

  /// What the same question is answered over another snapshot, and the comparisons that are made then.
  ///
  /// - Parameter showsLimit: whether the answered limit is shown over that of the snapshot.
  func ask(over snapshot: Snapshot, showsLimit: Bool = true) -> (told: ToldAnswer, comparisons: [TracedComparison]) {
    session.show(snapshot)
    let told = ToldAnswer(session.answers(to: subject, showing: showsLimit ? limit : nil), subject.question)
    let steps = TraceReader(session, subject).steps(session.state.notedSteps())
    return (told, steps.compactMap { if case .comparison(let comparison) = $0 { comparison } else { nil } })
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
