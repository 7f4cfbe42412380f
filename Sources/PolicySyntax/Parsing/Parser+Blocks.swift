internal import Receivables

extension Parser {
  // MARK: Conditions

  mutating func ifStatement() -> Statement {
    let opener = token
    var clauses: [ConditionalClause] = []
    repeat {
      let start = advance()
      let condition = condition(of: start, until: .then)
      let block = block()
      clauses.append(ConditionalClause(range: range(from: start.range), condition: condition, block: block))
    } while kind == .elseif
    var otherwise: Block?
    if let word = take(.else) {
      if kind == .if, token.range.line == word.range.line { ends.noteElseIf(token.range) }
      var statements = block().statements
      while kind == .else || kind == .elseif { statements += strayElse() }
      let place = SourceRange(word.range.end, word.range.end)
      otherwise = Block(range: statements.isEmpty ? place : joined(statements), statements: statements)
    }
    closeEnd(opener)
    return .if(IfStatement(range: range(from: opener.range), clauses: clauses, otherwise: otherwise))
  }

  /// What comes after the `else` of an `if` where only its `end` could.
  private mutating func strayElse() -> [Statement] {
    note(
      .strayElse, token.range,
      LocalizedText(
        "'\(kind.rawValue)' comes after the 'else' of the same 'if'",
        "تأتي '\(kind.rawValue)' بعد 'else' التابعة لـ 'if' نفسها"),
      LocalizedText("put it before the else, or end the if first", "ضعها قبل else، أو أنهِ if أولاً"))
    let word = advance()
    if word.kind == .elseif { _ = condition(of: word, until: .then) }
    return block().statements
  }

  mutating func whileStatement() -> Statement {
    let opener = advance()
    let condition = condition(of: opener, until: .do)
    openBlock(isLoop: true)
    let block = block()
    closeBlock(end: token.range.start)
    closeEnd(opener)
    return .while(WhileStatement(range: range(from: opener.range), condition: condition, block: block))
  }

  mutating func repeatStatement() throws(Unreadable) -> Statement {
    let opener = advance()
    openBlock(isLoop: true)
    openBlock()
    let block = blockOfStatements()
    var condition: Expression
    if take(.until) != nil {
      let start = index
      do {
        condition = try expression()
      } catch {
        condition = skipStatement(from: start)
      }
      if kind == .assign { condition = comparisonInstead(of: condition) }
    } else {
      note(
        .missingUntil, SourceRange(token.range.start, token.range.start),
        LocalizedText(
          "an 'until' is missing for the 'repeat' of line \(opener.range.line)",
          "تنقص 'until' لـ 'repeat' التي في السطر \(opener.range.line)"),
        LocalizedText("write until and when to stop", "اكتب until وشرط التوقف"),
        related: opener.range, evenIfTold: kind == .endOfFile)
      if kind == .end { advance() }
      condition = missingExpression()
    }
    closeBlock(end: previous.end)
    closeBlock(end: previous.end)
    return .repeat(RepeatStatement(range: range(from: opener.range), block: block, condition: condition))
  }

  /// What `if` and `while` ask, and the word after it.
  private mutating func condition(of opener: Token, until word: TokenKind) -> Expression {
    let start = index
    var condition: Expression
    do {
      condition = try expression()
    } catch {
      condition = skipHeader(from: start, to: word)
    }
    if kind == .assign { condition = comparisonInstead(of: condition) }
    openWord(word, of: opener)
    return condition
  }

  // MARK: Counting and going through

  mutating func forStatement() throws(Unreadable) -> Statement {
    let opener = advance()
    openBlock(isLoop: true)
    defer { closeBlock(end: token.range.start) }
    let first = try name(of: LocalizedText("the loop's variable", "متغير الحلقة"))
    switch kind {
    case .assign: return numericFor(opener, first)
    case .comma, .in: return try genericFor(opener, first)
    default:
      note(
        .missingSign, token.range,
        LocalizedText("'=' or 'in' is missing before \(shown(token))", "تنقص '=' أو 'in' قبل \(shown(token, .arabic))"),
        LocalizedText(
          "write for \(first.text) = 1, 10 do, or for _, \(first.text) in ipairs(list) do",
          "اكتب for \(first.text) = 1, 10 do أو for _, \(first.text) in ipairs(list) do"))
      throw Unreadable()
    }
  }

  private mutating func numericFor(_ opener: Token, _ name: Name) -> Statement {
    advance()
    let start = index
    var bounds: [Expression] = []
    do {
      bounds.append(try expression())
      if take(.comma) == nil {
        note(
          .missingSign, token.range,
          LocalizedText("a comma is missing before \(shown(token))", "تنقص الفاصلة ',' قبل \(shown(token, .arabic))"),
          .write("for \(name.text) = first, last do"))
      } else {
        bounds.append(try expression())
        if take(.comma) != nil { bounds.append(try expression()) }
      }
    } catch {
      bounds.append(skipHeader(from: start, to: .do))
    }
    while bounds.count < 2 { bounds.append(missingExpression()) }
    declareHidden(3, at: name.range)
    let (variables, block) = loopBody([name], opener)
    return .numericFor(
      NumericForStatement(
        range: range(from: opener.range), variable: variables[0], first: bounds[0], last: bounds[1],
        step: bounds.count > 2 ? bounds[2] : nil, block: block))
  }

  private mutating func genericFor(_ opener: Token, _ first: Name) throws(Unreadable) -> Statement {
    var names = [first]
    while take(.comma) != nil { names.append(try name(of: LocalizedText("the loop's variable", "متغير الحلقة"))) }
    var values: [Expression] = []
    if take(.in) == nil {
      let header = "for \(names.map(\.text).joined(separator: ", ")) in pairs(table) do"
      note(
        .missingSign, token.range,
        LocalizedText("'in' is missing before \(shown(token))", "تنقص 'in' قبل \(shown(token, .arabic))"),
        .write(header))
      values = [skipHeader(from: index, to: .do)]
    } else {
      repeat {
        let start = index
        do {
          values.append(try expression())
        } catch {
          values.append(skipHeader(from: start, to: .do))
        }
      } while take(.comma) != nil
    }
    declareHidden(4, at: first.range)
    let (variables, block) = loopBody(names, opener)
    return .genericFor(
      GenericForStatement(range: range(from: opener.range), variables: variables, values: values, block: block))
  }

  private mutating func loopBody(_ names: [Name], _ opener: Token) -> ([LocalName], Block) {
    openWord(.do, of: opener)
    openBlock()
    let variables = names.map { declare($0, .loopVariable) }
    let block = block()
    closeBlock(end: token.range.start)
    closeEnd(opener)
    return (variables, block)
  }
}
