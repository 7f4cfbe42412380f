/// What a file contains that evaluation asks for by name: its functions, where it writes into tables, which files it
/// requires.
struct FunctionIndex: SyntaxVisitor {
  private(set) var bodies: [FunctionID: FunctionBody] = [:]
  private(set) var writesTables = false
  private(set) var required: Set<String> = []
  /// Functions with jumps, of which little is known.
  private(set) var jumping: Set<FunctionID> = []
  /// Local variables that keep the result of a condition, and the variables that it asks about.
  private(set) var conditions: [BindingID: (expression: Expression, bindings: Set<BindingID>)] = [:]
  private var open: [FunctionID] = []

  init(_ tree: SyntaxTree) {
    tree.walk(&self)
    bodies[.main] = tree.main
  }

  mutating func enter(_ function: FunctionBody) -> Bool {
    bodies[function.id] = function
    open.append(function.id)
    return true
  }

  mutating func leave(_ function: FunctionBody) { open.removeLast() }

  mutating func enter(_ statement: Statement) -> Bool {
    switch statement {
    case .local(let node): keep(node)
    case .assignment(let node):
      for target in node.targets {
        if case .name = target.unparenthesized { continue }
        writesTables = true
      }
    case .function(let node):
      if case .name = node.target { break }
      writesTables = true
    case .goto, .label: if let function = open.last { jumping.insert(function) }
    default: break
    }
    return true
  }

  private mutating func keep(_ node: LocalStatement) {
    guard node.names.count == 1, node.values.count == 1 else { return }
    switch node.values[0].unparenthesized {
    case .binary(let binary) where binary.operation.isComparison || binary.operation == .and || binary.operation == .or:
      break
    case .unary(let unary) where unary.operation == .not: break
    case .member: break
    default: return
    }
    var names = BindingCollector()
    node.values[0].walk(&names)
    guard !names.hasCalls else { return }
    conditions[node.names[0].binding] = (node.values[0], names.bindings)
  }

  mutating func enter(_ expression: Expression) -> Bool {
    if let name = Self.requiredName(expression) { required.insert(name) }
    return true
  }

  /// The name in `require "name"`.
  static func requiredName(_ expression: Expression) -> String? {
    guard case .call(let call) = expression, case .name(let callee) = call.callee, callee.text == "require",
      callee.resolution == .global, case .text(let text)? = call.arguments.first
    else { return nil }
    return text.text
  }
}

/// The local variables that an expression reads, and whether it calls anything.
private struct BindingCollector: SyntaxVisitor {
  var bindings: Set<BindingID> = []
  var hasCalls = false

  mutating func enter(_ expression: Expression) -> Bool {
    switch expression {
    case .name(let node): if let binding = node.resolution.binding { bindings.insert(binding) }
    case .call, .methodCall, .function: hasCalls = true
    default: break
    }
    return true
  }
}
