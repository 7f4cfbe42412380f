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
  func load(_ file: String) throws(PolicyLoadError) -> LuaResult {
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
}
