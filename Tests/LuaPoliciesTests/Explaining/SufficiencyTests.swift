import Foundation
import LedgerStore
import LuaSandbox
import Receivables
import SampleLedgers
import Testing

@testable import LuaPolicies

/// What an explanation lists is enough: with anything else otherwise, and with nothing else to be read at all, the answer
/// is the same.
///
/// 120 decisions of chance over the sample ledger; with `TAHSIL_FULL=1` and the data beside the package 1,000 over the
/// late-payment histories. `TAHSIL_EXPLAIN_SEED` repeats a choice.
@Suite struct SufficiencyTests {
  private static let seed =
    ProcessInfo.processInfo.environment["TAHSIL_EXPLAIN_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 1...999_999)
  private static let isFull = ProcessInfo.processInfo.environment["TAHSIL_FULL"] == "1"

  @Test func `decisions of chance over the sample ledger`() throws {
    let ledger = try Ledger(SampleLedger.demo.entries())
    let last = Int(SampleLedger.demoDay.number)
    try check(120, over: ledger, days: last - 200...last)
  }

  /// The public histories, in the folder that the environment names or in the one beside the package.
  private static let histories: String? = {
    let root = URL(filePath: Shipped.path("standard")).deletingLastPathComponent().deletingLastPathComponent()
    let name = "data/ibm-late-payment/WA_Fn-UseC_-Accounts-Receivable.csv"
    let folders = [
      ProcessInfo.processInfo.environment["TAHSIL_SHARED"], root.deletingLastPathComponent().path() + "shared",
    ]
    return folders.compactMap { $0.map { "\($0)/\(name)" } }.first { FileManager.default.fileExists(atPath: $0) }
  }()

  @Test(.enabled(if: isFull && histories != nil, "TAHSIL_FULL is not 1, or the data are not beside the package"))
  func `1,000 decisions of chance over the late-payment histories`() throws {
    let root = URL(filePath: Shipped.path("standard")).deletingLastPathComponent().deletingLastPathComponent()
    var job = Import(paths: [try #require(Self.histories)])
    job.profile = try ImportProfile(path: root.appending(path: "Examples/ibm/profile.toml").path())
    let ledger = try #require(try job.ledger().ledger)
    try check(1_000, over: ledger, days: Int(Day("2012-02-01")!.number)...Int(Day("2013-12-31")!.number))
  }

  private func check(_ count: Int, over ledger: Ledger, days: ClosedRange<Int>) throws {
    print("sufficiency: seed \(Self.seed)")
    var random = SeededNumbers(seed: Self.seed)
    let policies = try Shipped.names.map { try Shipped.policy($0) }
    let index = LedgerIndex(ledger)
    var (asked, changes) = (0, 0)
    while asked < count {
      let policy = try #require(policies.randomElement(using: &random))
      let day = Day(clamping: Int.random(in: days, using: &random))
      let customer = Int.random(in: 0..<ledger.customers.count, using: &random)
      let slices = SnapshotSlices(index, asOf: day, rules: policy.rules)
      let snapshot = slices.snapshot(of: customer..<customer + 1)
      let question = try #require(policy.questions.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &random))
      guard let row = rows(question, snapshot).randomElement(using: &random) else { continue }
      let economy = try #require(Economy.allCases.randomElement(using: &random))
      changes += try check(question, row, of: policy, over: snapshot, economy)
      asked += 1
    }
    #expect(changes > count * 20, "\(changes) facts were changed in all")
  }

  private func rows(_ question: Question, _ snapshot: Snapshot) -> Range<Int> {
    switch question {
    case .creditLimit, .priority: 0..<1
    case .orderRelease: 0..<snapshot.orders.count
    case .earlyPaymentDiscount, .lateFee: 0..<snapshot.invoices.count
    case .escalation: 0..<snapshot.invoices.count
    }
  }

  private func check(
    _ question: Question, _ row: Int, of policy: LuaPolicy, over snapshot: Snapshot, _ economy: Economy
  ) throws -> Int {
    let trace = try policy.trace(question, row: row, over: snapshot, economy: economy)
    #expect(trace.fault == nil && !trace.isCut)
    let subject = QuestionBatch.Subject(question: question, customer: 0, row: row)
    let place =
      "seed \(Self.seed): \(policy.identity.name) \(question.rawValue) \(trace.customer) \(trace.document) "
      + "as of \(snapshot.asOf)"

    let other = Scrambled(keeping: trace, of: policy, over: snapshot, economy: economy)
    let session = try PolicySession(other.policy, over: other.snapshot, economy: other.economy)
    let again = ToldAnswer(session.answers(to: subject, showing: nil), question)
    #expect(again.answer == trace.answer && again.reason == trace.reason && again.fault == nil, "\(place)")

    // The limit that was shown is a fact like any other, and in the scrambled snapshot it is the one on file.
    let alone = try ListedFacts(trace).answer(subject, session)
    #expect(alone.answer == trace.answer && alone.reason == trace.reason && alone.fault == nil, "\(place): \(alone)")
    return other.changes
  }

  @Test func `a fact that is not listed can not be read`() throws {
    let policy = try PolicyText.policy([
      "late_fee.lua": "return function(customer, invoice) return nil, invoice.disputed and 'x' or 'y' end"
    ])
    let snapshot = SmallLedger.snapshot(policy.rules)
    let trace = try policy.trace(.lateFee, row: 0, over: snapshot)
    let other = try PolicyText.policy([
      "late_fee.lua": "return function(customer, invoice) return nil, invoice.blocked and 'x' or 'y' end"
    ])
    let session = try PolicySession(other, over: snapshot, economy: .normal)
    let subject = QuestionBatch.Subject(question: .lateFee, customer: 0, row: 0)
    #expect(try ListedFacts(trace).answer(subject, session).fault != nil)
  }
}

/// A session that shows no column but those whose fields a trace lists.
private struct ListedFacts {
  private let listed: Set<String>

  init(_ trace: Trace) {
    listed = Set(
      trace.facts.compactMap { fact in
        switch fact.owner {
        case .customer: "\(ViewTable.customer) \(fact.member)"
        case .invoice: "\(ViewTable.invoice) \(fact.member)"
        case .order: "\(ViewTable.order) \(fact.member)"
        case .ledger: "\(ViewTable.ledger) \(fact.member)"
        case .terms, .run, .amount: nil
        }
      })
  }

  func answer(_ subject: QuestionBatch.Subject, _ session: PolicySession) throws -> ToldAnswer {
    var answers = Receivables.Answers(customers: 0..<1)
    session.state.freeze()
    LiveLimits.with(session.snapshot.customers) { live in
      let tables =
        [SnapshotColumns.customers(session.snapshot, live: live)] + SnapshotColumns.documents(session.snapshot)
      session.state.withRows(of: tables.map(hidden)) {
        var batch = QuestionBatch(functions: session.functions, snapshot: session.snapshot)
        batch.add(subject)
        session.run(&batch, live: live, into: &answers)
      }
    }
    return ToldAnswer(answers, subject.question)
  }

  private func hidden(_ table: TableRows) -> TableRows {
    let names = names(table.table)
    return TableRows(
      table: table.table, count: table.count,
      columns: zip(table.columns, names).map { listed.contains("\(table.table) \($1)") ? $0 : .unbound })
  }

  private func names(_ table: Int) -> [String] {
    switch table {
    case ViewTable.customer: SnapshotFields.customer.map(\.name)
    case ViewTable.invoice: SnapshotFields.invoice.map(\.name)
    case ViewTable.order: SnapshotFields.order.map(\.name)
    default: SnapshotFields.ledger.map(\.name)
    }
  }
}
