internal import LuaSandbox
internal import Receivables

/// The scripts of a policy over one snapshot, in a state of their own, on one thread.
final class PolicySession {
  let policy: LuaPolicy
  let snapshot: Snapshot
  let host: PolicyHost
  let state: LuaState
  private(set) var functions: [Question: LuaFunction] = [:]
  private var environment: LuaEnvironment

  init(_ policy: LuaPolicy, over snapshot: Snapshot, economy: Economy) throws(PolicyLoadError) {
    self.policy = policy
    self.snapshot = snapshot
    host = PolicyHost(folder: policy.folder, rules: policy.rules)
    host.snapshot = snapshot
    host.economy = economy
    host.terms = policy.terms
    state = LuaState(limits: policy.limits, host: host)
    Vocabulary.define(in: state)
    environment = PolicySession.environment(state, terms: policy.terms, today: snapshot.asOf)
    for question in Question.allCases where policy.questions.contains(question) {
      guard case .function(let function) = try load(policy.source(of: question)) else { continue }
      functions[question] = function
    }
  }

  /// The globals of scripts.
  static func environment(_ state: LuaState, terms: LuaData, today: Day) -> LuaEnvironment {
    let environment = state.makeEnvironment(functions: PolicyOperation.functions)
    state.setGlobal("terms", to: terms, in: environment)
    state.setGlobal("today", to: .word(HostWord(today)), in: environment)
    state.setGlobal("unlimited", to: .word(.unlimited), in: environment)
    state.setGlobal("ledger", to: .word(.view(table: ViewTable.ledger, row: 0)), in: environment)
    return environment
  }

  /// Loads a script that loaded once already: where it fails now, it fails for everybody.
  private func load(_ file: String) throws(PolicyLoadError) -> LuaResult {
    guard let source = policy.folder.script(file) else { return .functions([:]) }
    do {
      return try state.load(source, in: environment)
    } catch {
      let line = error.line ?? 0
      let place = error.file ?? file
      throw PolicyLoadError([
        PolicyProblem(
          file: place, line: line, source: policy.folder.line(line, of: place), message: error.message,
          remedy: Remedy.remedy(for: error))
      ])
    }
  }

  // MARK: Invariants

  /// Asks every invariant about every decision; a false answer or an error is a finding.
  func brokenInvariants(of decisions: [Decision]) throws(PolicyLoadError) -> [Finding] {
    guard case .functions(let invariants) = try load("invariants.lua") else { return [] }
    host.decisions = decisions
    host.rowOfInvoice = Dictionary(
      uniqueKeysWithValues: snapshot.invoices.ledgerIndex.enumerated().map { ($0.element, $0.offset) })
    state.freeze()
    let names = invariants.keys.sorted()
    let questions = SnapshotColumns.symbols(decisions.map(\.question.rawValue))
    let kinds = SnapshotColumns.symbols(decisions.map(\.effect.kind))
    let reasons = SnapshotColumns.symbols(decisions.map(\.reason))
    let rows = TableRows(table: ViewTable.decision, count: decisions.count, columns: [questions, kinds, reasons])
    return state.withRows(of: SnapshotColumns.tables(snapshot) + [rows]) {
      var findings: [Finding] = []
      for name in names {
        let calls = decisions.indices.map { row in
          Call(invariants[name]!, group: Int32(row), about: .view(table: ViewTable.decision, row: UInt32(row)))
        }
        let answers = state.run(calls, mostFaults: 100)
        let faults = Dictionary(answers.faults.map { ($0.call ?? -1, $0) }) { first, _ in first }
        for row in decisions.indices where answers[row].value != .boolean(true) {
          guard answers[row].value != .notAsked else { continue }
          findings.append(finding(name, decisions[row], answers[row].value, fault: faults[row]))
        }
      }
      return findings
    }
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
  /// What it does in one word, as invariants read it in `d.kind`.
  var kind: String {
    switch self {
    case .limit: "limit"
    case .terms: "terms"
    case .discountTaken: "discount_taken"
    case .fee: "fee"
    case .stage: "stage"
    case .hold(_, let isPlaced): isPlaced ? "hold" : "hold_lifted"
    case .order: "order"
    case .stageHeldBack: "stage_held_back"
    case .feeHeldBack: "fee_held_back"
    }
  }
}
