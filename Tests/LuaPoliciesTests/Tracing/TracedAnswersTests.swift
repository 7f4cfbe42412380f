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

/// A policy and a snapshot in which everything is otherwise but what a trace lists.
private struct Scrambled {
  private(set) var policy: LuaPolicy
  private(set) var snapshot: Snapshot
  private(set) var economy: Economy
  /// How much was changed.
  private(set) var changes = 0

  init(keeping trace: Trace, of policy: LuaPolicy, over snapshot: Snapshot, economy: Economy) {
    (self.policy, self.snapshot, self.economy) = (policy, snapshot, economy)
    let facts = Dictionary(trace.facts.map { (Key(owner: $0.owner, member: $0.member), $0) }) { first, _ in first }
    for row in 0..<snapshot.customers.count {
      let currency = snapshot.customerCurrency(row)
      for field in SnapshotFields.customer {
        let fact = facts[Key(owner: .customer(snapshot.customers.id[row]), member: field.name)]
        // A limit that the run has answered is a fact like any other.
        let kept = fact.flatMap { Scrambled.value($0.value) }
        if fact != nil, kept == nil { continue }
        let old = field.value(in: snapshot.customers, row: row, currency: currency)
        guard let value = kept ?? Scrambled.other(old, field.column.type, currency) else { continue }
        self.snapshot.pretend { $0.show(value, as: field, ofCustomer: row) }
        changes += 1
      }
    }
    for row in 0..<snapshot.invoices.count {
      let currency = snapshot.invoiceCurrency(row)
      for field in SnapshotFields.invoice
      where facts[Key(owner: .invoice(snapshot.invoices.id[row]), member: field.name)] == nil {
        let old = field.value(in: snapshot.invoices, row: row, currency: currency)
        guard let value = Scrambled.other(old, field.column.type, currency) else { continue }
        self.snapshot.pretend { $0.show(value, as: field, ofInvoice: row) }
        changes += 1
      }
    }
    for field in SnapshotFields.ledger where facts[Key(owner: .ledger, member: field.name)] == nil {
      let old = field.value(in: snapshot.portfolioColumns, row: 0, currency: .SAR)
      if let value = Scrambled.other(old, field.column.type, .SAR) {
        self.snapshot.pretend { $0.show(value, as: field) }
      }
    }
    if facts[Key(owner: .ledger, member: "economy")] == nil { self.economy = economy == .normal ? .boom : .normal }
    for path in policy.termPaths where facts[Key(owner: .terms, member: path)] == nil {
      guard let text = policy.term(path), let other = Scrambled.other(text) else { continue }
      if let changed = try? self.policy.setting(term: path, to: other) {
        self.policy = changed
        changes += 1
      }
    }
  }

  private struct Key: Hashable {
    let owner: TracedFact.Owner
    let member: String
  }

  private static func value(_ value: TracedValue) -> FieldValue? {
    switch value {
    case .money(let money): .money(money)
    case .flag(let flag): .flag(flag)
    case .whole(let whole): .integer(Int(whole))
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    default: nil
    }
  }

  private static func other(_ old: FieldValue?, _ type: String, _ currency: Currency) -> FieldValue? {
    switch (old, type) {
    case (.money(let money), _): try? .money(Money(minorUnits: money.minorUnits / 2 + 12_345, currency: currency))
    case (_, "money"): try? .money(Money(minorUnits: 777, currency: currency))
    case (.integer(let integer), _): .integer(integer + 40)
    case (_, "whole number"): .integer(3)
    case (.number(let number), _): .number(number + 0.4)
    case (_, "number"): .number(0.3)
    case (.flag(let flag), _): .flag(!flag)
    case (_, "date"): .day(Day("2024-02-29")!)
    case (.text(let text), _): .text(text + "x")
    default: .text("other")
    }
  }

  /// Another value of a term, of its type.
  private static func other(_ text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, let currency = Currency(code: parts[1]) { return "9.00 \(currency)" }
    if let whole = Int(text) { return "\(whole + 9)" }
    return Double(text).map { "\($0 / 2)" }
  }
}
