internal import Receivables

/// Text inside a page.
public enum HTMLText {
  /// Text as it stands in an element or in a quoted attribute: nothing in it begins or ends a tag, and what would turn the
  /// direction of the rest of the page, or is no character of a page, is left out.
  public static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": escaped.append(scalar)
      default:
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: escaped.append(" ")
        case 0x202A...0x202E, 0x2066...0x2069: continue
        case 0xFDD0...0xFDEF: continue
        case let value where value & 0xFFFE == 0xFFFE: continue
        default: escaped.append(scalar)
        }
      }
    }
    return String(escaped)
  }

  /// Text with a direction of its own, such as an id: it does not move what stands beside it.
  public static func isolated(_ text: String) -> String { text.isEmpty ? "" : "<bdi>\(escaped(text))</bdi>" }

  /// A name, likewise; it may be broken into lines.
  static func isolatedName(_ text: String) -> String { "<bdi class=\"name\">\(escaped(text))</bdi>" }

  /// A sentence with the digits of the page. Ids and names that are marked get a direction of their own; in Arabic, so do
  /// Latin words, amounts with their currency and numbers below zero, so that the marks around them stay where they belong.
  static func sentence(_ text: String, _ say: Wording) -> String {
    MarkedText.pieces(of: say.digits.text(text)).map { piece in
      if piece.isForeign { return isolatedName(piece.text) }
      // A number is not left alone at the end of a line.
      let text = piece.text.replacing(" %", with: "\u{A0}%").replacing(" \u{66A}", with: "\u{A0}\u{66A}")
      return say.language == .arabic ? arabic(text) : escaped(text)
    }
    .joined()
  }

  /// Text for an attribute or for a title that holds no elements, with the digits of the page.
  static func label(_ text: String, _ say: Wording) -> String { escaped(say.digits.text(text)) }

  private static func arabic(_ text: String) -> String {
    var html = ""
    var words: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      guard word.first == "-", word.dropFirst().first?.isNumber == true else {
        words.append(word)
        continue
      }
      let number = word.prefix { $0.isNumber || "-.,\u{66B}\u{66C}".contains($0) }
      html += mixed((words + [""] as [Substring]).joined(separator: " "))
      html += "<bdi dir=\"ltr\">\u{2212}\(escaped(String(number.dropFirst())))</bdi>"
      words = [word.dropFirst(number.count)]
    }
    return html + mixed(words.joined(separator: " "))
  }

  private static func mixed(_ text: String) -> String {
    var html = ""
    var rest = Substring(text).unicodeScalars
    while !rest.isEmpty {
      // What is in parentheses does not hang together with what is not.
      let run = rest.prefix { $0.isASCII && $0 != "(" && $0 != ")" }
      html += latin(String(run))
      rest.removeFirst(run.count)
      while let mark = rest.first, mark == "(" || mark == ")" {
        html.unicodeScalars.append(mark)
        rest.removeFirst()
      }
      let arabic = rest.prefix { !$0.isASCII }
      html += escaped(String(arabic))
      rest.removeFirst(arabic.count)
    }
    return html
  }

  /// A run of words without Arabic letters. Marks at its ends belong to the sentence around it.
  private static func latin(_ run: String) -> String {
    guard run.utf8.contains(where: isLetter) else { return escaped(run) }
    let bytes = Array(run.utf8)
    let belongs = { (byte: UInt8) in isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2F || byte == 0x2D }
    guard let first = bytes.firstIndex(where: belongs), let last = bytes.lastIndex(where: belongs) else {
      return escaped(run)
    }
    let parts = [bytes[..<first], bytes[first...last], bytes[(last + 1)...]].map { String(decoding: $0, as: UTF8.self) }
    return escaped(parts[0]) + isolated(parts[1]) + escaped(parts[2])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
