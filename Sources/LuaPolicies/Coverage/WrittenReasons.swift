internal import LuaSandbox
internal import PolicySyntax

/// The reasons that a question's file says in so many words: the texts that the second value of a `return` can be.
///
/// Followed are `and`, `or` and local variables; not what another function gives. So every reason that is found can be
/// meant, and one that is calculated is not found.
struct WrittenReasons {
  /// Each code once, with the line of its first text.
  private(set) var reasons: [(code: String, line: Int)] = []

  init(_ source: LuaSource) {
    let tree = SyntaxTree(SourceText(source.bytes))
    guard tree.problems.isEmpty else { return }
    var values = LocalValues()
    tree.walk(&values)
    guard let question = WrittenReasons.function(of: tree, values) else { return }
    var returns = Returns()
    question.block.walk(&returns)
    for value in returns.reasons { add(value, values, depth: 0) }
  }

  /// The function that the file returns.
  private static func function(of tree: SyntaxTree, _ values: LocalValues) -> FunctionBody? {
    guard case .return(let last)? = tree.main.block.statements.last, let value = last.values.first else { return nil }
    switch value.unparenthesized {
    case .function(let function): return function.body
    case .name(let name):
      guard let binding = name.resolution.binding else { return nil }
      if let body = values.functions[binding] { return body }
      guard let written = values.written[binding], written.count == 1 else { return nil }
      if case .function(let function) = written[0] { return function.body }
      return nil
    default: return nil
    }
  }

  /// The texts that a value can be.
  private mutating func add(_ value: Expression, _ values: LocalValues, depth: Int) {
    guard depth < 16 else { return }
    switch value.unparenthesized {
    case .text(let text):
      guard let code = text.text, !reasons.contains(where: { $0.code == code }) else { return }
      reasons.append((code, text.range.line))
    case .binary(let binary) where binary.operation == .and: add(binary.right, values, depth: depth + 1)
    case .binary(let binary) where binary.operation == .or:
      add(binary.left, values, depth: depth + 1)
      add(binary.right, values, depth: depth + 1)
    case .name(let name):
      guard let binding = name.resolution.binding else { return }
      for value in values.written[binding] ?? [] { add(value, values, depth: depth + 1) }
    default: break
    }
  }
}

/// What local variables are given, where it is written.
private struct LocalValues: SyntaxVisitor {
  var written: [BindingID: [Expression]] = [:]
  var functions: [BindingID: FunctionBody] = [:]

  mutating func enter(_ statement: Statement) -> Bool {
    switch statement {
    case .local(let local):
      for (name, value) in zip(local.names, local.values) { written[name.binding, default: []].append(value) }
    case .localFunction(let local): functions[local.name.binding] = local.body
    case .assignment(let assignment):
      for (target, value) in zip(assignment.targets, assignment.values) {
        if case .name(let name) = target, let binding = name.resolution.binding {
          written[binding, default: []].append(value)
        }
      }
    default: break
    }
    return true
  }
}

/// The second values of the returns of a function, not of those in it.
private struct Returns: SyntaxVisitor {
  var reasons: [Expression] = []

  mutating func enter(_ statement: Statement) -> Bool {
    if case .return(let values) = statement, values.values.count > 1 { reasons.append(values.values[1]) }
    return true
  }

  mutating func enter(_ function: FunctionBody) -> Bool { false }
}
