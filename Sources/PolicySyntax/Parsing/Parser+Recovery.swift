internal import Receivables

extension Parser {
  // MARK: Words and brackets that belong to others

  /// The `end` of a block.
  mutating func closeEnd(_ opener: Token) {
    guard kind == .end else { return missingEnd(of: opener) }
    ends.noteEnd(advance(), of: opener)
  }

  /// The `then` or `do` after what a statement begins with.
  mutating func openWord(_ word: TokenKind, of opener: Token) {
    if take(word) != nil { return }
    let place = SourceRange(previous.end, previous.end)
    if let ahead = tokensOnLine(to: word) {
      let remedy = Self.comparisonWords[token.name ?? ""].map {
        LocalizedText("to compare, write \($0)", "للمقارنة اكتب \($0)")
      }
      note(
        .unexpectedSymbol, token.range,
        LocalizedText(
          "\(shown(token)) does not belong before '\(word.rawValue)'",
          "\(shown(token, .arabic)) في غير موضعه قبل '\(word.rawValue)'"),
        remedy
          ?? LocalizedText(
            "write and, or, or another operator before it, or remove it", "اكتب قبله and أو or أو عملية أخرى، أو احذفه")
      )
      index += ahead + 1
    } else if kind == (word == .then ? .do : .then) || kind == .colon {
      note(
        word == .then ? .missingThen : .missingDo, token.range,
        LocalizedText(
          "'\(opener.kind.rawValue)' goes with '\(word.rawValue)', not with \(shown(token))",
          "'\(opener.kind.rawValue)' تصحبها '\(word.rawValue)' لا \(shown(token, .arabic))"), .write(word.rawValue),
        related: opener.range)
      advance()
    } else if kind == .name, !isFirstOnLine(index), isFirstOnLine(index + 1) {
      note(
        word == .then ? .missingThen : .missingDo, token.range,
        LocalizedText(
          "\(shown(token)) is not a word of Lua, and '\(opener.kind.rawValue)' goes with '\(word.rawValue)'",
          "\(shown(token, .arabic)) ليست من كلمات Lua، و'\(opener.kind.rawValue)' تصحبها '\(word.rawValue)'"),
        .write(word.rawValue), related: opener.range)
      advance()
    } else {
      note(
        word == .then ? .missingThen : .missingDo, place,
        LocalizedText(
          "a '\(word.rawValue)' is missing for the '\(opener.kind.rawValue)' of line \(opener.range.line)",
          "تنقص '\(word.rawValue)' لـ '\(opener.kind.rawValue)' التي في السطر \(opener.range.line)"),
        LocalizedText("write \(word.rawValue) here", "اكتب \(word.rawValue) هنا"), related: opener.range)
    }
  }

  /// Words for comparisons in other languages.
  private static let comparisonWords = ["is": "==", "eq": "==", "equals": "==", "isnt": "~=", "ne": "~=", "neq": "~="]

  mutating func closeBracket(_ closing: TokenKind, _ opener: Token) {
    if take(closing) != nil { return }
    if kind == .assign, closing == .rightParenthesis {
      noteAssignmentInstead()
    } else {
      let line =
        opener.range.line == token.range.line
        ? LocalizedText("", "")
        : LocalizedText(" of line \(opener.range.line)", " الذي في السطر \(opener.range.line)")
      note(
        .missingBracket, SourceRange(previous.end, previous.end),
        LocalizedText(
          "'\(closing.rawValue)' is missing for the '\(opener.kind.rawValue)'\(line.english)",
          "قوس الإغلاق '\(closing.rawValue)' مفقود لقوس الفتح '\(opener.kind.rawValue)'\(line.arabic ?? "")"),
        previous.end.line == token.range.line && kind != .endOfFile
          ? LocalizedText(
            "write '\(closing.rawValue)', a comma or an operator before \(shown(token))",
            "اكتب '\(closing.rawValue)' أو الفاصلة ',' أو عملية قبل \(shown(token, .arabic))")
          : LocalizedText("write '\(closing.rawValue)' where it ends", "اكتب '\(closing.rawValue)' حيث ينتهي"),
        related: opener.range)
    }
    _ = skipItem(from: token.range, to: closing)
    _ = take(closing)
  }

  // MARK: '=' where a comparison was meant

  mutating func noteAssignmentInstead() {
    note(
      .assignmentInCondition, token.range,
      LocalizedText("'=' sets a value and does not compare", "'=' تعيّن قيمة ولا تقارن"), .toCompare)
  }

