internal import LuaSandbox
internal import Receivables

/// Asks a policy invented cases, many in one snapshot.
struct CaseBench {
  /// What came of a case.
  struct Outcome: Hashable {
    /// The answer as a case table writes it; `nil` where things stay as they are.
    var answer: String?
    var reason = ""
    /// The answer as a number: minor units, the place of a stage, a priority.
    var measure: Double?
    var fault: PolicyFault?

    /// What people are told of it.
    var text: String { answer ?? "–" }
  }

  /// Cases that share a snapshot.
  struct Batch {
    let snapshot: Snapshot
    let economy: Economy
    /// The places of its cases among all, one a customer.
    let places: [Int]

    /// What is asked about a customer.
    func subject(_ customer: Int, _ question: Question) -> QuestionBatch.Subject {
      let row =
        switch question {
        case .creditLimit, .priority: customer
        case .orderRelease: snapshot.orders(ofCustomer: customer).lowerBound
        case .earlyPaymentDiscount, .lateFee, .escalation: snapshot.invoices(ofCustomer: customer).lowerBound
        }
      return QuestionBatch.Subject(question: question, customer: customer, row: row)
    }
  }

  /// Cases of one snapshot: enough that making a session does not count, few enough that they stay in the cache.
  private static let casesPerBatch = 256

  let policy: LuaPolicy

  /// What can be shown in one snapshot.
  private struct Shared: Hashable {
    let today: Day
    let economy: Economy
    let ledger: [String: FieldValue]
  }

  /// Puts cases of one question into snapshots, those together that agree about the day and the whole ledger.
  func batches(_ cases: [InventedCase]) -> [Batch] {
    var order: [Shared] = []
    var groups: [Shared: [Int]] = [:]
    for (place, invented) in cases.enumerated() {
      let ledger = invented.facts.filter { $0.key.hasPrefix("ledger.") }
      let shared = Shared(today: invented.today, economy: invented.economy, ledger: ledger)
      if groups[shared] == nil { order.append(shared) }
      groups[shared, default: []].append(place)
    }
    var batches: [Batch] = []
    for shared in order {
      let places = groups[shared]!
      for start in stride(from: 0, to: places.count, by: CaseBench.casesPerBatch) {
        let slice = Array(places[start..<min(places.count, start + CaseBench.casesPerBatch)])
        if let batch = batch(slice, of: cases, shared.economy) { batches.append(batch) }
      }
    }
    return batches
  }

  /// A snapshot of those cases that can be asked: an invoice on which nothing is left is no longer asked about.
  private func batch(_ places: [Int], of cases: [InventedCase], _ economy: Economy) -> Batch? {
    let facts = places.map { cases[$0].caseFacts(policy.rules) }
    let shown = CaseSnapshot(facts)
    let possible = places.indices.filter { shown.contradictions[$0] == nil }
    guard !possible.isEmpty else { return nil }
    let snapshot = possible.count == places.count ? shown.snapshot : CaseSnapshot(possible.map { facts[$0] }).snapshot
    return Batch(snapshot: snapshot, economy: economy, places: possible.map { places[$0] })
  }

  /// What the policy answers each case; `nil` for one that can not be asked.
  func outcomes(_ cases: [InventedCase]) throws(PolicyLoadError) -> [Outcome?] {
    var outcomes = [Outcome?](repeating: nil, count: cases.count)
    guard let question = cases.first?.question, policy.questions.contains(question) else { return outcomes }
    for batch in batches(cases) {
      let session = try PolicySession(policy, over: batch.snapshot, economy: batch.economy)
      let answers = session.answers(for: 0..<batch.places.count, only: question)
      let faults = Dictionary(answers.faults.map { ($0.customer, $0.fault) }) { first, _ in first }
      for (customer, place) in batch.places.enumerated() {
        outcomes[place] =
          if let fault = faults[customer] {
            Outcome(fault: fault)
          } else {
            outcome(answers, batch.subject(customer, question))
          }
      }
    }
    return outcomes
  }

  private func outcome(_ answers: Receivables.Answers, _ subject: QuestionBatch.Subject) -> Outcome {
    func told<Value>(
      _ answer: Receivables.Answer<Value>, _ text: (Value) -> String, _ measure: (Value) -> Double?
    ) -> Outcome {
      Outcome(answer: answer.value.map(text), reason: answer.reason, measure: answer.value.flatMap(measure))
    }
    let row = subject.row
    return switch subject.question {
    case .creditLimit: told(answers.limits[row], { AnswerText.of($0) }, CaseBench.measure)
    case .earlyPaymentDiscount: told(answers.terms[row], { AnswerText.of($0) }, { _ in nil })
    case .lateFee: told(answers.fees[row], { AnswerText.of($0) }, { Double($0.minorUnits) })
    case .escalation: told(answers.stages[row], { $0 }, { policy.rules.number(ofStage: $0).map(Double.init) })
    case .orderRelease: told(answers.orders[row], { $0.rawValue }, { _ in nil })
    case .priority: told(answers.priorities[row], { AnswerText.of($0) }, { $0 })
    }
  }

  private static func measure(_ limit: CreditLimit) -> Double? {
    if case .amount(let money) = limit { Double(money.minorUnits) } else { .infinity }
  }
}
