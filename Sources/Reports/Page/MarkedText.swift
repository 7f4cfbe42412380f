/// Ids and names inside a sentence: text with a direction and with digits of its own, marked while the sentence is on its
/// way to a page. A terminal shows none of the marks.
enum MarkedText {
  private static let opening: Unicode.Scalar = "\u{2068}"
  private static let closing: Unicode.Scalar = "\u{2069}"

  /// Text between marks. Marks that it brings along are left out.
  static func marked(_ text: String) -> String {
    var marked = String.UnicodeScalarView([opening])
    marked.append(contentsOf: text.unicodeScalars.filter { $0 != opening && $0 != closing })
    marked.append(closing)
    return String(marked)
  }

  /// A sentence as what stands between marks and what does not, in order.
  static func pieces(of sentence: String) -> [(text: String, isForeign: Bool)] {
    var pieces: [(text: String, isForeign: Bool)] = []
    var rest = Substring(sentence).unicodeScalars
    while !rest.isEmpty {
      let plain = rest.prefix { $0 != opening }
      if !plain.isEmpty { pieces.append((String(plain), false)) }
      rest.removeFirst(plain.count)
      guard rest.popFirst() != nil else { break }
      let foreign = rest.prefix { $0 != closing }
      pieces.append((String(foreign), true))
      rest.removeFirst(foreign.count)
      _ = rest.popFirst()
    }
    return pieces
  }
}
