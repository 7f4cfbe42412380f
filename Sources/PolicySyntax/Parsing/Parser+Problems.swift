extension Parser {
  /// Notes a problem, unless one was noted where reading stands.
  mutating func note(
    _ code: SyntaxCode, _ range: SourceRange, _ message: String, _ remedy: String = "", related: SourceRange? = nil,
    evenIfTold: Bool = false
  ) {
    guard !hasGivenUp, evenIfTold || (toldAt != index && !problems.isTold(at: token.range.start)) else { return }
    toldAt = index
    problems.add(code, range, message, remedy, related: related, evenIfTold: evenIfTold)
  }

  /// Notes a problem of meaning, which does not keep anything else from being read.
  mutating func noteMeaning(
    _ code: SyntaxCode, _ range: SourceRange, _ message: String, _ remedy: String = "", related: SourceRange? = nil
  ) {
    guard !hasGivenUp else { return }
    problems.add(code, range, message, remedy, related: related, evenIfTold: true)
  }

  /// Notes what needs more registers than a function has. It asks for a tree without errors.
  mutating func countRegisters(_ main: FunctionBody) {
    for place in RegisterUse(main, folded: names.folded).overflows {
      noteMeaning(
        .tooManyRegisters, place, "too many values are needed at the same time here: a function keeps 254 at most",
        "take parts out and give them names with local, or put values in a table")
    }
  }

  /// A token as messages show it.
  func shown(_ token: Token) -> String {
    if token.kind == .endOfFile { return "the end of the file" }
    let written = text.text(of: token.range)
    let line = written.prefix { !$0.isNewline }
    return line.count > 40 || line.count < written.count ? "'\(line.prefix(40))…'" : "'\(line)'"
  }

  // MARK: What was expected

  mutating func expectedValue() {
    let before = tokens[max(0, index - 1)]
    let after = SourceRange(before.range.end, before.range.end)
    if kind == .doubleSlash {
      note(.foreignComment, token.range, "'//' begins no comment in Lua", "begin a comment with --")
    } else if kind == .if {
      note(.missingValue, token.range, "'if' gives no value in Lua", "write: condition and value or other_value")
    } else if kind == .endOfFile, before.kind == .leftParenthesis {
      note(.missingBracket, after, "')' is missing for the '('", "write ')' where it ends")
    } else if index > 0, before.range.end.line < token.range.line || kind == .endOfFile {
      note(
        .missingValue, after, "a value is missing after \(shown(before))", "write a value, or remove \(shown(before))")
    } else if kind == .assign, before.kind == .assign {
      note(.missingValue, token.range, "there is one '=' too many", "to compare, write ==")
    } else {
      let isName = kind.isKeyword && ![.end, .then, .do, .and, .or, .else, .elseif].contains(kind)
      note(
        .missingValue, token.range, "a value is missing before \(shown(token))",
        isName ? "'\(kind.rawValue)' is a word of Lua and cannot be a name" : "write a value, or remove \(shown(token))"
      )
    }
  }

  mutating func expectedName(_ purpose: String) {
    if kind.isKeyword {
      note(
        .keywordAsName, token.range, "'\(kind.rawValue)' is a word of Lua and cannot be the name of \(purpose)",
        "choose another name, such as \(kind.rawValue)_")
    } else {
      note(.missingName, token.range, "the name of \(purpose) is missing before \(shown(token))", "write a name")
    }
  }

  mutating func noteStray() {
    switch kind {
    case .end:
      note(.strayEnd, token.range, "this 'end' ends nothing: there is one too many", "remove it, or an earlier 'end'")
    case .until: note(.strayUntil, token.range, "this 'until' has no 'repeat' before it", "remove it")
    default:
      note(
        .strayElse, token.range, "this '\(kind.rawValue)' belongs to no 'if'",
        "look for an 'end' too many, or a 'then' that is missing, before it")
    }
  }

  mutating func missingEnd(of opener: Token) {
    let place = SourceRange(token.range.start, token.range.start)
    let isAtEnd = kind == .endOfFile
    let isGuessed = isAtEnd || openBrackets > 0
    if isGuessed, let elseIf = ends.takeElseIf(inside: opener) {
      note(
        .missingEnd, place, "an 'end' is missing for the 'if' of line \(elseIf.line)",
        "'else if' opens a second 'if' that needs an 'end' of its own; write elseif", related: elseIf,
        evenIfTold: isAtEnd)
    } else {
      let opener = (isGuessed ? ends.takeSuspect(inside: opener) : nil) ?? opener
      note(
        .missingEnd, place, "an 'end' is missing for the '\(opener.kind.rawValue)' of line \(opener.range.line)",
        "write end where it ends", related: opener.range, evenIfTold: isAtEnd)
    }
  }
}
