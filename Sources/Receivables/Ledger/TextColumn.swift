/// Many short texts in one piece of memory: the bytes end to end, and where each one ends.
///
/// A million ids of twelve bytes take 16 MB here and three times that as `[String]`.
public struct TextColumn: Sendable, Equatable {
  /// UTF-8, all texts end to end.
  public private(set) var bytes: [UInt8] = []
  /// One more than there are texts: text `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [UInt32] = [0]

  /// A column without texts.
  public init() {}

  /// How many texts there are.
  public var count: Int { offsets.count - 1 }

  /// Makes room for texts to come.
  public mutating func reserve(texts: Int, bytes byteCount: Int) {
    offsets.reserveCapacity(texts + 1)
    bytes.reserveCapacity(byteCount)
  }

  /// Adds a text at the end.
  public mutating func append(_ text: some StringProtocol) {
    append(utf8: text.utf8)
  }

  /// Adds a text at the end that is already UTF-8.
  public mutating func append(utf8: some Sequence<UInt8>) {
    bytes.append(contentsOf: utf8)
    offsets.append(UInt32(bytes.count))
  }

  /// The text at `index`.
  public subscript(index: Int) -> String {
    String(decoding: utf8(at: index), as: UTF8.self)
  }

  /// The bytes of the text at `index`.
  public func utf8(at index: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[index])..<Int(offsets[index + 1])]
  }

  /// Whether the text at `index` is empty.
  public func isEmpty(at index: Int) -> Bool {
    bytes.isEmpty || offsets[index] == offsets[index + 1]
  }

  /// Puts another text in the place of one: linear in the whole column.
  mutating func replace(_ index: Int, with text: String) {
    var column = TextColumn()
    for place in 0..<count {
      if place == index { column.append(text) } else { column.append(utf8: utf8(at: place)) }
    }
    self = column
  }
}
