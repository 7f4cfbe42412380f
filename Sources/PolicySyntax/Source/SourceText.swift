/// The bytes of a source file, and where its lines begin. They need not be UTF-8: Lua does not ask for it.
public struct SourceText: Sendable {
  /// All bytes, as they are on disk.
  public let bytes: [UInt8]
  /// The number of the first byte of each line.
  public let lineStarts: [Int]

  /// A file from its bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    var starts = [0]
    var at = 0
    while at < self.bytes.count {
      if let width = LineEnd.width(in: self.bytes, at: at) {
        at += width
        starts.append(at)
      } else {
        at += 1
      }
    }
    lineStarts = starts
  }

  /// A file from its text.
  public init(_ text: String) { self.init(text.utf8) }

  /// Where a byte is. Offsets outside of the file count as its nearest end.
  public func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = Self.characters(in: bytes[lineStarts[low]..<offset])
    return SourcePosition(line: low + 1, column: column + 1, offset: offset)
  }

  /// What is written in a part; bytes that are not UTF-8 show as U+FFFD.
  public func text(of range: SourceRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }

  /// A line without its end; empty for a line that the file does not have.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, LineEnd.isPart(bytes[end - 1]) { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// How many characters a reader counts in these bytes.
  static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }
}
