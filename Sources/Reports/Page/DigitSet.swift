/// The digits that the numbers of a page are written with.
public enum DigitSet: String, Hashable, Sendable, CaseIterable {
  /// 0123456789, with a point before the decimals and commas between thousands.
  case latin
  /// ٠١٢٣٤٥٦٧٨٩, with ٫ before the decimals, ٬ between thousands and ٪ for percent.
  case arabic

  /// A sentence or a number with these digits. Words with a Latin letter, such as `INV-7`, and what `Wording.foreign`
  /// marks are ids or names, and stay as they are.
  func text(_ text: String) -> String {
    guard self == .arabic, text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x25 }) else { return text }
    return MarkedText.pieces(of: text).map { $0.isForeign ? MarkedText.marked($0.text) : converted($0.text) }.joined()
  }

  private func converted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while !rest.isEmpty {
      let word = rest.prefix { $0 != " " && $0 != "\n" }
      let isName = word.contains { $0.isASCII && $0.properties.isAlphabetic }
      result.append(contentsOf: isName ? Array(word) : DigitSet.number(Array(word)))
      rest.removeFirst(word.count)
      if let blank = rest.popFirst() { result.append(blank) }
    }
    return String(result)
  }

  private static func number(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    func isDigit(_ place: Int) -> Bool { word.indices.contains(place) && (0x30...0x39).contains(word[place].value) }
    return word.indices.map { place in
      let scalar = word[place]
      let isInside = isDigit(place - 1) && isDigit(place + 1)
      return switch scalar {
      case "0"..."9": Unicode.Scalar(scalar.value - 0x30 + 0x660)!
      case "." where isInside: "\u{66B}"
      case "," where isInside: "\u{66C}"
      case "%": "\u{66A}"
      default: scalar
      }
    }
  }
}
