internal import Receivables

extension Parser {
  /// Notes a problem, unless one was noted where reading stands.
  mutating func note(
    _ code: SyntaxCode, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText,
    related: SourceRange? = nil,
    evenIfTold: Bool = false
  ) {
    guard !hasGivenUp, evenIfTold || (toldAt != index && !problems.isTold(at: token.range.start)) else { return }
    toldAt = index
    problems.add(code, range, message, remedy, related: related, evenIfTold: evenIfTold)
  }

  /// Notes a problem of meaning, which does not keep anything else from being read.
  mutating func noteMeaning(
    _ code: SyntaxCode, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText,
    related: SourceRange? = nil
  ) {
    guard !hasGivenUp else { return }
    problems.add(code, range, message, remedy, related: related, evenIfTold: true)
  }

  /// Notes what needs more registers than a function has. It asks for a tree without errors.
  mutating func countRegisters(_ main: FunctionBody) {
    for place in RegisterUse(main, folded: names.folded).overflows {
      noteMeaning(
        .tooManyRegisters, place,
        LocalizedText(
          "too many values are needed at the same time here: a function keeps 254 at most",
          "يلزم هنا عدد كبير من القيم في وقت واحد: الدالة تحفظ 254 على الأكثر"),
        LocalizedText(
          "take parts out and give them names with local, or put values in a table",
          "افصل أجزاءً وسمّها بـ local، أو ضع القيم في جدول"))
    }
  }

  /// A token as messages show it.
  func shown(_ token: Token, _ language: Language = .english) -> String {
    if token.kind == .endOfFile { return language == .arabic ? "نهاية الملف" : "the end of the file" }
    let written = text.text(of: token.range)
    let line = written.prefix { !$0.isNewline }
    return line.count > 40 || line.count < written.count ? "'\(line.prefix(40))…'" : "'\(line)'"
  }

  // MARK: What was expected

  mutating func expectedValue() {
    let before = tokens[max(0, index - 1)]
    let after = SourceRange(before.range.end, before.range.end)
    if kind == .doubleSlash {
      note(.foreignComment, token.range, .noComment("'//'"), .beginComment)
    } else if kind == .if {
      note(
        .missingValue, token.range, LocalizedText("'if' gives no value in Lua", "'if' لا تعطي قيمة في Lua"),
        LocalizedText("write: condition and value or other_value", "اكتب: condition and value or other_value"))
    } else if kind == .endOfFile, before.kind == .leftParenthesis {
      note(
        .missingBracket, after, LocalizedText("')' is missing for the '('", "قوس الإغلاق ')' مفقود لقوس الفتح '('"),
        LocalizedText("write ')' where it ends", "اكتب ')' حيث ينتهي"))
    } else if index > 0, before.range.end.line < token.range.line || kind == .endOfFile {
      noteNoValue(after: before)
    } else if kind == .assign, before.kind == .assign {
      note(.missingValue, token.range, LocalizedText("there is one '=' too many", "توجد '=' زائدة"), .toCompare)
    } else {
      let isName = kind.isKeyword && ![.end, .then, .do, .and, .or, .else, .elseif].contains(kind)
      note(
        .missingValue, token.range,
        LocalizedText("a value is missing before \(shown(token))", "تنقص قيمة قبل \(shown(token, .arabic))"),
        isName
          ? LocalizedText(
            "'\(kind.rawValue)' is a word of Lua and cannot be a name", "'\(kind.rawValue)' من كلمات Lua فلا تصلح اسماً")
          : LocalizedText("write a value, or remove \(shown(token))", "اكتب قيمة، أو احذف \(shown(token, .arabic))")
      )
    }
  }

  mutating func noteNoValue(after before: Token) {
    note(
      .missingValue, SourceRange(before.range.end, before.range.end),
      LocalizedText("a value is missing after \(shown(before))", "تنقص قيمة بعد \(shown(before, .arabic))"),
      LocalizedText("write a value, or remove \(shown(before))", "اكتب قيمة، أو احذف \(shown(before, .arabic))"))
  }

  mutating func expectedName(_ purpose: LocalizedText) {
    if kind.isKeyword {
      note(
        .keywordAsName, token.range,
        LocalizedText(
          "'\(kind.rawValue)' is a word of Lua and cannot be the name of \(purpose.english)",
          "'\(kind.rawValue)' من كلمات Lua، ولا يجوز أن تكون اسم \(purpose.arabic ?? "")"),
        LocalizedText("choose another name, such as \(kind.rawValue)_", "اختر اسماً آخر مثل \(kind.rawValue)_"))
    } else {
      note(
        .missingName, token.range,
        LocalizedText(
          "the name of \(purpose.english) is missing before \(shown(token))",
          "اسم \(purpose.arabic ?? "") مفقود قبل \(shown(token, .arabic))"), LocalizedText("write a name", "اكتب اسماً"))
    }
  }

  mutating func noteStray() {
    switch kind {
    case .end:
      note(
        .strayEnd, token.range,
        LocalizedText("this 'end' ends nothing: there is one too many", "هذه الـ 'end' لا تنهي شيئاً: إنها زائدة"),
        LocalizedText("remove it, or an earlier 'end'", "احذفها، أو احذف 'end' قبلها"))
    case .until:
      note(
        .strayUntil, token.range,
        LocalizedText("this 'until' has no 'repeat' before it", "لا 'repeat' قبل هذه الـ 'until'"),
        LocalizedText("remove it", "احذفها"))
    default:
      note(
        .strayElse, token.range,
        LocalizedText("this '\(kind.rawValue)' belongs to no 'if'", "هذه الـ '\(kind.rawValue)' لا تتبع أي 'if'"),
        LocalizedText(
          "look for an 'end' too many, or a 'then' that is missing, before it",
          "ابحث قبلها عن 'end' زائدة أو 'then' ناقصة"))
    }
  }

  mutating func missingEnd(of opener: Token) {
    let place = SourceRange(token.range.start, token.range.start)
    let isAtEnd = kind == .endOfFile
    let isGuessed = isAtEnd || openBrackets > 0
    if isGuessed, let elseIf = ends.takeElseIf(inside: opener) {
      note(
        .missingEnd, place,
        LocalizedText(
          "an 'end' is missing for the 'if' of line \(elseIf.line)", "تنقص 'end' لـ 'if' التي في السطر \(elseIf.line)"),
        LocalizedText(
          "'else if' opens a second 'if' that needs an 'end' of its own; write elseif",
          "'else if' تفتح 'if' ثانية تحتاج إلى 'end' خاصة بها؛ اكتب elseif"), related: elseIf,
        evenIfTold: isAtEnd)
    } else {
      let opener = (isGuessed ? ends.takeSuspect(inside: opener) : nil) ?? opener
      note(
        .missingEnd, place,
        LocalizedText(
          "an 'end' is missing for the '\(opener.kind.rawValue)' of line \(opener.range.line)",
          "تنقص 'end' لـ '\(opener.kind.rawValue)' التي في السطر \(opener.range.line)"),
        LocalizedText("write end where it ends", "اكتب end حيث تنتهي"), related: opener.range, evenIfTold: isAtEnd)
    }
  }
}
