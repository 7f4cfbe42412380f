/// Texts of many rows, end to end.
public struct TextColumn: Hashable, Sendable {
  /// Where each row's text begins in ``bytes``, and after the last row where it ends.
  public private(set) var offsets: [UInt32]
  /// UTF-8.
  public private(set) var bytes: [UInt8]
  /// Whether an empty text reads as `nil`.
  public var readsEmptyAsNil: Bool

  /// A column without rows.
  public init(readsEmptyAsNil: Bool = false) {
    offsets = [0]
    bytes = []
    self.readsEmptyAsNil = readsEmptyAsNil
  }

  /// A column over bytes that are already end to end: text `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public init(offsets: [UInt32], bytes: [UInt8], readsEmptyAsNil: Bool = false) {
    self.offsets = offsets
    self.bytes = bytes
    self.readsEmptyAsNil = readsEmptyAsNil
  }

  /// A column of these texts.
  public init(_ texts: some Sequence<String>, readsEmptyAsNil: Bool = false) {
    self.init(readsEmptyAsNil: readsEmptyAsNil)
    for text in texts { append(text) }
  }

  /// Adds a row.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    offsets.append(UInt32(bytes.count))
  }

  /// How many rows there are.
  public var count: Int { offsets.count - 1 }
}
