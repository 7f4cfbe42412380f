internal import Receivables

extension Parser {
  /// Statements up to what ends a block. Nothing is thrown out of it.
  mutating func statements() -> [Statement] {
    var result: [Statement] = []
    while !endsBlock {
      let start = index
      let isReturn = kind == .return
      do {
        try statement(into: &result)
      } catch {
        if index == start { advance() }
        synchronize()
        result.append(.error(ErrorStatement(range: range(from: tokens[start].range))))
      }
      if isReturn, !endsBlock {
        if isOutdented(than: start) { break }
        note(
          .codeAfterReturn, token.range,
          LocalizedText("nothing of this block is done after 'return'", "لا يُنفذ شيء من هذه الكتلة بعد 'return'"),
          LocalizedText("put it before the return, or remove it", "ضعه قبل return، أو احذفه"))
      }
    }
    return result
  }

  /// Whether what follows a `return` stands further out than it, in a block that an `end` can end: it is missing then.
  private func isOutdented(than start: Int) -> Bool {
    let isMain = names.states.count == 1 && names.states[0].blocks.count == 1
    return !isMain && isFirstOnLine(index) && isFirstOnLine(start)
      && token.range.start.column < tokens[start].range.start.column
  }

  /// Whether a block cannot go on: an unclosed function in brackets ends where the brackets do.
  var endsBlock: Bool {
    switch kind {
    case .endOfFile, .end, .else, .elseif, .until: true
    case .rightParenthesis, .rightBrace, .rightBracket, .comma: openBrackets > 0
    default: false
    }
  }

  mutating func blockOfStatements() -> Block {
    let place = index == 0 ? SourcePosition.start : previous.end
    let statements = statements()
    return Block(
      range: statements.isEmpty ? SourceRange(place, place) : joined(statements), statements: statements)
  }

  /// Statements with locals of their own.
  mutating func block() -> Block {
    openBlock()
    let block = blockOfStatements()
    closeBlock(end: token.range.start)
    return block
  }

  mutating func statement(into statements: inout [Statement]) throws(Unreadable) {
    try enterLevel()
    defer { leaveLevel() }
    if kind == .doubleColon { return try labelStatement(into: &statements) }
    statements.append(try statement())
  }

  private mutating func statement() throws(Unreadable) -> Statement {
    switch kind {
    case .semicolon: return .empty(EmptyStatement(range: advance().range))
    case .if: return ifStatement()
    case .while: return whileStatement()
    case .repeat: return try repeatStatement()
    case .for: return try forStatement()
    case .do:
      let opener = advance()
      let block = block()
      closeEnd(opener)
      return .do(DoStatement(range: range(from: opener.range), block: block))
    case .function: return try functionStatement()
    case .local:
      let start = advance().range
      return kind == .function ? try localFunctionStatement(start) : try localStatement(start)
    case .return: return returnStatement()
    case .break: return breakStatement()
    case .goto: return try gotoStatement()
    default: return try expressionStatement()
    }
  }

  mutating func name(of purpose: LocalizedText) throws(Unreadable) -> Name {
    guard let name = token.name else {
      expectedName(purpose)
      // Who uses a word of Lua as a name goes on as after a name.
      guard kind.isKeyword, !isFirstOnLine(index), peek(1).kind == .assign || peek(1).kind == .dot else {
        throw Unreadable()
      }
      let word = advance()
      return Name(text: word.kind.rawValue, range: word.range)
    }
    return Name(text: name, range: advance().range)
  }

  /// One expression or more. Where one cannot be read, the rest of the statement is skipped.
  mutating func expressions() -> [Expression] {
    var values: [Expression] = []
    repeat {
      let start = index
      do {
        values.append(try expression())
      } catch {
        values.append(skipStatement(from: start))
        return values
      }
    } while take(.comma) != nil
    return values
  }

  // MARK: Values

  private mutating func returnStatement() -> Statement {
    let start = advance().range
    let values = endsBlock || kind == .semicolon ? [] : expressions()
    if kind == .assign { noteAssignmentInstead() }
    _ = take(.semicolon)
    return .return(ReturnStatement(range: range(from: start), values: values))
  }

