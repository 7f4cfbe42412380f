public import Receivables

/// Explains what a policy answers about one customer as of a day, and what the engine makes of it.
///
/// The ledger needs to hold no more than that customer, unless the scripts read figures of the whole ledger
/// (``LuaPolicy/readsPortfolio``).
///
/// ```swift
/// let slices = SnapshotSlices(of: ledger, asOf: day, rules: policy.rules)
/// let explainer = try Explainer(policy, over: slices, customer: 0)
/// let explanation = try explainer.explanations([Explainer.Subject(.escalation, about: "I-1042")])[0]
/// ```
public struct Explainer {
  /// One question and what it is about.
  public struct Subject: Hashable, Sendable {
    /// What is asked.
    public let question: Question
    /// The id of the customer, the invoice or the order.
    public let id: String

    /// A question about somebody or something.
    public init(_ question: Question, about id: String) {
      self.question = question
      self.id = id
    }
  }

  /// How many days are looked ahead, unless somebody says otherwise.
  public static let horizon = 400
  /// How many days are looked ahead.
  public var daysAhead = Explainer.horizon

  /// The policy that answers.
  public let policy: LuaPolicy
  /// The customer, alone.
  public let snapshot: Snapshot
  /// What a run decides about the customer, with notes.
  public let review: AnswerReview
  private let slices: SnapshotSlices
  private let customer: Int
  private let economy: Economy

  /// Asks everything about a customer, as a run does.
  ///
  /// - Parameter customer: the index of the customer in the ledger.
  public init(
    _ policy: LuaPolicy, over slices: SnapshotSlices, customer: Int, economy: Economy = .normal
  ) throws {
    self.policy = policy
    self.slices = slices
    self.customer = customer
    self.economy = economy
    snapshot = slices.snapshot(of: customer..<customer + 1)
    var review = AnswerReview(over: snapshot, isNoting: true, source: { policy.source(of: $0) })
    review.add(try policy.answers(over: snapshot, customers: 0..<1, economy: economy))
    self.review = review
  }

  /// What is asked about an invoice on this day, in the order of questions: nothing where it is neither open nor settled
  /// since the last posted run.
  public func questions(aboutInvoice id: String) -> [Subject] {
    asked([.earlyPaymentDiscount, .lateFee, .escalation], about: id)
  }

  /// What is asked about an open order on this day.
  public func questions(aboutOrder id: String) -> [Subject] { asked([.orderRelease], about: id) }

  /// What is asked about the customer.
  public var questionsAboutCustomer: [Subject] {
    asked([.creditLimit, .priority], about: snapshot.customers.id[0])
  }

  private func asked(_ questions: [Question], about id: String) -> [Subject] {
    questions.filter { policy.questions.contains($0) && LuaPolicy.row(of: id, $0, in: snapshot) != nil }
      .map { Subject($0, about: id) }
  }

  /// Explains questions, in their order.
  ///
  /// - Throws: `TraceError` where something is not asked on this day.
  public func explanations(_ subjects: [Subject]) throws -> [Explanation] {
    let tracers = try subjects.map { subject in
      guard let row = LuaPolicy.row(of: subject.id, subject.question, in: snapshot) else {
        throw TraceError.unknown(subject.question, id: subject.id)
      }
      return try Tracer(
        policy, QuestionBatch.Subject(question: subject.question, customer: 0, row: row), over: snapshot,
        economy: economy, showsAnsweredLimit: true)
    }
    var later = slices.ahead(ofCustomer: customer)
    let tomorrow = (try? snapshot.asOf.advanced(by: 1)).map { later.snapshot(on: $0) }
    var lookahead = Lookahead(policy, later, economy: economy, from: snapshot.asOf, days: daysAhead)
    let changes = try lookahead.changes(zip(subjects, tracers).map { ($0, $1) })
    return zip(tracers, changes).map { explanation($0, next: $1, tomorrow: tomorrow) }
  }

  private func explanation(_ tracer: Tracer, next: Explanation.Change?, tomorrow: Snapshot?) -> Explanation {
    let measuring = Measuring(tracer, over: snapshot, policy: policy, tomorrow: tomorrow)
    let trace = tracer.trace
    return Explanation(
      trace: trace, asOf: snapshot.asOf,
      shownOn: tracer.subject.isAboutInvoice
        ? Day(clamping: Int(snapshot.invoices.shownOn[tracer.subject.row])) : snapshot.asOf,
      comparisons: measuring.comparisons, neighbours: measuring.neighbours, next: next,
      lookedAhead: Lookahead.last(from: snapshot.asOf, days: daysAhead), engine: notes(about: tracer.subject))
  }

  /// What the engine did with the answer to one question.
  private func notes(about subject: QuestionBatch.Subject) -> [EngineNote] {
    let about: Decision.Subject =
      switch subject.question {
      case .creditLimit, .priority: .customer
      case .orderRelease: .order(snapshot.orders.ledgerIndex[subject.row])
      case .earlyPaymentDiscount, .lateFee, .escalation: .invoice(snapshot.invoices.ledgerIndex[subject.row])
      }
    return review.notes.filter { $0.question == subject.question && $0.subject == about }
  }
}
