import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Receivables
import Testing

/// An explanation over one customer's part of the ledger is the one over the whole of it.
@Suite struct ExplainedLedgersTests {
  @Test(arguments: RunningLedger.all)
  func `for every customer: the same answers, facts, neighbours, next days and deeds of the engine`(
    running: RunningLedger
  ) throws {
    let policy = try standardPolicy()
    let file = try running.makeStore()
    let store = file.store
    for offset in [30, 20] {
      let day = Day(clamping: Int(running.last.number) - offset)
      let slices = SnapshotSlices(of: try store.ledger(), asOf: day, rules: policy.rules)
      try store.post(try CollectionRun.propose(slices, policy: policy), sources: policy.sources)
    }
    let whole = SnapshotSlices(of: try store.ledger(), asOf: running.last, rules: policy.rules)
    var explained = 0
    for index in whole.ledger.customers.indices {
      let own = try store.ledger(ofCustomer: whole.ledger.customers[index].id)
      let slices = SnapshotSlices(of: own.ledger, asOf: running.last, rules: policy.rules)
      let wanted = try Told(Explainer(policy, over: whole, customer: index))
      let told = try Told(Explainer(policy, over: slices, customer: own.customer))
      #expect(told == wanted, "\(whole.ledger.customers[index].id)")
      explained += told.lines.count
    }
    #expect(explained > 50)
  }

  @Test func `what is decided for one customer alone is what the run has recorded`() throws {
    let policy = try standardPolicy()
    let file = try RunningLedger.sample.makeStore()
    let store = file.store
    let slices = SnapshotSlices(of: try store.ledger(), asOf: RunningLedger.sample.last, rules: policy.rules)
    let run = try store.save(CollectionRun.propose(slices, policy: policy), sources: policy.sources)
    var count = 0
    for customer in slices.ledger.customers {
      let own = try store.ledger(ofCustomer: customer.id)
      let explainer = try Explainer(
        policy, over: SnapshotSlices(of: own.ledger, asOf: RunningLedger.sample.last, rules: policy.rules),
        customer: own.customer)
      var recorded: [String] = []
      try store.decisions(run: run, ofCustomer: customer.id) { recorded.append("\($1) \($0.effect) \($0.reason)") }
      let ids = explainer.review.decisions.map { Told.id($0.subject, explainer.snapshot, customer.id) }
      #expect(zip(explainer.review.decisions, ids).map { "\($1) \($0.effect) \($0.reason)" } == recorded)
      count += recorded.count
    }
    #expect(count > 50)
  }
}

/// What an explainer tells of its customer, without indexes.
private struct Told: Equatable {
  let lines: [String]

  init(_ explainer: Explainer) throws {
    var explainer = explainer
    explainer.daysAhead = 20
    let invoices = explainer.snapshot.invoices
    let subjects =
      explainer.questionsAboutCustomer
      + (0..<invoices.count).flatMap { explainer.questions(aboutInvoice: invoices.id[$0]) }
    var lines: [String] = []
    for told in try explainer.explanations(subjects) {
      let trace = told.trace
      lines.append("\(trace.question) \(trace.document): \(trace.answer) \(trace.reason)")
      lines += trace.facts.map(\.description) + trace.lines.map(\.description)
      lines += told.comparisons.map { "\($0.comparison) \($0.left) \($0.right) \($0.turns)" }
      lines.append("\(told.neighbours) \(String(describing: told.next)) \(told.engine.map(\.remark))")
    }
    self.lines = lines
  }

  static func id(_ subject: Decision.Subject, _ snapshot: Snapshot, _ customer: String) -> String {
    switch subject {
    case .customer: customer
    case .invoice(let index): snapshot.ledger.invoiceIDs[Int(index)]
    case .order(let index): snapshot.ledger.orderIDs[Int(index)]
    }
  }
}