  private mutating func localStatement(_ start: SourceRange) throws(Unreadable) -> Statement {
    var declared: [(name: Name, attribute: LocalAttribute?)] = []
    repeat {
      let name = try self.name(of: LocalizedText("the variable", "المتغير"))
      let attribute = try attribute()
      if attribute == .close, declared.contains(where: { $0.attribute == .close }) {
        noteMeaning(
          .severalClose, name.range,
          LocalizedText(
            "one declaration has at most one variable with <close>",
            "في التعريف الواحد متغير واحد على الأكثر بـ <close>"),
          LocalizedText("declare each of them in a line of its own", "عرّف كلاً منها في سطر خاص به"))
      }
      declared.append((name, attribute))
    } while take(.comma) != nil
    if kind == .dot || kind == .leftBracket {
      note(
        .unexpectedSymbol, token.range,
        LocalizedText("a local variable is a name alone, without fields", "المتغير المحلي اسم وحده بلا حقول"),
        LocalizedText("write it without local", "اكتبه دون local"))
    }
    let values = take(.assign) == nil ? [] : expressions()
    // What is folded is so before it is declared: it is no variable of its function.
    var folded: FoldedConstant?
    if let last = declared.last, last.attribute == .const, let value = values.last, values.count == declared.count {
      folded = FoldedConstant(value, names.folded)
    }
    let locals = declared.map { declare($0.name, .local, $0.attribute) }
    if let folded, let last = locals.last { names.folded[last.binding] = folded }
    return .local(LocalStatement(range: range(from: start), names: locals, values: values))
  }

  private mutating func attribute() throws(Unreadable) -> LocalAttribute? {
    guard take(.less) != nil else { return nil }
    let name = try self.name(of: LocalizedText("the attribute", "الصفة"))
    guard take(.greater) != nil else {
      note(
        .missingSign, token.range,
        LocalizedText("'>' is missing after '<\(name.text)'", "تنقص '>' بعد '<\(name.text)'"), .write("<\(name.text)>"))
      throw Unreadable()
    }
    if let attribute = LocalAttribute(rawValue: name.text) { return attribute }
    noteMeaning(
      .unknownAttribute, name.range, LocalizedText("there is no <\(name.text)>", "لا وجود لـ <\(name.text)>"),
      LocalizedText("write <const> for a value that never changes", "اكتب <const> لقيمة لا تتغير"))
    return nil
  }

  // MARK: Assignments and calls

  private mutating func expressionStatement() throws(Unreadable) -> Statement {
    let start = index
    guard kind == .name || kind == .leftParenthesis else {
      noteNoStatement()
      throw Unreadable()
    }
    let first = try suffixedExpression()
    if kind == .assign || kind == .comma { return try assignment(first) }
    switch first {
    case .call, .methodCall: return .call(CallStatement(range: first.range, call: first))
    default:
      noteNotAStatement(first, from: start)
      throw Unreadable()
    }
  }

  private mutating func assignment(_ first: Expression) throws(Unreadable) -> Statement {
    var targets = [first]
    let outer = levels
    defer { levels = outer }
    checkTarget(first)
    while take(.comma) != nil {
      let target = try suffixedExpression()
      targets.append(target)
      try enterLevel()
      checkTarget(target)
    }
    guard take(.assign) != nil else {
      note(
        .missingSign, token.range,
        LocalizedText("'=' is missing before \(shown(token))", "تنقص '=' قبل \(shown(token, .arabic))"),
        LocalizedText("write what the variables are set to", "اكتب ما تُعيَّن به المتغيرات"))
      throw Unreadable()
    }
    let values = expressions()
    return .assignment(AssignmentStatement(range: range(from: first.range), targets: targets, values: values))
  }

  private mutating func checkTarget(_ target: Expression) {
    switch target {
    case .name: markWritten(target)
    case .member, .index, .error: break
    default:
      noteMeaning(
        .notAssignable, target.range, LocalizedText("nothing can be assigned to this", "لا يمكن تعيين قيمة لهذا"),
        LocalizedText(
          "assign to a variable or a field; to compare, write ==", "عيّن القيمة لمتغير أو حقل؛ وللمقارنة اكتب =="))
    }
  }
}
