/// Guesses from the indentation which block lacks its `end`. Lua can only name the one that is still open at the end of
/// the file, which is a whole function mostly: the `end` of the function was taken for that of an `if` inside.
struct EndNotes {
  private let text: SourceText
  /// More are of no use, and looking for them would take time.
  private static let most = 100

  private var suspects: [Token] = []
  private var elseIfs: [SourceRange] = []

  init(_ text: SourceText) { self.text = text }

  /// An `else if` on one line.
  mutating func noteElseIf(_ range: SourceRange) {
    if elseIfs.count < Self.most { elseIfs.append(range) }
  }

  /// An `end` was taken as that of the opener.
  mutating func noteEnd(_ end: Token, of opener: Token) {
    let (endColumn, openerColumn) = (indentation(of: end.range.line), indentation(of: opener.range.line))
    let isFirst = end.range.start.column == endColumn
    if isFirst, endColumn < openerColumn, suspects.count < Self.most { suspects.append(opener) }
    if !isFirst || endColumn >= openerColumn { elseIfs.removeAll { opener.range.start < $0.start } }
  }

  /// The first block inside another whose `end` stands too far out, once.
  mutating func takeSuspect(inside opener: Token) -> Token? {
    guard let place = suspects.firstIndex(where: { opener.range.start < $0.range.start }) else { return nil }
    return suspects.remove(at: place)
  }

  /// An `else if` inside a block that did not end where it should, once.
  mutating func takeElseIf(inside opener: Token) -> SourceRange? {
    guard let place = elseIfs.lastIndex(where: { opener.range.start < $0.start }) else { return nil }
    return elseIfs.remove(at: place)
  }

  /// The column of the first character of a line that is no blank.
  private func indentation(of line: Int) -> Int {
    var place = text.lineStarts[line - 1]
    while place < text.bytes.count, text.bytes[place] == 0x20 || text.bytes[place] == 0x09 { place += 1 }
    return place - text.lineStarts[line - 1] + 1
  }
}
