/// What every message must be: fit for one line of a terminal or a log, and short.
enum MessageRule {
  /// The longest message, in bytes of UTF-8: position, sentence and remedy together.
  static let longest = 8_000

  /// - Throws: `Violation` for what would garble a terminal, and for a message without an end.
  static func check(_ message: String, lines: Int = 1) throws(Violation) {
    if message.isEmpty { throw Violation("an empty message") }
    if message.utf8.count > longest {
      throw Violation("a message of \(message.utf8.count) bytes: \(escaped(message.prefix(200)))")
    }
    var lineEnds = 0
    for scalar in message.unicodeScalars {
      if scalar == "\n" {
        lineEnds += 1
      } else if isUnprintable(scalar) {
        throw Violation("a message that is not printable: \(escaped(message.prefix(300)))")
      }
    }
    if lineEnds >= lines { throw Violation("a message of \(lineEnds + 1) lines: \(escaped(message.prefix(300)))") }
  }

  static func check(_ messages: some Sequence<some CustomStringConvertible>) throws(Violation) {
    for message in messages { try check(message.description) }
  }

  /// Control characters, ends of lines and paragraphs, and what turns the direction of the text after it.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default:
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  private static func escaped(_ text: Substring) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
