import LedgerStore
import LuaPolicies
import Receivables
import Reports

/// What the record of a run says about a customer, beside what the same policy decides over the same ledger now.
struct RecordedAnswers {
  let run: ExplanationDocument.Run

  init(_ record: RunRecord, _ subject: ExplainedSubject, _ explainer: Explainer, in store: LedgerStore) throws {
    let status: RunDocument.Status =
      switch record.state {
      case .proposed: .proposed
      case .superseded: .superseded
      case .posted(let recording): .posted(sequence: recording)
      }
    let snapshot = explainer.snapshot
    var concerned: Set = [subject.id, subject.customer]
    if subject.kind == .customer {
      concerned.formUnion((0..<snapshot.invoices.count).map { snapshot.invoices.id[$0] })
      concerned.formUnion((0..<snapshot.orders.count).map { snapshot.orders.id[$0] })
    }
    run = ExplanationDocument.Run(
      number: record.number, status: status,
      exclusions: record.exclusions.filter { concerned.contains($0.subject) }
        .map { RunDocument.Exclusion(subject: $0.subject, reason: $0.reason) },
      differences: try RecordedAnswers.differences(record, subject.customer, explainer, in: store))
  }

  /// One line for each decision, so that both can be compared and shown.
  private static func differences(
    _ record: RunRecord, _ customer: String, _ explainer: Explainer, in store: LedgerStore
  ) throws -> [String] {
    var recorded: [String] = []
    try store.decisions(run: record.number, ofCustomer: customer) { decision, subject in
      recorded.append(line(decision, subject))
    }
    try store.faults(run: record.number) { fault in
      if fault.customer == customer { recorded.append(line(fault)) }
    }
    let ledger = explainer.snapshot.ledger
    let now =
      explainer.review.decisions.map { decision in
        let subject =
          switch decision.subject {
          case .customer: customer
          case .invoice(let index): ledger.invoiceIDs[Int(index)]
          case .order(let index): ledger.orderIDs[Int(index)]
          }
        return line(decision, subject)
      } + explainer.review.faults.map { line($0) }
    let only = now.filter { !recorded.contains($0) }.map { "only now: \($0)" }
    var differences = recorded.filter { !now.contains($0) }.map { "only in the record: \($0)" } + only
    if record.policy != explainer.policy.identity {
      differences.append("the policy files that the record keeps are not those that decided")
    }
    return differences
  }

  private static func line(_ decision: Decision, _ subject: String) -> String {
    "\(decision.question.rawValue) of \(subject): \(decision.effect) (\(decision.reason))"
  }

  private static func line(_ fault: PolicyFault) -> String {
    "\(fault.question.rawValue) of \(fault.document.isEmpty ? fault.customer : fault.document): fault \(fault.message)"
  }
}
