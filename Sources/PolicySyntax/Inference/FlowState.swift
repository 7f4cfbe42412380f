/// What is known where evaluation stands: the types of local variables, and what conditions found out.
struct FlowState: Equatable {
  var locals: [BindingID: PolicyType] = [:]
  /// Narrower types of paths than those of their fields.
  var facts: [AccessPath: PolicyType] = [:]
  /// Whether anything comes here.
  var isReachable = true

  static let unreachable = FlowState(isReachable: false)

  /// What is known where two ways meet.
  func joined(_ other: FlowState) -> FlowState {
    guard isReachable else { return other }
    guard other.isReachable else { return self }
    var state = FlowState()
    state.locals = locals.merging(other.locals) { $0.joined($1) }
    for (path, type) in facts {
      if let second = other.facts[path] { state.facts[path] = type.joined(second) }
    }
    return state
  }

  /// Forgets what was found out about a variable, which has another value now.
  mutating func forget(_ binding: BindingID) {
    facts = facts.filter { $0.key.base != .local(binding) }
  }
}
