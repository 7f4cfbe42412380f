internal import LuaSandbox
public import Receivables

extension LuaPolicy {
  /// Asks every question about a snapshot twice, in two states: in the order of a run, and in a shuffled one, each
  /// question by itself. What is answered otherwise the second time depends on something that a policy must not know.
  ///
  /// The sandbox leaves no way to such an answer that is known; this looks for one that is not.
  ///
  /// - Parameter seed: of the second order; the limit of a customer is asked before its other questions, as in a run.
  public func purity(
    over snapshot: Snapshot, economy: Economy = .normal, seed: UInt64 = 1
  ) throws(PolicyLoadError) -> PurityReport {
    let first = try PolicySession(self, over: snapshot, economy: economy)
    let second = try PolicySession(self, over: snapshot, economy: economy)
    return LuaPolicy.compare(first, second, seed: seed)
  }

  /// Customers whose answers are held at a time.
  private static let customersPerSlice = 1_000

  /// The same with two sessions, each over a snapshot of the same customers, invoices and orders.
  static func compare(_ first: PolicySession, _ second: PolicySession, seed: UInt64) -> PurityReport {
    var report = PurityReport()
    var random = SeededNumbers(seed: seed)
    let count = first.snapshot.customers.count
    for start in stride(from: 0, to: count, by: customersPerSlice) {
      let customers = start..<min(count, start + customersPerSlice)
      let inOrder = first.said(about: customers) { Array($0.indices) }
      let shuffled = second.said(about: customers) { subjects in
        let limits = subjects.indices.filter { subjects[$0].question == .creditLimit }
        let others = subjects.indices.filter { subjects[$0].question != .creditLimit }
        return limits.shuffled(using: &random) + others.shuffled(using: &random)
      }
      for (one, other) in zip(inOrder, shuffled) {
        report.questions += 1
        guard one != other else { continue }
        report.differences += 1
        if report.problems.count < PurityReport.listed { report.problems.append(first.difference(one, other)) }
      }
    }
    return report
  }
}

extension PolicySession {
  /// What was answered to one question, comparable between two states.
  fileprivate struct Said: Equatable {
    let subject: QuestionBatch.Subject
    let value: LuaSandbox.Answer.Value
    let text: String?
    let reason: String?
    let fault: String?
    let description: String
  }

  /// Asks every question about some customers, in an order of their places; a fault keeps no other from being asked.
  fileprivate func said(about customers: Range<Int>, order: ([QuestionBatch.Subject]) -> [Int]) -> [Said] {
    state.freeze()
    return LiveLimits.with(snapshot.customers) { live in
      let tables = [SnapshotColumns.customers(snapshot, live: live)] + SnapshotColumns.documents(snapshot)
      return state.withRows(of: tables) {
        var batch = QuestionBatch(functions: functions, snapshot: snapshot, isEachAlone: true)
        for customer in customers { batch.add(customer) }
        let order = order(batch.subjects)
        show(live, answersOf: order.map { batch.subjects[$0] })
        defer { host.onAnswer = nil }
        let results = state.run(order.map { batch.calls[$0] })
        let faults = Dictionary(uniqueKeysWithValues: results.faults.map { ($0.call ?? -1, $0.description) })
        var said = [Said?](repeating: nil, count: order.count)
        for (place, original) in order.enumerated() {
          said[original] = self.said(results[place], faults[place], batch.subjects[original])
        }
        return said.compactMap(\.self)
      }
    }
  }

  private func said(_ answer: LuaSandbox.Answer, _ fault: String?, _ subject: QuestionBatch.Subject) -> Said {
    var text: String?
    var value = answer.value
    if case .text(let interned) = value {
      text = state.string(interned)
      value = .nil
    }
    let reason = answer.reason.map { state.string($0) }
    let answered = AnswerDecoder(state).describe(answer.value)
    return Said(
      subject: subject, value: value, text: text, reason: reason, fault: fault,
      description: fault.map { "the fault \"\($0)\"" } ?? answered + (reason.map { ", \"\($0)\"" } ?? ""))
  }

  fileprivate func difference(_ one: Said, _ other: Said) -> PolicyProblem {
    let subject = one.subject
    let document =
      switch subject.question {
      case .creditLimit, .priority:
        LocalizedText("customer", "العميل").mapped { "\($0) \(snapshot.customers.id[subject.customer])" }
      case .orderRelease: LocalizedText("order", "الطلب").mapped { "\($0) \(snapshot.orders.id[subject.row])" }
      case .earlyPaymentDiscount, .lateFee, .escalation:
        LocalizedText("invoice", "الفاتورة").mapped { "\($0) \(snapshot.invoices.id[subject.row])" }
      }
    return PolicyProblem(
      file: policy.source(of: subject.question),
      message: LocalizedText(
        "answered \(one.description) about \(document.english), and asked again in another order \(other.description)",
        "أجاب \(one.description) عن \(document.text(in: .arabic))، ولما سُئل ثانية بترتيب آخر أجاب \(other.description)"),
      remedy: LocalizedText(
        "an answer follows from what the rule is shown and from nothing else",
        "لا يتبع الجواب إلا ما تُعرض على القاعدة من حقائق"))
  }
}
