internal import Receivables

extension Lexer {
  // MARK: Texts in quotes

  mutating func scanText(_ quote: UInt8) {
    let start = cursor.position(at: at)
    var content: [UInt8] = []
    at += 1
    while let byte = peek(), byte != quote, !LineEnd.isPart(byte) {
      if byte == UInt8(ascii: "\\") {
        scanEscape(&content)
      } else {
        content.append(byte)
        at += 1
      }
    }
    if peek() == quote {
      at += 1
    } else {
      let mark = String(UnicodeScalar(quote))
      problems.add(
        .unfinishedText, range(from: start),
        LocalizedText("this text has no \(mark) at its end", "هذا النص بلا علامة \(mark) في آخره"),
        LocalizedText("write \(mark) where it ends, on the same line", "اكتب \(mark) حيث ينتهي، في السطر نفسه"),
        evenIfTold: true)
    }
    add(.text, from: start, .text(content))
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C,
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27,
  ]

  private static let backslash = LocalizedText("for a backslash write \\\\", "لكتابة شرطة مائلة عكسية اكتب \\\\")

  private mutating func scanEscape(_ content: inout [UInt8]) {
    let start = cursor.position(at: at)
    at += 1
    guard let byte = peek() else { return }
    if let plain = Self.plainEscapes[byte] {
      content.append(plain)
      at += 1
    } else if let width = LineEnd.width(in: bytes, at: at) {
      content.append(0x0A)
      at += width
    } else if byte == UInt8(ascii: "z") {
      at += 1
      while CharacterClass.isBlank(peek()) { at += 1 }
    } else if byte == UInt8(ascii: "x") {
      scanByteEscape(&content, start)
    } else if byte == UInt8(ascii: "u") {
      scanUnicodeEscape(&content, start)
    } else if CharacterClass.isDigit(byte) {
      scanDecimalEscape(&content, start)
    } else {
      // The character after the backslash is left to the text: it may be its last line.
      let escape = range(from: start)
      let shown =
        (0x21...0x7E).contains(byte)
        ? LocalizedText("'\\\(UnicodeScalar(byte))'", "'\\\(UnicodeScalar(byte))'")
        : LocalizedText("'\\' before this character", "'\\' قبل هذا الحرف")
      problems.add(
        .invalidEscape, escape,
        LocalizedText("\(shown.english) means nothing in a text", "\(shown.arabic ?? "") لا معنى لها داخل نص"),
        Self.backslash)
      content.append(0x5C)
    }
  }

  private mutating func scanByteEscape(_ content: inout [UInt8], _ start: SourcePosition) {
    at += 1
    guard let high = CharacterClass.hexadecimal(peek()), let low = CharacterClass.hexadecimal(peek(1)) else {
      problems.add(
        .invalidEscape, range(from: start),
        LocalizedText("'\\x' needs two digits, 0 to 9 or a to f", "تحتاج '\\x' إلى رقمين، من 0 إلى 9 أو من a إلى f"),
        Self.backslash)
      return
    }
    content.append(high << 4 | low)
    at += 2
  }

  private mutating func scanDecimalEscape(_ content: inout [UInt8], _ start: SourcePosition) {
    var value = 0
    var digits = 0
    while digits < 3, let byte = peek(), CharacterClass.isDigit(byte) {
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      at += 1
    }
    if let byte = UInt8(exactly: value) {
      content.append(byte)
    } else {
      problems.add(
        .invalidEscape, range(from: start),
        LocalizedText("'\\\(value)' is no byte: the largest is \\255", "'\\\(value)' ليست بايتاً: أكبرها \\255"),
        Self.backslash)
    }
  }

