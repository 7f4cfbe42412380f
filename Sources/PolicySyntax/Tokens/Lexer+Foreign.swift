extension Lexer {
  /// Operators of other languages, none of which Lua could read in any place.
  private struct ForeignOperator {
    let spelling: [UInt8]
    let kind: TokenKind
    let code: SyntaxCode
    let message: String
    let remedy: String

    init(_ spelling: String, _ kind: TokenKind, _ code: SyntaxCode, _ message: String, _ remedy: String) {
      self.spelling = Array(spelling.utf8)
      self.kind = kind
      self.code = code
      self.message = message
      self.remedy = remedy
    }
  }

  /// Longer ones come before those that they begin with.
  private static let foreignOperators: [ForeignOperator] =
    [
      ForeignOperator("!==", .notEqual, .comparisonSign, "'!==' is written '~=' in Lua", "write ~="),
      ForeignOperator("===", .equal, .comparisonSign, "'===' is written '==' in Lua", "write =="),
      ForeignOperator("!=", .notEqual, .comparisonSign, "'!=' is written '~=' in Lua", "write ~="),
      ForeignOperator("<>", .notEqual, .comparisonSign, "'<>' is written '~=' in Lua", "write ~="),
      ForeignOperator("=<", .lessOrEqual, .comparisonSign, "'=<' is written '<=' in Lua", "write <="),
      ForeignOperator("=>", .greaterOrEqual, .comparisonSign, "'=>' is written '>=' in Lua", "write >="),
      ForeignOperator("&&", .and, .foreignOperator, "'&&' is written 'and' in Lua", "write and"),
      ForeignOperator("||", .or, .foreignOperator, "'||' is written 'or' in Lua", "write or"),
      ForeignOperator("!", .not, .foreignOperator, "'!' is written 'not' in Lua", "write not"),
      ForeignOperator(":=", .assign, .foreignOperator, "':=' is written '=' in Lua", "write ="),
      ForeignOperator("->", .dot, .foreignOperator, "'->' is written '.' in Lua", "write a point before a field"),
    ]
    + ["...=", "..=", "//=", "+=", "-=", "*=", "/=", "%=", "^=", "&=", "|="].map {
      ForeignOperator($0, .assign, .compoundAssignment, "'\($0)' does not exist in Lua", "")
    }

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
    var remedy = found.remedy
    if found.code == .compoundAssignment {
      let name = tokens.last?.name ?? "total"
      let sign = String(decoding: found.spelling.dropLast(), as: UTF8.self)
      remedy = "write \(name) = \(name) \(sign) …"
    }
    problems.add(found.code, range(from: start), found.message, remedy)
    add(found.kind, from: start)
    return true
  }

  private mutating func skipForeignComment() {
    let start = cursor.position(at: at)
    at += 2
    let sign = range(from: start)
    while at < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { at += 1 }
    at = min(at + 2, bytes.count)
    problems.add(.foreignComment, sign, "'/*' begins no comment in Lua", "begin each line of a comment with --")
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
      problems.add(.foreignSign, sign, "\(shown) is not a sign of Lua", "write \(kind.rawValue)")
      add(kind, from: start)
    case .invisible:
      problems.add(
        .invisibleCharacter, sign,
        "there is a character here that cannot be seen (\(ForeignCharacter.code(scalar.value)))",
        "remove it, or write an ordinary blank")
    default:
      problems.add(
        .foreignCharacter, sign, "\(shown) has no meaning here", "remove it, or put it in a text or a comment")
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
      .curlyQuotes, range(from: start), "curly quotes do not begin or end a text",
      "write the straight \" before and after it")
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
      .foreignDigits, range(from: start), "numbers are written with the digits 0 to 9", "write \(digits)")
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
      .foreignLetters, name, "'\(text.text(of: name))' has letters that a name cannot have",
      "write names with a to z, digits and _; other letters stand in texts and comments")
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
