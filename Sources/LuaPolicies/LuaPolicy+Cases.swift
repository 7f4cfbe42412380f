internal import LuaSandbox
internal import Receivables

extension LuaPolicy {
  /// The case tables of the folder, by path.
  public var caseTables: [CaseTable] {
    folder.caseTables.sorted { $0.key < $1.key }.map { CaseTable(file: $0.key, bytes: $0.value) }
  }

  /// Asks every case of the folder's tables, each through the policy itself over a snapshot that shows just that case.
  ///
  /// What a case leaves out has an ordinary value: a customer of two years without a history, an invoice over 1000.00 in
  /// the policy's currency that is due today after 30 days, an order over 1000.00, Monday 2 March 2026, a normal economy
  /// with a tenth of the ledger overdue.
  /// What follows from what it says is derived, so `invoice.days_overdue` 5 sets the due day and the day of issue.
  ///
  /// - Parameter isCovering: whether it is found out too which lines and reasons no case reached, and how each case that
  ///   failed came to its answer. Takes about twice as long.
  public func runCases(isCovering: Bool = false) -> CaseReport {
    runCases(untilFirstFailure: false, isCovering: isCovering)
  }

  /// The same; once a case failed the others are left out where that is all that matters.
  func runCases(untilFirstFailure: Bool, isCovering: Bool = false) -> CaseReport {
    var results: [CaseResult] = []
    var survey = isCovering ? CoverageSurvey(self) : nil
    var problems: [CaseProblem] = []
    for table in caseTables {
      problems += table.problems
      guard table.problems.isEmpty, let question = table.question else { continue }
      guard questions.contains(question) else {
        problems.append(
          CaseProblem(
            file: table.file, message: "the policy does not answer \(question.rawValue)",
            remedy: "write \(source(of: question)), or remove the table"))
        continue
      }
      var reader = CaseReader(policy: self, table: table, question: question)
      if reader.problems.isEmpty {
        for row in table.rows {
          if let result = result(of: row, with: &reader, &survey) { results.append(result) }
          if untilFirstFailure, results.last?.passed == false {
            return CaseReport(results: results, problems: problems)
          }
        }
      }
      problems += reader.problems
    }
    return CaseReport(results: results, problems: problems, coverage: survey?.coverage(results))
  }

  private func result(
    of row: CaseTable.Row, with reader: inout CaseReader, _ survey: inout CoverageSurvey?
  ) -> CaseResult? {
    guard let wanted = reader.read(row) else { return nil }
    let shown = CaseSnapshot(wanted.facts)
    if let contradiction = shown.contradiction {
      reader.note(row, "", contradiction)
      return nil
    }
    var policy = self
    do throws(PolicyLoadError) {
      for term in wanted.terms { policy = try policy.setting(term: term.path, to: term.text) }
      let session = try PolicySession(policy, over: shown.snapshot, economy: wanted.economy)
      let answers = session.answers(for: 0..<1, only: reader.question)
      var result = CaseResult(
        file: reader.table.file, line: row.line, title: row.cells[0], question: reader.question, wanted: wanted.wanted,
        given: answers.faults.isEmpty ? LuaPolicy.outcome(answers, reader.question) : nil,
        fault: answers.faults.first?.fault)
      if survey != nil {
        try survey?.add(reader.question, of: policy, over: shown.snapshot, economy: wanted.economy)
        if !result.passed { result.trace = policy.trace(&reader, row, over: shown.snapshot, wanted.economy) }
      }
      return result
    } catch {
      for problem in error.problems {
        let place = problem.line > 0 ? "\(problem.file):\(problem.line): " : "\(problem.file) "
        reader.note(row, "", place + problem.message.english, problem.remedy.english)
      }
      return nil
    }
  }

  /// How a case came to its answer.
  private func trace(
    _ reader: inout CaseReader, _ row: CaseTable.Row, over snapshot: Snapshot, _ economy: Economy
  ) -> Trace? {
    let subject = QuestionBatch.Subject(question: reader.question, customer: 0, row: 0)
    do {
      return try trace(subject, over: snapshot, economy: economy, showsAnsweredLimit: false)
    } catch {
      reader.note(row, "", "\(error)")
      return nil
    }
  }

  private static func outcome(_ answers: Receivables.Answers, _ question: Question) -> CaseResult.Outcome? {
    func outcome<Value>(_ answer: Receivables.Answer<Value>?, _ text: (Value) -> String) -> CaseResult.Outcome? {
      answer.map { CaseResult.Outcome(answer: $0.value.map(text), reason: $0.reason) }
    }
    return switch question {
    case .creditLimit: outcome(answers.limits.first) { AnswerText.of($0) }
    case .earlyPaymentDiscount: outcome(answers.terms.first) { AnswerText.of($0) }
    case .lateFee: outcome(answers.fees.first) { AnswerText.of($0) }
    case .escalation: outcome(answers.stages.first) { $0 }
    case .orderRelease: outcome(answers.orders.first) { $0.rawValue }
    case .priority: outcome(answers.priorities.first) { AnswerText.of($0) }
    }
  }
}
