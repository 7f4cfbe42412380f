internal import Receivables

extension Lexer {
  /// Operators of other languages, none of which Lua could read in any place.
  private struct ForeignOperator {
    let spelling: [UInt8]
    let kind: TokenKind
    let code: SyntaxCode
    let message: LocalizedText
    /// `nil` where it has to be made of what is written before the operator.
    let remedy: LocalizedText?

    /// One that Lua writes otherwise.
    init(_ spelling: String, _ kind: TokenKind, _ code: SyntaxCode, _ inLua: String) {
      self.init(
        spelling, kind, code,
        LocalizedText("'\(spelling)' is written '\(inLua)' in Lua", "'\(spelling)' تُكتب '\(inLua)' في Lua"),
        .write(inLua))
    }

    /// One that changes a variable, for which Lua has none.
    init(compound spelling: String) {
      self.init(
        spelling, .assign, .compoundAssignment,
        LocalizedText("'\(spelling)' does not exist in Lua", "لا وجود لـ '\(spelling)' في Lua"), nil)
    }

    init(
      _ spelling: String, _ kind: TokenKind, _ code: SyntaxCode, _ message: LocalizedText, _ remedy: LocalizedText?
    ) {
      self.spelling = Array(spelling.utf8)
      (self.kind, self.code, self.message, self.remedy) = (kind, code, message, remedy)
    }

    /// What to write instead, after a variable.
    func remedy(after variable: String) -> LocalizedText {
      let sign = String(decoding: spelling.dropLast(), as: UTF8.self)
      let code = "\(variable) = \(variable) \(sign) …"
      return remedy ?? .write(code)
    }
  }

  /// Longer ones come before those that they begin with.
  private static let foreignOperators: [ForeignOperator] =
    [
      ForeignOperator("!==", .notEqual, .comparisonSign, "~="),
      ForeignOperator("===", .equal, .comparisonSign, "=="),
      ForeignOperator("!=", .notEqual, .comparisonSign, "~="),
      ForeignOperator("<>", .notEqual, .comparisonSign, "~="),
      ForeignOperator("=<", .lessOrEqual, .comparisonSign, "<="),
      ForeignOperator("=>", .greaterOrEqual, .comparisonSign, ">="),
      ForeignOperator("&&", .and, .foreignOperator, "and"),
      ForeignOperator("||", .or, .foreignOperator, "or"),
      ForeignOperator("!", .not, .foreignOperator, "not"),
      ForeignOperator(":=", .assign, .foreignOperator, "="),
      ForeignOperator(
        "->", .dot, .foreignOperator,
        LocalizedText("'->' is written '.' in Lua", "'->' تُكتب '.' في Lua"),
        LocalizedText("write a point before a field", "اكتب نقطة قبل الحقل")),
    ]
    + ["...=", "..=", "//=", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|="].map { ForeignOperator(compound: $0) }

  /// What is second in them, or later: asked first, since nearly no operator is a foreign one.
  private static let secondBytes: Set<UInt8> = Set("=<>&|./".utf8)

  /// Reads one, if there is one.
  mutating func scanForeignOperator() -> Bool {
    if peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
      skipForeignComment()
      return true
    }
    guard peek() == UInt8(ascii: "!") || peek(1).map(Self.secondBytes.contains) == true else { return false }
    guard let found = Self.foreignOperators.first(where: { bytes[at...].starts(with: $0.spelling) }),
      found.spelling.count < 4
    else { return false }
    let start = cursor.position(at: at)
    at += found.spelling.count
    problems.add(found.code, range(from: start), found.message, found.remedy(after: tokens.last?.name ?? "total"))
    add(found.kind, from: start)
    return true
  }

  private mutating func skipForeignComment() {
    let start = cursor.position(at: at)
    at += 2
    let sign = range(from: start)
    while at < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { at += 1 }
    at = min(at + 2, bytes.count)
    problems.add(
      .foreignComment, sign, .noComment("'/*'"),
      LocalizedText("begin each line of a comment with --", "ابدأ كل سطر من التعليق بـ --"))
  }

  // MARK: Characters

