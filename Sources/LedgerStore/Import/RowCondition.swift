/// Which rows of a foreign file yield an entry.
struct RowCondition: Hashable, Sendable {
  /// The test on the field.
  enum Test: Hashable, Sendable {
    case isOne(of: [String])
    case isNone(of: [String])
    case isEmpty(Bool)
  }

  /// The column of the file.
  let column: String
  /// The test on its field.
  let test: Test

  /// Whether a field passes.
  func holds(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch test {
    case .isOne(let words): words.contains { $0.utf8.elementsEqual(field) }
    case .isNone(let words): !words.contains { $0.utf8.elementsEqual(field) }
    case .isEmpty(let isEmpty): field.isEmpty == isEmpty
    }
  }
}
