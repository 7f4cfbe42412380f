extension Parser {
  /// A statement begins with something that none can begin with.
  mutating func noteNoStatement() {
    switch kind {
    case .then, .in:
      note(
        .unexpectedSymbol, token.range, "\(shown(token)) does not belong here",
        kind == .then ? "write if or elseif, and a condition, before it" : "write for, and names, before it")
    case .assign: noteStrayAssign()
    case .rightParenthesis, .rightBrace, .rightBracket:
      note(
        .unexpectedSymbol, token.range, "\(shown(token)) closes nothing: there is one too many", "remove it")
    case .hash, .slash, .doubleSlash:
      note(
        .foreignComment, token.range, "\(shown(token)) begins no comment in Lua", "begin a comment with --")
      skipLine()
    case .number, .text, .nil, .true, .false, .leftBrace, .ellipsis, .not, .minus, .tilde:
      note(
        .notAStatement, token.range, "a value by itself does nothing",
        "to give it as the answer write return before it; to keep it write local name =")
    default: note(.unexpectedSymbol, token.range, "\(shown(token)) does not belong here", "remove it")
    }
  }

  /// A line may have begun as the value that the line before lacks.
  private mutating func noteStrayAssign() {
    if index >= 2, isFirstOnLine(index - 1), continues(index - 1) {
      let before = tokens[index - 2]
      note(
        .missingValue, SourceRange(before.range.end, before.range.end), "a value is missing after \(shown(before))",
        "write a value, or remove \(shown(before))")
    } else {
      note(
        .unexpectedSymbol, token.range, "a second '=' does not belong here",
        "set one variable in a statement; to compare, write ==")
    }
  }

  private mutating func skipLine() {
    repeat { advance() } while !isFirstOnLine(index) && kind != .endOfFile
  }

  /// An expression stands where only a call or an assignment can.
  mutating func noteNotAStatement(_ expression: Expression, from start: Int) {
    let word = tokens[start]
    if case .name(let name) = expression, let remedy = Self.foreignWords[name.text] {
      note(.notAStatement, word.range, "'\(name.text)' is not a word of Lua", remedy)
    } else if start > 1, !isFirstOnLine(start), tokens[start - 2].kind == .doubleSlash {
      note(.foreignComment, tokens[start - 2].range, "'//' begins no comment in Lua", "begin a comment with --")
      skipLine()
    } else if kind == .plus, peek(1).kind == .plus {
      let written = text.text(of: expression.range)
      note(.compoundAssignment, token.range, "'++' does not exist in Lua", "write \(written) = \(written) + 1")
    } else if kind == .equal {
      note(.notAStatement, token.range, "'==' compares, and nothing is done with the result", "to set a value, write =")
    } else if start > 0, !isFirstOnLine(start), tokens[start - 1].kind != .semicolon, !tokens[start - 1].kind.isKeyword
    {
      note(
        .unexpectedSymbol, expression.range, "\(shown(word)) does not belong here",
        "write an operator or a comma before it, or begin a new line")
    } else if kind == .name, token.range.line == previous.line {
      note(
        .notAStatement, expression.range, "\(shown(word)) before \(shown(token)) means nothing to Lua",
        "a call has parentheses, and a new variable begins with local")
    } else {
      note(
        .notAStatement, expression.range, "a value by itself does nothing",
        "to call it write parentheses after it; to set it write = and a value")
    }
  }

  /// What people write who know another language, and what it is in Lua.
  private static let foreignWords: [String: String] = [
    "elif": "write elseif", "elsif": "write elseif", "otherwise": "write else", "endif": "write end",
    "var": "write local", "let": "write local", "const": "write local name <const> =", "int": "write local",
    "def": "write function", "func": "write function", "fn": "write function", "sub": "write function",
    "foreach": "write for _, item in ipairs(list) do", "switch": "write if and elseif", "case": "write elseif",
    "continue": "write goto continue, and ::continue:: before the end of the loop", "exit": "write return",
    "retrun": "write return", "retunr": "write return", "reutrn": "write return", "loacl": "write local",
    "lcoal": "write local", "funtion": "write function", "fucntion": "write function", "esle": "write else",
    "IF": "write if: small letters count", "If": "write if: small letters count", "ELSE": "write else",
    "Else": "write else", "END": "write end", "End": "write end", "Return": "write return", "RETURN": "write return",
    "Local": "write local", "LOCAL": "write local", "unless": "write if not", "when": "write if",
  ]
}
