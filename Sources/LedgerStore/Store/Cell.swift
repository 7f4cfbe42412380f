/// One value as a table holds it. A text points at memory of whoever made the cell.
enum Cell {
  case null
  case integer(Int64)
  case text(UnsafeBufferPointer<UInt8>)

  /// Whether it is NULL or an empty text.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .integer: false
    case .text(let bytes): bytes.isEmpty
    }
  }

  /// The whole number, where it is one.
  var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The bytes of the text, where it is one.
  var bytes: UnsafeBufferPointer<UInt8>? {
    if case .text(let bytes) = self { bytes } else { nil }
  }

  /// Whether both hold the same value.
  static func isSame(_ left: Cell, _ right: Cell) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.text(let left), .text(let right)): left.elementsEqual(right)
    default: false
    }
  }

  /// Adds bytes that only equal cells have in common.
  func pack(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(0)
    case .integer(let value):
      bytes.append(1)
      withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    case .text(let text):
      bytes.append(2)
      withUnsafeBytes(of: text.count) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text)
    }
  }
}
