import Receivables

/// The outline of a profile, checked before the parser sees it: quotes and brackets are closed, keys and values stand
/// where they may, and nothing lies too deep.
///
/// The parser is a C++ library that meets some mistakes, such as a `[` alone in its line, with an assertion, which ends
/// the process; tables in tables lie on its stack; and it takes a NUL for the end. Texts, `true`, `false`, lists and
/// tables pass: a profile has no use for numbers and days without quotes.
struct TOMLOutline {
  /// Why the parser must not see the text.
  struct Fault: Error {
    /// 1 for the first line.
    let line: Int
    let message: String
    let remedy: String
  }

  /// How many tables and lists may lie in each other, and how many parts a key may have.
  private static let deepest = 16

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  /// - Throws: the first mistake.
  static func check(_ text: String) throws(Fault) {
    var outline = TOMLOutline(bytes: Array(text.utf8))
    try outline.checkCharacters()
    if outline.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { outline.place = 3 }
    while outline.next != nil { try outline.statement() }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func checkCharacters() throws(Fault) {
    var line = 1
    for (offset, byte) in bytes.enumerated() {
      if byte == Self.lineFeed { line += 1 }
      let isLineEnd = byte == 13 && offset + 1 < bytes.count && bytes[offset + 1] == Self.lineFeed
      if byte == 127 || (byte < 32 && byte != 9 && byte != Self.lineFeed && !isLineEnd) {
        throw Fault(line: line, message: "this is not TOML: a control character", remedy: "remove it")
      }
    }
  }

  // MARK: - Lines

  private mutating func statement() throws(Fault) {
    skipBlanks()
    if take("[") {
      let isList = take("[")
      skipBlanks()
      try key()
      skipBlanks()
      guard take("]"), !isList || take("]") else { throw fault("the heading is not closed", "write [file.invoice]") }
    } else if let byte = next, byte != Self.hash, byte != Self.lineFeed, byte != 13 {
      try assignment(depth: 0)
    }
    skipBlanks()
    skipComment()
    guard next == nil || takeLineEnd() else {
      throw fault("\(here) is too much in this line", "write one key and its value in a line")
    }
  }

  private mutating func assignment(depth: Int) throws(Fault) {
    try key()
    skipBlanks()
    guard take("=") else { throw fault("\(here) stands where '=' is needed", "write key = \"value\"") }
    skipBlanks()
    try value(depth: depth)
  }

  private mutating func key() throws(Fault) {
    for _ in 0..<Self.deepest {
      skipBlanks()
      if next == Self.quote || next == Self.apostrophe {
        try text(mayHaveLines: false)
      } else {
        let start = place
        while let byte = next, Self.isBare(byte) { place += 1 }
        if place == start { throw fault("\(here) stands where a key is needed", "write key = \"value\"") }
      }
      let end = place
      skipBlanks()
      guard take(".") else {
        place = end
        return
      }
    }
    throw limit("the key has more than \(Self.deepest) parts", "write [file.invoice]")
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(Fault) {
    if depth >= Self.deepest {
      throw limit("there are more than \(Self.deepest) lists and tables in each other", "make it flat")
    }
    if take("[") { return try list(depth: depth + 1) }
    if take("{") { return try table(depth: depth + 1) }
    if next == Self.quote || next == Self.apostrophe { return try text(mayHaveLines: true) }
    let start = place
    while let byte = next,
      Self.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "+")
    { place += 1 }
    let word = String(decoding: bytes[start..<place], as: UTF8.self)
    if word == "true" || word == "false" { return }
    if word.isEmpty { throw fault("\(here) stands where a value is needed", "write key = \"value\"") }
    throw limit("\(Self.shown(word)) is neither a text nor true nor false", "put it in quotes")
  }

  private mutating func list(depth: Int) throws(Fault) {
    repeat {
      skipLines()
      if take("]") { return }
      try value(depth: depth)
      skipLines()
    } while take(",")
    guard take("]") else { throw fault("\(here) stands where a list goes on or ends", "write [\"one\", \"two\"]") }
  }

  private mutating func table(depth: Int) throws(Fault) {
    skipBlanks()
    if take("}") { return }
    repeat {
      try assignment(depth: depth)
      skipBlanks()
    } while take(",")
    guard take("}") else {
      throw fault("\(here) stands where a table goes on or ends", "write { column = \"…\", prefix = \"…\" }")
    }
  }

  private mutating func text(mayHaveLines: Bool) throws(Fault) {
    guard let mark = next else { return }
    let start = line
    let hasLines = bytes[place...].starts(with: [mark, mark, mark])
    if hasLines, !mayHaveLines { throw fault("a key cannot have lines", "put it in single quotes") }
    place += hasLines ? 3 : 1
    while let byte = next, hasLines || byte != Self.lineFeed {
      if byte == mark, !hasLines || bytes[place...].starts(with: [mark, mark, mark]) {
        place += hasLines ? 3 : 1
        // Two more may stand before the three that close a text with lines.
        for _ in 0..<2 where hasLines && next == mark { place += 1 }
        return
      }
      if byte == Self.lineFeed { line += 1 }
      place += 1
      // What follows a backslash closes nothing.
      if byte == UInt8(ascii: "\\"), mark == Self.quote, let escaped = next {
        if escaped == Self.lineFeed { line += 1 }
        place += 1
      }
    }
    throw Fault(line: start, message: "this is not TOML: the text is not closed", remedy: "write the closing quote")
  }

  // MARK: - Bytes

  private static let lineFeed: UInt8 = 10
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let hash = UInt8(ascii: "#")

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func takeLineEnd() -> Bool {
    if next == 13 { place += 1 }
    guard take("\n") else { return false }
    line += 1
    return true
  }

  private mutating func skipBlanks() { while next == 32 || next == 9 { place += 1 } }

  private mutating func skipComment() {
    guard next == Self.hash else { return }
    while let byte = next, byte != Self.lineFeed, byte != 13 { place += 1 }
  }

  private mutating func skipLines() {
    repeat {
      skipBlanks()
      skipComment()
    } while takeLineEnd()
  }

  /// What stands here, in the words of a message.
  private var here: String {
    guard let byte = next, byte != Self.lineFeed, byte != 13 else { return "the end of the line" }
    let rest = String(decoding: bytes[place..<min(bytes.count, place + 8)], as: UTF8.self)
    return Self.shown(String(rest.unicodeScalars.prefix(1)))
  }

  private static func shown(_ text: String) -> String { ForeignText.quoted(text) }

  private func fault(_ message: String, _ remedy: String) -> Fault {
    Fault(line: line, message: "this is not TOML: \(message)", remedy: remedy)
  }

  /// What may be TOML, and no profile.
  private func limit(_ message: String, _ remedy: String) -> Fault {
    Fault(line: line, message: message, remedy: remedy)
  }
}
