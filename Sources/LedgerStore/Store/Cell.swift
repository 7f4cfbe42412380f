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

  /// The text, where it is one, copied.
  var string: String? {
    if case .text(let bytes) = self { String(decoding: bytes, as: UTF8.self) } else { nil }
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
}
