internal import Receivables

extension Parser {
  /// A statement begins with something that none can begin with.
  mutating func noteNoStatement() {
    switch kind {
    case .then, .in:
      note(
        .unexpectedSymbol, token.range,
        LocalizedText("\(shown(token)) does not belong here", "\(shown(token, .arabic)) في غير موضعها"),
        kind == .then
          ? LocalizedText("write if or elseif, and a condition, before it", "اكتب قبلها if أو elseif وشرطاً")
          : LocalizedText("write for, and names, before it", "اكتب قبلها for وأسماء"))
    case .assign: noteStrayAssign()
    case .rightParenthesis, .rightBrace, .rightBracket:
      note(
        .unexpectedSymbol, token.range,
        LocalizedText(
          "\(shown(token)) closes nothing: there is one too many", "\(shown(token, .arabic)) لا يغلق شيئاً: إنه قوس زائد"
        ), LocalizedText("remove it", "احذفه"))
    case .hash, .slash, .doubleSlash:
      note(
        .foreignComment, token.range, .noComment(shown(token)), .beginComment)
      skipLine()
    case .number, .text, .nil, .true, .false, .leftBrace, .ellipsis, .not, .minus, .tilde:
      note(
        .notAStatement, token.range, LocalizedText("a value by itself does nothing", "القيمة وحدها لا تفعل شيئاً"),
        LocalizedText(
          "to give it as the answer write return before it; to keep it write local name =",
          "لإعطائها جواباً اكتب return قبلها؛ ولحفظها اكتب local name ="))
    default:
      note(
        .unexpectedSymbol, token.range,
        LocalizedText("\(shown(token)) does not belong here", "\(shown(token, .arabic)) في غير موضعه"),
        LocalizedText("remove it", "احذفه"))
    }
  }

  /// A line may have begun as the value that the line before lacks.
  private mutating func noteStrayAssign() {
    if index >= 2, isFirstOnLine(index - 1), continues(index - 1) {
      let before = tokens[index - 2]
      noteNoValue(after: before)
    } else {
      note(
        .unexpectedSymbol, token.range, LocalizedText("a second '=' does not belong here", "'=' الثانية في غير موضعها"),
        LocalizedText(
          "set one variable in a statement; to compare, write ==", "عيّن متغيراً واحداً في كل جملة؛ وللمقارنة اكتب =="))
    }
  }

  private mutating func skipLine() {
    repeat { advance() } while !isFirstOnLine(index) && kind != .endOfFile
  }

  /// An expression stands where only a call or an assignment can.
  mutating func noteNotAStatement(_ expression: Expression, from start: Int) {
    let word = tokens[start]
    if case .name(let name) = expression, let remedy = Self.foreignWords[name.text] {
      note(
        .notAStatement, word.range,
        LocalizedText("'\(name.text)' is not a word of Lua", "'\(name.text)' ليست من كلمات Lua"), remedy)
    } else if start > 1, !isFirstOnLine(start), tokens[start - 2].kind == .doubleSlash {
      note(.foreignComment, tokens[start - 2].range, .noComment("'//'"), .beginComment)
      skipLine()
    } else if kind == .plus, peek(1).kind == .plus {
      let written = text.text(of: expression.range)
      note(
        .compoundAssignment, token.range, LocalizedText("'++' does not exist in Lua", "لا وجود لـ '++' في Lua"),
        .write("\(written) = \(written) + 1"))
    } else if kind == .equal {
      note(
        .notAStatement, token.range,
        LocalizedText("'==' compares, and nothing is done with the result", "'==' تقارن، ولا يُفعل بالنتيجة شيء"),
        LocalizedText("to set a value, write =", "لتعيين قيمة اكتب ="))
    } else if start > 0, !isFirstOnLine(start), tokens[start - 1].kind != .semicolon, !tokens[start - 1].kind.isKeyword
    {
      note(
        .unexpectedSymbol, expression.range,
        LocalizedText("\(shown(word)) does not belong here", "\(shown(word, .arabic)) في غير موضعه"),
        LocalizedText(
          "write an operator or a comma before it, or begin a new line",
          "اكتب قبله عملية أو الفاصلة ',' أو ابدأ سطراً جديداً"))
    } else if kind == .name, token.range.line == previous.line {
      note(
        .notAStatement, expression.range,
        LocalizedText(
          "\(shown(word)) before \(shown(token)) means nothing to Lua",
          "\(shown(word, .arabic)) قبل \(shown(token, .arabic)) لا معنى لها في Lua"),
        LocalizedText(
          "a call has parentheses, and a new variable begins with local",
          "للاستدعاء قوسان، والمتغير الجديد يبدأ بـ local"))
    } else {
      note(
        .notAStatement, expression.range, LocalizedText("a value by itself does nothing", "القيمة وحدها لا تفعل شيئاً"),
        LocalizedText(
          "to call it write parentheses after it; to set it write = and a value",
          "لاستدعائها اكتب قوسين بعدها؛ ولتعيينها اكتب = وقيمة"))
    }
  }

  /// What people write who know another language, and what it is in Lua.
  private static let foreignWords: [String: LocalizedText] =
    [
      "elif": "elseif", "elsif": "elseif", "otherwise": "else", "endif": "end", "var": "local", "let": "local",
      "const": "local name <const> =", "int": "local", "def": "function", "func": "function", "fn": "function",
      "sub": "function", "foreach": "for _, item in ipairs(list) do", "switch": "if and elseif", "case": "elseif",
      "exit": "return", "retrun": "return", "retunr": "return", "reutrn": "return", "loacl": "local", "lcoal": "local",
      "funtion": "function", "fucntion": "function", "esle": "else", "ELSE": "else", "Else": "else", "END": "end",
      "End": "end", "Return": "return", "RETURN": "return", "Local": "local", "LOCAL": "local", "unless": "if not",
      "when": "if",
    ].mapValues(LocalizedText.write)
    .merging([
      "IF": smallIf, "If": smallIf,
      "continue": LocalizedText(
        "write goto continue, and ::continue:: before the end of the loop",
        "اكتب goto continue، و ::continue:: قبل نهاية الحلقة"),
    ]) { $1 }

  private static let smallIf = LocalizedText("write if: small letters count", "اكتب if: الحروف الصغيرة مهمة")
}
