/// What a field, a method or a property belongs to.
public enum FieldOwner: Hashable, Sendable {
  case money
  case date
  case special
  /// Views of a table, by its number, 0 to 15.
  case view(Int)

  init(raw: Int32) {
    switch raw {
    case 0: self = .money
    case 1: self = .date
    case 2: self = .special
    default: self = .view(Int(raw) - 3)
    }
  }

  var raw: Int32 {
    switch self {
    case .money: 0
    case .date: 1
    case .special: 2
    case .view(let table): Int32(3 + table)
    }
  }
}
