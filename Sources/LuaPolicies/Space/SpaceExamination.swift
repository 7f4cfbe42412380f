internal import LuaSandbox
internal import Receivables

extension LuaPolicy {
  /// Asks the policy all cases of its decision space, twice and in two orders, and reviews the answers as a run does.
  ///
  /// - Returns: faults, answers that are not allowed, missing reasons, broken invariants, answers that change with the
  ///   order of asking, and claims of the manifest that do not hold; each with the smallest case that shows it.
  public func problems(in space: DecisionSpace) throws -> [SpaceProblem] {
    var problems: [SpaceProblem] = []
    for question in Question.allCases {
      guard let cases = space.cases[question] else { continue }
      problems += try SpaceExamination(policy: self).problems(cases)
    }
    for claim in claims {
      if let broken = try ClaimCheck(claim, of: self).counterexample(in: space) { problems.append(broken) }
    }
    return problems
  }
}

/// Reviews the answers to invented cases of one question.
struct SpaceExamination {
  /// What a case shows: of equal ones all but the first count only.
  struct Shown: Hashable {
    let code: String
    let place: String
    let problem: PolicyProblem

    /// Whether both are one thing to mend, whatever values they name.
    func isSame(as other: Shown) -> Bool { code == other.code && place == other.place }
  }

  /// Different problems of one question that are told; a script with more has one cause.
  private static let mostTold = 10

  let policy: LuaPolicy

  func problems(_ cases: [InventedCase]) throws -> [SpaceProblem] {
    var found: [(shown: Shown, invented: InventedCase, count: Int)] = []
    for (place, shown) in try shown(cases, asksTwice: true) {
      if let known = found.firstIndex(where: { $0.shown.isSame(as: shown) }) {
        found[known].count += 1
        if cases[place].size < found[known].invented.size { found[known].invented = cases[place] }
      } else if found.count < SpaceExamination.mostTold {
        found.append((shown, cases[place], 1))
      }
    }
    return try found.map { shown, invented, count in
      let smallest = try CaseShrinker.smallest(invented) { candidates in
        let shown = try self.shown(candidates).filter { $0.shown.isSame(as: shown) }
        return Set(shown.map(\.place))
      }
      let last = try self.shown([smallest]).first { $0.shown.isSame(as: shown) }?.shown ?? shown
      return SpaceProblem(
        code: shown.code, problem: last.problem,
        example: CaseExample([(SpaceExamination.words(shown), smallest, nil)]), count: count)
    }
  }

  /// The first column of the row, for the author to say better.
  private static func words(_ shown: Shown) -> String { "shows \(shown.code)" }

  // MARK: Asking

  /// What each case shows, by its place, in the order of the cases.
  func shown(
    _ cases: [InventedCase], asksTwice: Bool = false
  ) throws -> [(place: Int, shown: Shown)] {
    var all: [(place: Int, shown: Shown)] = []
    guard let question = cases.first?.question else { return [] }
    let bench = CaseBench(policy: policy)
    for batch in bench.batches(cases) {
      for (customer, shown) in try shown(batch, question) { all.append((batch.places[customer], shown)) }
      guard asksTwice else { continue }
      let purity = try policy.purity(over: batch.snapshot, economy: batch.economy)
      for problem in purity.problems {
        all.append((batch.places[0], Shown(code: "impure", place: problem.file, problem: problem)))
      }
    }
    return all.sorted { $0.place < $1.place }
  }

  private func shown(
    _ batch: CaseBench.Batch, _ question: Question
  ) throws -> [(customer: Int, shown: Shown)] {
    let session = try PolicySession(policy, over: batch.snapshot, economy: batch.economy)
    var answers = session.answers(for: 0..<batch.places.count, only: question)
    var shown = missingReasons(answers, batch, question)
    answers.leaveOut(allBut: question, over: batch.snapshot)
    var review = AnswerReview(over: batch.snapshot, source: { [policy] in policy.source(of: $0) })
    review.add(answers)
    let ids = (0..<batch.places.count).map { batch.snapshot.customers.id[$0] }
    let rows = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    for (customer, faults) in review.faultedCustomers {
      for fault in review.faults[faults] where !SpaceExamination.isOfTheLedger(fault) {
        shown.append((customer, Shown(fault)))
      }
    }
    let broken = try policy.brokenInvariants(of: review.decisions, over: batch.snapshot, economy: batch.economy)
    for finding in broken { shown.append((rows[finding.customer] ?? 0, Shown(finding))) }
    return shown
  }

  /// Answers without a reason, for each file one problem.
  private func missingReasons(
    _ answers: Receivables.Answers, _ batch: CaseBench.Batch, _ question: Question
  ) -> [(customer: Int, shown: Shown)] {
    let faulted = Set(answers.faults.map(\.customer))
    let file = policy.source(of: question)
    let problem = PolicyProblem(file: "", message: AnswerReview.withoutReason(file))
    return (0..<batch.places.count).filter { customer in
      !faulted.contains(customer) && answers.reason(of: batch.subject(customer, question)).isEmpty
    }.map { ($0, Shown(code: Finding.Code.reasonMissing.rawValue, place: file, problem: problem)) }
  }

  /// An invented ledger has no rates of exchange.
  private static func isOfTheLedger(_ fault: PolicyFault) -> Bool { fault.remedy == "add the rate to rates.csv" }
}

extension SpaceExamination.Shown {
  fileprivate init(_ fault: PolicyFault) {
    code = "fault"
    // Values stand in the message, so a line has one fault; an answer has none, and is told by its first words.
    place = "\(fault.file) \(fault.line) " + fault.message.split(separator: " ").prefix(2).joined(separator: " ")
    problem = PolicyProblem(
      file: fault.file, line: fault.line, source: fault.source, message: fault.message, remedy: fault.remedy)
  }

  fileprivate init(_ finding: Finding) {
    code = finding.code.rawValue
    place = finding.message.split(separator: "(").first.map(String.init) ?? finding.message
    problem = PolicyProblem(file: "", message: finding.message)
  }
}

extension Receivables.Answers {
  /// The reason of one answer.
  fileprivate func reason(of subject: QuestionBatch.Subject) -> String {
    switch subject.question {
    case .creditLimit: limits[subject.row].reason
    case .earlyPaymentDiscount: terms[subject.row].reason
    case .lateFee: fees[subject.row].reason
    case .escalation: stages[subject.row].reason
    case .orderRelease: orders[subject.row].reason
    case .priority: priorities[subject.row].reason
    }
  }

  /// Leaves everything as it is but for one question.
  fileprivate mutating func leaveOut(allBut question: Question, over snapshot: Snapshot) {
    func nothing<Value>(_ count: Int) -> [Receivables.Answer<Value>] {
      [Receivables.Answer<Value>](repeating: Answer(nil, reason: "not_asked"), count: count)
    }
    let invoices = snapshot.invoices(ofCustomers: customers).count
    if question != .creditLimit { limits = nothing(customers.count) }
    if question != .earlyPaymentDiscount { terms = nothing(invoices) }
    if question != .lateFee { fees = nothing(invoices) }
    if question != .escalation { stages = nothing(invoices) }
  }
}