  private mutating func scanUnicodeEscape(_ content: inout [UInt8], _ start: SourcePosition) {
    at += 1
    var value: UInt64 = 0
    var digits = 0
    if peek() == UInt8(ascii: "{") {
      at += 1
      while let digit = CharacterClass.hexadecimal(peek()) {
        value = min(value << 4 | UInt64(digit), 1 << 32)
        digits += 1
        at += 1
      }
    }
    guard digits > 0, peek() == UInt8(ascii: "}"), value < 1 << 31 else {
      problems.add(
        .invalidEscape, range(from: start),
        value < 1 << 31
          ? LocalizedText(
            "'\\u' needs a number in braces, such as \\u{20AC}",
            "تحتاج '\\u' إلى عدد بين قوسين معقوفين مثل \\u{20AC}")
          : LocalizedText("this number is too large for '\\u'", "هذا العدد أكبر مما تقبله '\\u'"),
        Self.backslash)
      return
    }
    at += 1
    content += Self.encoded(UInt32(value))
  }

  /// A number as UTF-8 would write it if it went on beyond Unicode, as Lua does.
  private static func encoded(_ value: UInt32) -> [UInt8] {
    guard value >= 0x80 else { return [UInt8(value)] }
    var rest = value
    var tail: [UInt8] = []
    var room: UInt32 = 0x3F
    repeat {
      tail.append(UInt8(0x80 | rest & 0x3F))
      rest >>= 6
      room >>= 1
    } while rest > room
    return [UInt8(truncatingIfNeeded: ~room << 1 | rest)] + tail.reversed()
  }

  // MARK: Texts in long brackets

  /// How many `=` are in the long bracket that begins here; `nil` if none does.
  func longBracketLevel() -> Int? {
    var level = 0
    while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
    return peek(1 + level) == UInt8(ascii: "[") ? level : nil
  }

  mutating func scanBracket() {
    let start = cursor.position(at: at)
    guard let level = longBracketLevel() else {
      at += 1
      if peek() != UInt8(ascii: "=") { return add(.leftBracket, from: start) }
      while peek() == UInt8(ascii: "=") { at += 1 }
      let sign = range(from: start)
      problems.add(
        .longTextDelimiter, sign,
        LocalizedText("'\(text.text(of: sign))' begins nothing", "'\(text.text(of: sign))' لا تبدأ شيئاً"),
        LocalizedText("a long text begins with [[ or [=[", "النص الطويل يبدأ بـ [[ أو [=["))
      return add(.unknown, from: start)
    }
    at += level + 2
    let content = at
    let end = skipLongText(level)
    if end == nil {
      problems.add(
        .unfinishedLongText, range(from: start), LocalizedText("this long text never ends", "هذا النص الطويل لا ينتهي"),
        Self.endOfLongText(level))
    }
    add(.text, from: start, .text(Self.longContent(bytes[content..<(end ?? at)])))
  }

  /// How a long text or comment is ended.
  static func endOfLongText(_ level: Int) -> LocalizedText {
    let bracket = "]\(String(repeating: "=", count: level))]"
    return LocalizedText("end it with \(bracket)", "أنهِه بـ \(bracket)")
  }

  /// Moves past a long text, whose opening bracket has been read. The end of its content; `nil` if it has none.
  mutating func skipLongText(_ level: Int) -> Int? {
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "]") else {
        at += 1
        continue
      }
      let end = at
      at += 1
      var count = 0
      while count < level, peek() == UInt8(ascii: "=") {
        count += 1
        at += 1
      }
      if count == level, peek() == UInt8(ascii: "]") {
        at += 1
        return end
      }
    }
    return nil
  }

  /// A line end just after the bracket does not count, and every line end is one line feed.
  private static func longContent(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    let raw = Array(slice)
    var content: [UInt8] = []
    content.reserveCapacity(raw.count)
    var place = LineEnd.width(in: raw, at: 0) ?? 0
    while place < raw.count {
      if let width = LineEnd.width(in: raw, at: place) {
        content.append(0x0A)
        place += width
      } else {
        content.append(raw[place])
        place += 1
      }
    }
    return content
  }
}
