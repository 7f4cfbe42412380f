import Receivables
import SampleLedgers
import Testing

@testable import LuaPolicies

/// A traced question is answered as any other, and what it lists is all that counts.
@Suite struct TracedAnswersTests {
  /// Answers, one line a question, so that they can be compared.
  private static func lines(_ answers: Answers) -> [String] {
    func lines<Value>(_ name: String, _ answers: [Answer<Value>]) -> [String] {
      answers.enumerated().map {
        "\(name) \($0.offset): \($0.element.value.map { "\($0)" } ?? "nil") \($0.element.reason)"
      }
    }
    return lines("limit", answers.limits) + lines("terms", answers.terms) + lines("fee", answers.fees)
      + lines("stage", answers.stages) + lines("order", answers.orders) + lines("priority", answers.priorities)
      + answers.faults.map { "fault \($0.customer): \($0.fault)" }
  }

  @Test(arguments: Shipped.names)
  func `every question about the sample ledger has the same answers, reasons and faults`(name: String) throws {
    let policy = try Shipped.policy(name)
    let snapshot = Snapshot(
      of: try Ledger(SampleLedger.demo.entries()), asOf: SampleLedger.demoDay, rules: policy.rules)
    let all = 0..<snapshot.customers.count
    let ordinary = try PolicySession(policy, over: snapshot, economy: .normal)
    for question in policy.questions {
      let traced = try PolicySession.comparing(question, of: policy, over: snapshot, economy: .normal)
      #expect(traced.tracing?.comparisons?.untouched == [])
      let wanted = Self.lines(ordinary.answers(for: all, only: question))
      #expect(Self.lines(traced.answers(for: all, only: question)) == wanted)
      #expect(wanted.count >= all.count || question == .orderRelease)
    }
  }

  @Test(arguments: Shipped.names, Economy.allCases)
  func `what a trace does not list may be otherwise, and the answer stays`(name: String, economy: Economy) throws {
    let policy = try Shipped.policy(name)
    let snapshot = SmallLedger.snapshot(policy.rules)
    var asked = 0
    for question in Question.allCases where policy.questions.contains(question) {
      for row in Self.rows(question, snapshot) {
        let trace = try policy.trace(question, row: row, over: snapshot, economy: economy)
        let other = Scrambled(keeping: trace, of: policy, over: snapshot, economy: economy)
        let subject = QuestionBatch.Subject(
          question: question, customer: LuaPolicy.customer(ofRow: row, question, in: snapshot), row: row)
        // What the limit would be does not count: the trace lists it as it was shown.
        let again = try other.policy.trace(
          subject, over: other.snapshot, economy: other.economy, showsAnsweredLimit: false)
        #expect(again.answer == trace.answer && again.reason == trace.reason, "\(question) \(row): \(other.changes)")
        #expect(again.fault == nil && trace.fault == nil)
        #expect(again.facts.map(\.description) == trace.facts.map(\.description))
        asked += 1
      }
    }
    #expect(asked > 20)
  }

  private static func rows(_ question: Question, _ snapshot: Snapshot) -> Range<Int> {
    switch question {
    case .creditLimit, .priority: 0..<snapshot.customers.count
    case .orderRelease: 0..<snapshot.orders.count
    case .earlyPaymentDiscount, .lateFee, .escalation: 0..<snapshot.invoices.count
    }
  }
}
