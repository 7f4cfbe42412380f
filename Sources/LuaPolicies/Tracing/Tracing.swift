internal import LuaSandbox
internal import Receivables

/// How a session notes what is done to answer one question: it loads nothing but that question.
struct Tracing {
  /// The one question that is loaded.
  let question: Question
  /// Notes comparisons too, in files that it rewrites; `nil` leaves the files as they are.
  var comparisons: ComparisonRewriter?
}

extension PolicySession {
  /// A session that notes the comparisons of one question. Files that do not load with what notes them are left out.
  static func comparing(
    _ question: Question, of policy: LuaPolicy, over snapshot: Snapshot, economy: Economy
  ) throws(PolicyLoadError) -> PolicySession {
    var untouched: Set<String> = []
    while true {
      let rewriter = ComparisonRewriter(policy.folder, leaving: untouched)
      do throws(PolicyLoadError) {
        return try PolicySession(
          policy, over: snapshot, economy: economy, tracing: Tracing(question: question, comparisons: rewriter))
      } catch {
        let files = Set(error.problems.map(\.file)).subtracting(untouched)
        guard !files.isEmpty else { throw error }
        untouched.formUnion(files)
      }
    }
  }

  /// Asks one question about one document.
  ///
  /// - Parameter limit: the customer's credit limit that this run has answered; `nil` shows the one on file.
  func answers(to subject: QuestionBatch.Subject, showing limit: CreditLimit?) -> Receivables.Answers {
    withRows { live in
      if let limit { live.show(limit, ofCustomer: subject.customer, in: snapshot) }
      return answers(to: subject, live)
    }
  }

  /// Asks several questions about one customer, each after the limit that a run shows to it; in the order of the subjects.
  /// The rows are shown once, which takes longer than asking.
  func answers(toEach subjects: [QuestionBatch.Subject], ofCustomer customer: Int) -> [Receivables.Answers] {
    withRows { live in
      var limits: Receivables.Answers?
      if functions[.creditLimit] != nil {
        let answered = answers(
          to: QuestionBatch.Subject(question: .creditLimit, customer: customer, row: customer), live)
        if answered.faults.isEmpty, let limit = answered.limits.first?.value {
          live.show(limit, ofCustomer: customer, in: snapshot)
        }
        limits = answered
      }
      return subjects.map { subject in
        if subject.question == .creditLimit, let limits { return limits }
        return answers(to: subject, live)
      }
    }
  }

  private func withRows<Result>(_ body: (LiveLimits) -> Result) -> Result {
    state.freeze()
    return LiveLimits.with(snapshot.customers) { live in
      let documents = SnapshotColumns.documents(snapshot, isTraced: tracing != nil)
      let tables = [SnapshotColumns.customers(snapshot, live: live)] + documents
      return state.withRows(of: tables) { body(live) }
    }
  }

  private func answers(to subject: QuestionBatch.Subject, _ live: LiveLimits) -> Receivables.Answers {
    var answers = Receivables.Answers(customers: subject.customer..<subject.customer + 1)
    var batch = QuestionBatch(functions: functions, snapshot: snapshot)
    batch.add(subject)
    run(&batch, live: live, into: &answers)
    return answers
  }

  /// The limit that a run shows to the later questions about a customer; `nil` where the one on file stands.
  func answeredLimit(ofCustomer customer: Int) -> CreditLimit? {
    guard functions[.creditLimit] != nil else { return nil }
    let subject = QuestionBatch.Subject(question: .creditLimit, customer: customer, row: customer)
    let answers = answers(to: subject, showing: nil)
    return answers.faults.isEmpty ? answers.limits.first?.value : nil
  }
}
