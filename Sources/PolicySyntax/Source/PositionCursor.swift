/// Finds places one after the other in one pass over a file. Asked for places out of order it would count wrong.
struct PositionCursor {
  private let text: SourceText
  private var place = SourcePosition.start

  init(_ text: SourceText) { self.text = text }

  /// The place of a byte that is not before the last one asked for.
  mutating func position(at offset: Int) -> SourcePosition {
    let starts = text.lineStarts
    while place.line < starts.count, starts[place.line] <= offset {
      place = SourcePosition(line: place.line + 1, column: 1, offset: starts[place.line])
    }
    place.column += SourceText.characters(in: text.bytes[place.offset..<offset])
    place.offset = offset
    return place
  }
}
