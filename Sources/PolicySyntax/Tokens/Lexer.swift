internal import Receivables

/// Takes a source apart into tokens and comments. What Lua would refuse is noted, and read as what was probably meant.
struct Lexer {
  let text: SourceText
  let bytes: [UInt8]
  let opening: SourceOpening
  var at = 0
  var cursor: PositionCursor
  var tokens: [Token] = []
  var comments: [Comment] = []
  var problems = ProblemList()

  init(_ text: SourceText, opening: SourceOpening) {
    self.text = text
    self.opening = opening
    bytes = text.bytes
    cursor = PositionCursor(text)
  }

  /// Reads everything; the last token is the end of the file.
  mutating func run() {
    skipOpening()
    while at < bytes.count { scan() }
    let end = cursor.position(at: at)
    tokens.append(Token(kind: .endOfFile, range: SourceRange(end, end), value: .none))
  }

  private mutating func skipOpening() {
    if opening != .chunk, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if peek() == UInt8(ascii: "#"), opening == .program {
      while at < bytes.count, !LineEnd.isPart(bytes[at]) { at += 1 }
    } else if peek() == UInt8(ascii: "#"), peek(1) == UInt8(ascii: "!") {
      let start = cursor.position(at: at)
      while at < bytes.count, !LineEnd.isPart(bytes[at]) { at += 1 }
      problems.add(
        .hashLine, range(from: start),
        LocalizedText(
          "a line that begins with '#!' is for programs, not for policies",
          "السطر الذي يبدأ بـ '#!' للبرامج لا للسياسات"),
        LocalizedText("remove it, or begin a comment with --", "احذفه، أو ابدأ التعليق بـ --"))
    } else if peek() == 0x1B {
      problems.add(
        .compiledFile, range(from: cursor.position(at: at)),
        LocalizedText("this file is compiled, not text", "هذا الملف مترجم إلى لغة الآلة وليس نصاً"),
        LocalizedText("save the text", "احفظ النص الأصلي"))
      at = bytes.count
    }
  }

  // MARK: One token

  private mutating func scan() {
    let byte = bytes[at]
    switch byte {
    case UInt8(ascii: " "), 0x09...0x0D: at += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): scanName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
    case UInt8(ascii: "."): if CharacterClass.isDigit(peek(1)) { scanNumber() } else { scanOperator() }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanText(byte)
    case UInt8(ascii: "["): scanBracket()
    case UInt8(ascii: "-"): if peek(1) == byte { scanComment() } else { scanOperator() }
    default: scanOperator()
    }
  }

  private mutating func scanName() {
    let (start, first) = (cursor.position(at: at), at)
    while CharacterClass.isNamePart(peek()) { at += 1 }
    let name = String(decoding: bytes[first..<at], as: UTF8.self)
    if let keyword = TokenKind.keywords[name] {
      add(keyword, from: start)
    } else {
      add(.name, from: start, .name(name))
    }
  }

  private mutating func scanOperator() {
    if scanForeignOperator() { return }
    for width in stride(from: min(3, bytes.count - at), to: 0, by: -1) {
      if let kind = Self.operators[Array(bytes[at..<at + width])] {
        let start = cursor.position(at: at)
        at += width
        add(kind, from: start)
        return
      }
    }
    scanForeignCharacter()
  }

  private static let operators: [[UInt8]: TokenKind] = {
    let signs = TokenKind.allCases.filter { !$0.isKeyword && !$0.rawValue.contains(" ") }
    return Dictionary(uniqueKeysWithValues: signs.map { (Array($0.rawValue.utf8), $0) })
  }()

  // MARK: Comments

  private mutating func scanComment() {
    let start = cursor.position(at: at)
    at += 2
    var content = at
    var isLong = false
    var end: Int?
    if peek() == UInt8(ascii: "["), let level = longBracketLevel() {
      isLong = true
      at += level + 2
      content = at
      end = skipLongText(level)
      if end == nil {
        problems.add(
          .unfinishedComment, range(from: start), LocalizedText("this comment never ends", "هذا التعليق لا ينتهي"),
          Self.endOfLongText(level))
      }
    } else {
      while at < bytes.count, !LineEnd.isPart(bytes[at]) { at += 1 }
    }
    let said = String(decoding: bytes[content..<(end ?? at)], as: UTF8.self)
    comments.append(
      Comment(
        range: range(from: start), text: CharacterClass.trimmed(said), isLong: isLong,
        followsCode: tokens.last?.range.end.line == start.line))
  }

  // MARK: Small steps

  func peek(_ ahead: Int = 0) -> UInt8? { at + ahead < bytes.count ? bytes[at + ahead] : nil }

  mutating func range(from start: SourcePosition) -> SourceRange { SourceRange(start, cursor.position(at: at)) }

  mutating func add(_ kind: TokenKind, from start: SourcePosition, _ value: TokenValue = .none) {
    tokens.append(Token(kind: kind, range: range(from: start), value: value))
  }
}
