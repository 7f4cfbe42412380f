internal import Receivables

extension Parser {
  mutating func expression() throws(Unreadable) -> Expression { try subexpression(0) }

  /// Operators that hold stronger than `limit`, and what they hold.
  private mutating func subexpression(_ limit: Int) throws(Unreadable) -> Expression {
    try enterLevel()
    defer { leaveLevel() }
    var left: Expression
    if let operation = UnaryOperator(kind) {
      let sign = advance().range
      let operand = try subexpression(BinaryOperator.unaryPriority)
      left = .unary(
        UnaryExpression(
          id: try identify(operand), range: range(from: sign), operation: operation, operatorRange: sign,
          operand: operand))
    } else {
      left = try simpleExpression()
    }
    while let operation = BinaryOperator(kind), operation.priority.left > limit {
      let sign = advance().range
      let right = try subexpression(operation.priority.right)
      left = try binary(operation, sign, left, right)
    }
    return left
  }

  mutating func binary(
    _ operation: BinaryOperator, _ sign: SourceRange, _ left: Expression, _ right: Expression
  ) throws(Unreadable) -> Expression {
    .binary(
      BinaryExpression(
        id: try identify(left, right), range: SourceRange(from: left.range, to: right.range), operation: operation,
        operatorRange: sign, left: left, right: right))
  }

  private mutating func simpleExpression() throws(Unreadable) -> Expression {
    let token = token
    switch (token.kind, token.value) {
    case (.number, .number(let value)):
      advance()
      return .number(NumberExpression(id: identify(depth: 0), range: token.range, value: value))
    case (.text, .text(let bytes)):
      advance()
      return .text(TextExpression(id: identify(depth: 0), range: token.range, bytes: bytes))
    case (.nil, _), (.true, _), (.false, _):
      advance()
      let value = ConstantExpression.Value(rawValue: token.kind.rawValue) ?? .nil
      return .constant(ConstantExpression(id: identify(depth: 0), range: token.range, value: value))
    case (.ellipsis, _): return varargs()
    case (.leftBrace, _): return try table()
    case (.function, _): return try functionExpression()
    default: return try suffixedExpression()
    }
  }

  private mutating func varargs() -> Expression {
    let range = advance().range
    if !names.states[names.current].isVararg {
      noteMeaning(
        .varargsOutside, range,
        LocalizedText(
          "'...' stands for further arguments, and this function takes none",
          "'...' تعني معاملات إضافية، وهذه الدالة لا تأخذ منها شيئاً"),
        LocalizedText(
          "name the arguments in the parentheses of the function, or write ... there",
          "سمّ المعاملات بين قوسي الدالة، أو اكتب ... هناك"))
    }
    return .varargs(VarargsExpression(id: identify(depth: 0), range: range))
  }

  private mutating func functionExpression() throws(Unreadable) -> Expression {
    let opener = advance()
    let (body, depth) = functionBody(opener)
    return .function(FunctionExpression(id: identify(depth: depth), range: body.range, body: body))
  }

  // MARK: Names, fields and calls

  mutating func suffixedExpression() throws(Unreadable) -> Expression {
    let start = token.range
    var base = try primaryExpression()
    while true {
      switch kind {
      case .dot:
        advance()
        let name = try self.name(of: LocalizedText("a field", "حقل"))
        base = .member(MemberExpression(id: try identify(base), range: range(from: start), base: base, name: name))
      case .leftBracket:
        let key = try indexKey()
        base = .index(IndexExpression(id: try identify(base, key), range: range(from: start), base: base, key: key))
      case .colon:
        base = try methodCall(of: base, start)
      case .leftParenthesis, .text, .leftBrace:
        let (arguments, whole) = try arguments()
        base = .call(
          CallExpression(
            id: try identify([base] + arguments), range: range(from: start), callee: base, arguments: arguments,
            argumentsRange: whole))
      default: return base
      }
      if hasGivenUp { throw Unreadable() }
    }
  }

  private mutating func primaryExpression() throws(Unreadable) -> Expression {
    if let name = token.name { return nameExpression(advance(), name) }
    guard let opener = take(.leftParenthesis) else {
      expectedValue()
      throw Unreadable()
    }
    openBrackets += 1
    defer { openBrackets -= 1 }
    let inner: Expression
    do {
      inner = try expression()
    } catch {
      inner = skipItem(from: opener.range, to: .rightParenthesis)
    }
    closeBracket(.rightParenthesis, opener)
    return .parenthesized(
      ParenthesizedExpression(id: try identify(inner), range: range(from: opener.range), inner: inner))
  }

  mutating func indexKey() throws(Unreadable) -> Expression {
    let opener = advance()
    openBrackets += 1
    defer { openBrackets -= 1 }
    let key: Expression
    do {
      key = try expression()
    } catch {
      key = skipItem(from: opener.range, to: .rightBracket)
    }
    closeBracket(.rightBracket, opener)
    return key
  }

  private mutating func methodCall(of base: Expression, _ start: SourceRange) throws(Unreadable) -> Expression {
    advance()
    let name = try self.name(of: LocalizedText("a method", "دالة"))
    guard kind == .leftParenthesis || kind == .text || kind == .leftBrace else {
      note(
        .missingArguments, name.range,
        LocalizedText("':' calls a method, which needs parentheses", "':' تستدعي دالة، والاستدعاء يحتاج إلى قوسين"),
        LocalizedText(
          "write :\(name.text)(), or .\(name.text) if it is a field",
          "اكتب :\(name.text)() أو .\(name.text) إن كان حقلاً"))
      throw Unreadable()
    }
    let (arguments, whole) = try arguments()
    return .methodCall(
      MethodCallExpression(
        id: try identify([base] + arguments), range: range(from: start), receiver: base, name: name,
        arguments: arguments, argumentsRange: whole))
  }

  private mutating func arguments() throws(Unreadable) -> ([Expression], SourceRange) {
    guard kind == .leftParenthesis else {
      let argument = try simpleExpression()
      return ([argument], argument.range)
    }
    let opener = advance()
    openBrackets += 1
    defer { openBrackets -= 1 }
    var values: [Expression] = []
    if kind != .rightParenthesis {
      repeat {
        do {
          values.append(try expression())
        } catch {
          values.append(skipItem(from: token.range, to: .rightParenthesis))
        }
      } while take(.comma) != nil
    }
    closeBracket(.rightParenthesis, opener)
    return (values, range(from: opener.range))
  }
}

extension UnaryOperator {
  /// The operator that a token is before an operand.
  init?(_ kind: TokenKind) {
    switch kind {
    case .minus: self = .negate
    case .not: self = .not
    case .hash: self = .length
    case .tilde: self = .bitwiseNot
    default: return nil
    }
  }
}

extension BinaryOperator {
  /// The operator that a token is between operands.
  init?(_ kind: TokenKind) {
    guard let operation = Self.byToken[kind] else { return nil }
    self = operation
  }

  private static let byToken: [TokenKind: BinaryOperator] = Dictionary(
    uniqueKeysWithValues: TokenKind.allCases.compactMap { kind in
      BinaryOperator(rawValue: kind.rawValue).map { (kind, $0) }
    })
}
