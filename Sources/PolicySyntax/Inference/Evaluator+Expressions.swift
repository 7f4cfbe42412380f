internal import Receivables

extension Evaluator {
  /// What is known of an expression where it stands.
  func type(of expression: Expression, _ frame: Frame) -> PolicyType {
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    guard expressionDepth <= Self.deepestExpression else { return .unknown }
    switch expression {
    case .call, .methodCall, .varargs: return values(of: expression, frame)[0]
    default:
      let type = single(expression, frame)
      note(expression.id, type, frame)
      return type
    }
  }

  /// The values of a list of expressions: the last one can give several.
  func values(of expressions: [Expression], _ frame: Frame) -> ValueList {
    guard let last = expressions.last else { return ValueList(values: []) }
    var list = ValueList(values: expressions.dropLast().map { type(of: $0, frame) })
    let more = values(of: last, frame)
    list.values += more.values
    list.isOpen = more.isOpen
    return list
  }

  /// The values of one expression.
  func values(of expression: Expression, _ frame: Frame) -> ValueList {
    let list: ValueList
    switch expression {
    case .call(let node): list = call(node, frame)
    case .methodCall(let node): list = call(node, frame)
    case .varargs: list = frame.varargs
    default: return ValueList(values: [type(of: expression, frame)])
    }
    note(expression.id, list[0], frame)
    return list
  }

  /// Keeps what an expression was found to be.
  func note(_ id: ExpressionID, _ type: PolicyType, _ frame: Frame) {
    guard isTelling else { return }
    let known = types[frame.file]?[id.index]
    types[frame.file]?[id.index] = known?.joined(type) ?? type
  }

  func function(_ body: FunctionBody, _ frame: Frame) -> PolicyType {
    PolicyType(.function(.script(file: frame.file, function: body.id)))
  }

  private func single(_ expression: Expression, _ frame: Frame) -> PolicyType {
    switch expression {
    case .constant(let node):
      switch node.value {
      case .nil: return .nothing(.possible)
      case .true: return PolicyType(.boolean(true))
      case .false: return PolicyType(.boolean(false))
      }
    case .number(let node):
      return PolicyType(.number(Self.constant(node.value)))
    case .text(let node): return node.text.map { .text($0) } ?? PolicyType(.text(nil))
    case .function(let node): return function(node.body, frame)
    case .name(let node):
      if isTelling { NameRules.read(node, frame, self) }
      return get(node.resolution, node.text, frame)
    case .member(let node): return member(node, frame)
    case .index(let node): return index(node, frame)
    case .unary(let node): return unary(node, frame)
    case .binary(let node): return binary(node, frame)
    case .table(let node): return table(node, frame)
    case .parenthesized(let node): return type(of: node.inner, frame)
    case .call, .methodCall, .varargs, .error: return .unknown
    }
  }

  private static func constant(_ value: NumberValue) -> NumberType {
    var number = NumberType(low: value.double, high: value.double, isConstant: true)
    if case .integer = value { number.isWhole = true }
    return number
  }

  private func table(_ node: TableExpression, _ frame: Frame) -> PolicyType {
    var table = TableType()
    for (place, field) in node.fields.enumerated() {
      switch field.key {
      case .name(let name): table.fields[name.text] = type(of: field.value, frame)
      case .position:
        if place == node.fields.count - 1 {
          let list = values(of: field.value, frame)
          table.items += list.values
          if list.isOpen { table.isExact = false }
        } else {
          table.items.append(type(of: field.value, frame))
        }
      case .computed(let key):
        let type = type(of: key, frame)
        let value = self.type(of: field.value, frame)
        if let texts = type.texts, texts.count == 1, let text = texts.first {
          table.fields[text] = value
        } else {
          table.isExact = false
        }
      }
    }
    if isOpen(frame.file) || !table.isExact { table = .open }
    if table.items.contains(where: { $0.nilness != .never }) { (table.items, table.isExact) = ([], false) }
    return PolicyType(.table(table))
  }
}