  /// Reads on after `=` as if it was `==`.
  mutating func comparisonInstead(of left: Expression) -> Expression {
    noteAssignmentInstead()
    let sign = advance().range
    let start = index
    do {
      let right = try expression()
      return try binary(.equal, sign, left, right)
    } catch {
      return skipHeader(from: start, to: .then)
    }
  }

  // MARK: Skipping

  func isFirstOnLine(_ index: Int) -> Bool {
    index == 0 || index >= tokens.count || tokens[index - 1].range.end.line < tokens[index].range.line
  }

  mutating func missingExpression() -> Expression {
    .error(ErrorExpression(id: identify(depth: 0), range: SourceRange(previous.end, previous.end)))
  }

  /// What was skipped since a token.
  private mutating func skipped(from start: Int) -> Expression {
    let range = start < index ? range(from: tokens[start].range) : SourceRange(previous.end, previous.end)
    toldAt = index
    return .error(ErrorExpression(id: identify(depth: 0), range: range))
  }

  /// Skips the rest of a statement.
  mutating func skipStatement(from start: Int) -> Expression {
    synchronize()
    return skipped(from: start)
  }

  /// Skips up to the word that ends what a statement begins with, if it is on this line.
  mutating func skipHeader(from start: Int, to word: TokenKind) -> Expression {
    if let ahead = tokensOnLine(to: word) {
      index += ahead
    } else {
      while !isFirstOnLine(index), kind != .endOfFile, kind != .then, kind != .do { advance() }
    }
    return skipped(from: start)
  }

  /// Skips the rest of something between brackets, up to a comma or the closing one.
  mutating func skipItem(from range: SourceRange, to closing: TokenKind) -> Expression {
    let start = index
    var depth = 0
    skipping: while true {
      switch kind {
      case .endOfFile, .local, .if, .while, .for, .repeat, .return, .goto, .break, .do, .end, .then, .else, .elseif,
        .until:
        break skipping
      case .function:
        if !skipBalanced() { break skipping }
      case .leftParenthesis, .leftBrace, .leftBracket:
        depth += 1
        advance()
      case .rightParenthesis, .rightBrace, .rightBracket:
        if depth == 0 { break skipping }
        depth -= 1
        advance()
      case .comma, .semicolon:
        if depth == 0 { break skipping }
        advance()
      default: advance()
      }
    }
    return skipped(from: start)
  }

  /// Skips to where a statement may begin, or a block may end.
  mutating func synchronize() {
    let first = index
    while true {
      switch kind {
      case .endOfFile, .end, .else, .elseif, .until, .semicolon, .local, .while, .for, .repeat, .return, .goto, .break,
        .doubleColon, .do:
        return
      case .rightParenthesis, .rightBrace, .rightBracket:
        if openBrackets > 0 { return }
        advance()
      case .if:
        if isFirstOnLine(index) || index != first || !skipBalanced() { return }
      case .function:
        if peek(1).kind != .leftParenthesis || !skipBalanced() { return }
      case .name:
        if index > first || isFirstOnLine(index), isFirstOnLine(index), !continues(index) { return }
        advance()
      default: advance()
      }
    }
  }

  /// Whether a token belongs to what is before it, though it is on a line of its own.
  func continues(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1].kind {
    case .comma, .dot, .colon, .assign, .leftParenthesis, .leftBrace, .leftBracket: return true
    default: return BinaryOperator(tokens[index - 1].kind) != nil
    }
  }

  /// How many tokens are before a word on the line that was begun; `nil` if it is not on it.
  private func tokensOnLine(to word: TokenKind) -> Int? {
    var ahead = 0
    while ahead < limits.lookAhead, peek(ahead).kind != .endOfFile, !isFirstOnLine(index + ahead) {
      if peek(ahead).kind == word { return ahead }
      ahead += 1
    }
    return nil
  }

  /// Moves past a function or an `if`, up to its `end`; does nothing if it has none.
  private mutating func skipBalanced() -> Bool {
    guard !hasUnbalanced else { return false }
    var place = index
    var depth = 0
    while tokens[place].kind != .endOfFile {
      switch tokens[place].kind {
      case .function, .if, .do, .repeat: depth += 1
      case .end, .until: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 {
        index = place
        return true
      }
    }
    hasUnbalanced = true
    return false
  }
}
