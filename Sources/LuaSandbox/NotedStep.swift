import CLuaSandbox

/// One thing that a script did in a traced state, and where.
public struct NotedStep: Hashable, Sendable {
  /// What a script did.
  public enum Event: Hashable, Sendable {
    /// It came to the line.
    case line
    /// It read a field or a property of a view.
    case field(HostWord, name: String, NotedValue)
    /// It read a global that is no function and no table.
    case global(String, NotedValue)
    /// It read a key of a read-only global, such as `terms.months_of_sales`, or went past it.
    case key(path: String, key: LuaData, NotedValue)
    /// It went through a read-only global: these are its keys, in no order.
    case keys(path: String, [LuaData])
    /// It asked for the length of a read-only global.
    case length(path: String, NotedValue)
    /// It asked the host something that is a fact; the last value is what was answered.
    case operation(HostOperation, [NotedValue], NotedValue)
    /// A comparison, by the number under which it was rewritten, its operands, of texts at most 200 bytes, and whether it
    /// holds.
    case comparison(Int, NotedValue, NotedValue, holds: Bool)
  }

  /// The file, as it was named when it was loaded; empty when it is unknown.
  public let file: String
  /// The line in it.
  public let line: Int
  /// What was done.
  public let event: Event
}

extension NotedStep.Event {
  init(_ step: ls_step, in values: ls_buffer) {
    var place = Int(step.first)
    func next() -> NotedValue { NotedValue(reading: values, at: &place) }
    func text() -> String { if case .data(.text(let text)) = next() { text } else { "" } }
    func data() -> LuaData { if case .data(let data) = next() { data } else { .nil } }
    func shown() -> NotedValue { step.failed != 0 ? .unavailable : next() }
    switch Int(step.kind) {
    case LS_STEP_FIELD:
      guard case .word(let view) = data() else { preconditionFailure("a field is one of a view") }
      self = .field(view, name: text(), shown())
    case LS_STEP_GLOBAL: self = .global(text(), next())
    case LS_STEP_KEY: self = .key(path: text(), key: data(), next())
    case LS_STEP_KEYS:
      let path = text()
      if case .list(let keys) = data() { self = .keys(path: path, keys) } else { self = .keys(path: path, []) }
    case LS_STEP_LENGTH: self = .length(path: text(), next())
    case LS_STEP_OPERATION:
      guard case .integer(let count) = data() else { preconditionFailure("arguments are counted") }
      let arguments = (0..<count).map { _ in next() }
      self = .operation(HostOperation(rawValue: step.number), arguments, shown())
    case LS_STEP_COMPARISON:
      self = .comparison(Int(step.number), next(), next(), holds: next() == .data(.boolean(true)))
    default: self = .line
    }
  }
}
