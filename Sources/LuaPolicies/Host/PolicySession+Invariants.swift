internal import LuaSandbox
internal import Receivables

extension PolicySession {
  /// Calls of one protected run.
  private static let callsPerBatch = 16_384
  /// Invariants that can not be checked so often are not checked further: they would fail for every decision.
  private static let mostFaults = 100

  /// Asks every invariant about every decision; a false answer or an error is a finding.
  func brokenInvariants(of decisions: [Decision]) throws(PolicyLoadError) -> [Finding] {
    guard case .functions(let invariants) = try load("invariants.lua") else { return [] }
    host.decisions = decisions
    state.freeze()
    var columns = DecisionColumns(snapshot, count: decisions.count)
    for place in decisions.indices { columns.append(decisions, place) }
    return state.withRows(of: SnapshotColumns.tables(snapshot) + [columns.rows]) {
      invariants.keys.sorted().flatMap { findings(of: $0, invariants[$0]!, decisions) }
    }
  }

  private func findings(of name: String, _ invariant: LuaFunction, _ decisions: [Decision]) -> [Finding] {
    var findings: [Finding] = []
    var faultsLeft = PolicySession.mostFaults
    var calls: [Call] = []
    for start in stride(from: 0, to: decisions.count, by: PolicySession.callsPerBatch) where faultsLeft > 0 {
      let rows = start..<min(decisions.count, start + PolicySession.callsPerBatch)
      calls.removeAll(keepingCapacity: true)
      for row in rows {
        calls.append(Call(invariant, group: Int32(row), about: .view(table: ViewTable.decision, row: UInt32(row))))
      }
      let answers = state.run(calls, mostFaults: faultsLeft)
      faultsLeft -= answers.faults.count
      var faults = answers.faults.makeIterator()
      for place in answers.untrue {
        let value = answers[place].value
        guard value != .notAsked else { continue }
        let fault = value == .fault ? faults.next() : nil
        findings.append(finding(name, decisions[start + place], value, fault: fault))
      }
    }
    return findings
  }

  private func finding(
    _ invariant: String, _ decision: Decision, _ answer: LuaSandbox.Answer.Value, fault: Fault?
  ) -> Finding {
    let ledger = snapshot.ledger
    let document =
      switch decision.subject {
      case .customer: ""
      case .invoice(let invoice): ledger.invoiceIDs[Int(invoice)]
      case .order(let order): ledger.orderIDs[Int(order)]
      }
    let message =
      if let fault { "invariant \(invariant) could not be checked: \(fault)" } else if answer == .boolean(false) {
        "invariant \(invariant) does not hold for this \(decision.question.rawValue) decision (\(decision.reason))"
      } else { "invariant \(invariant) answered neither true nor false; write return true where it holds" }
    return Finding(
      code: .invariantBroken, customer: ledger.customers[Int(decision.customer)].id, invoice: document,
      message: message)
  }
}

extension Decision.Effect {
  /// The place of what it does among ``kinds``.
  var kind: Int32 {
    switch self {
    case .limit: 0
    case .terms: 1
    case .discountTaken: 2
    case .fee: 3
    case .stage: 4
    case .hold(_, let isPlaced): isPlaced ? 5 : 6
    case .order: 7
    case .stageHeldBack: 8
    case .feeHeldBack: 9
    }
  }
}