  mutating func scanForeignCharacter() {
    let start = cursor.position(at: at)
    let scalar = self.scalar(at: at)
    let meaning = ForeignCharacter(scalar.value)
    switch meaning {
    case .quote: return scanCurlyText(from: start)
    case .digit: return scanForeignNumber(from: start)
    case .letter: return scanForeignName(from: start)
    default: at += scalar.width
    }
    let sign = range(from: start)
    let shown = "'\(text.text(of: sign))' (\(ForeignCharacter.code(scalar.value)))"
    switch meaning {
    case .sign(let kind):
      problems.add(
        .foreignSign, sign, LocalizedText("\(shown) is not a sign of Lua", "\(shown) ليست من علامات Lua"),
        .write(kind.rawValue))
      add(kind, from: start)
    case .invisible:
      problems.add(
        .invisibleCharacter, sign,
        LocalizedText(
          "there is a character here that cannot be seen (\(ForeignCharacter.code(scalar.value)))",
          "هنا حرف لا يُرى (\(ForeignCharacter.code(scalar.value)))"),
        LocalizedText("remove it, or write an ordinary blank", "احذفه، أو اكتب فراغاً عادياً"))
    default:
      problems.add(
        .foreignCharacter, sign, LocalizedText("\(shown) has no meaning here", "\(shown) لا معنى له هنا"),
        LocalizedText("remove it, or put it in a text or a comment", "احذفه، أو ضعه داخل نص أو تعليق"))
      add(.unknown, from: start)
    }
  }

  private mutating func scanCurlyText(from start: SourcePosition) {
    at += scalar(at: at).width
    let first = at
    var end: Int?
    while at < bytes.count, !LineEnd.isPart(bytes[at]), end == nil {
      let scalar = self.scalar(at: at)
      if ForeignCharacter(scalar.value) == .quote || bytes[at] == UInt8(ascii: "\"") { end = at }
      at += scalar.width
    }
    problems.add(
      .curlyQuotes, range(from: start),
      LocalizedText("curly quotes do not begin or end a text", "علامات الاقتباس المائلة لا تبدأ نصاً ولا تنهيه"),
      LocalizedText("write the straight \" before and after it", "اكتب العلامة المستقيمة \" قبله وبعده"))
    add(.text, from: start, .text(Array(bytes[first..<(end ?? at)])))
  }

  private mutating func scanForeignNumber(from start: SourcePosition) {
    var digits = ""
    while at < bytes.count {
      let scalar = self.scalar(at: at)
      if let digit = ForeignCharacter.digit(scalar.value) {
        digits += String(digit)
      } else if scalar.value == 0x66B || scalar.value == UInt32(UInt8(ascii: ".")) {
        digits += "."
      } else if scalar.value != 0x66C {
        break
      }
      at += scalar.width
    }
    problems.add(
      .foreignDigits, range(from: start),
      LocalizedText("numbers are written with the digits 0 to 9", "تُكتب الأعداد بالأرقام من 0 إلى 9"), .write(digits))
    add(.number, from: start, .number(NumberValue(ArraySlice(digits.utf8)) ?? .integer(0)))
  }

  private mutating func scanForeignName(from start: SourcePosition) {
    var start = start
    if let last = tokens.last, last.kind == .name, last.range.end.offset == at {
      tokens.removeLast()
      start = last.range.start
    }
    while at < bytes.count {
      let scalar = self.scalar(at: at)
      guard CharacterClass.isNamePart(bytes[at]) || ForeignCharacter(scalar.value) == .letter else { break }
      at += scalar.width
    }
    let name = range(from: start)
    problems.add(
      .foreignLetters, name,
      LocalizedText(
        "'\(text.text(of: name))' has letters that a name cannot have",
        "في '\(text.text(of: name))' حروف لا تصلح للأسماء"),
      LocalizedText(
        "write names with a to z, digits and _; other letters stand in texts and comments",
        "اكتب الأسماء بالحروف a إلى z والأرقام و_؛ ومكان الحروف الأخرى النصوص والتعليقات"))
    add(.name, from: start, .name(text.text(of: name)))
  }

  /// The character at a place and how many bytes it has; bytes that are not UTF-8 are U+FFFD, one each.
  private func scalar(at place: Int) -> (value: UInt32, width: Int) {
    let slice = bytes[place..<min(place + 4, bytes.count)]
    var decoder = UTF8()
    var iterator = slice.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (0xFFFD, 1) }
    return (scalar.value, UTF8.width(scalar))
  }
}
