internal import LuaSandbox
internal import Receivables

/// The scripts of a policy over one snapshot, in a state of their own, on one thread.
final class PolicySession {
  let policy: LuaPolicy
  private(set) var snapshot: Snapshot
  let host: PolicyHost
  let state: LuaState
  /// How it notes what is done; `nil` in all sessions but those of a trace.
  let tracing: Tracing?
  /// What a traced session noted while it loaded its question.
  private(set) var loading = NotedSteps.none
  private(set) var functions: [Question: LuaFunction] = [:]
  private var environment: LuaEnvironment

  init(
    _ policy: LuaPolicy, over snapshot: Snapshot, economy: Economy, tracing: Tracing? = nil
  ) throws(PolicyLoadError) {
    self.policy = policy
    self.tracing = tracing
    self.snapshot = snapshot
    host = PolicyHost(folder: policy.folder, rules: policy.rules)
    host.snapshot = snapshot
    host.economy = economy
    host.terms = policy.terms
    host.rewriter = tracing?.comparisons
    let limits = tracing == nil ? policy.limits : policy.limits.generous
    state = LuaState(limits: limits, host: host, isTraced: tracing != nil)
    Vocabulary.define(in: state)
    environment = PolicySession.environment(state, terms: policy.terms, today: snapshot.asOf)
    if let names = tracing?.comparisons?.names {
      state.defineComparing(left: names.left, right: names.right, outcome: names.outcome, in: environment)
    }
    for question in Question.allCases where policy.questions.contains(question) {
      if let tracing, tracing.question != question { continue }
      guard case .function(let function) = try load(policy.source(of: question)) else { continue }
      functions[question] = function
    }
    if tracing != nil { loading = state.notedSteps() }
  }

  /// Shows another snapshot from now on, as of its own day. A file that read `today` while it was loaded has read the day
  /// of the first one.
  func show(_ snapshot: Snapshot) {
    if snapshot.asOf != self.snapshot.asOf {
      state.setGlobal("today", to: .word(HostWord(snapshot.asOf)), in: environment)
    }
    self.snapshot = snapshot
    host.snapshot = snapshot
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
      return try state.load(tracing?.comparisons?.rewritten(source) ?? source, in: environment)
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
