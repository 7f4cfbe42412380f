/// Text of somebody else inside a message: on one line, of bounded length, and without what would garble a terminal.
package enum ForeignText {
  /// The longest sentence of a message, in Unicode scalars.
  package static let longestSentence = 1_000

  /// The text with control characters, ends of lines and invisible marks written out (`\n`, `\u{202E}`), and cut after
  /// so many Unicode scalars. A mark that turns the direction of writing would change how the rest of the line reads.
  package static func shown(_ text: String, atMost limit: Int = longestSentence) -> String {
    if text.utf8.count <= limit, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var shown = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        shown.append("…")
        break
      }
      count += 1
      if isVisible(scalar) { shown.append(scalar) } else { shown.append(contentsOf: escape(scalar).unicodeScalars) }
    }
    return String(shown)
  }

  /// The text in quotes, cut to a length that a sentence bears.
  package static func quoted(_ text: String) -> String { "'\(shown(text, atMost: 60))'" }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    // Joiners are spelling in Arabic and Persian, and part of emoji.
    if scalar.value < 0x7F || scalar == "\u{200C}" || scalar == "\u{200D}" { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
  }
}
