internal import Receivables

/// One kind of value that something can be.
public indirect enum TypeKind: Hashable, Sendable {
  /// A boolean, and which one, where that is known.
  case boolean(Bool?)
  case number(NumberType)
  /// A text, and which ones it can be, where that is known.
  case text(Set<String>?)
  case money(CurrencyType)
  case date
  case discount
  case unlimited
  /// A view, by its name in the table of fields.
  case view(String)
  case table(TableType)
  case function(FunctionType)

  /// The kinds, without what else is known.
  enum Family: Int, Hashable, Comparable {
    case boolean, number, text, money, date, discount, unlimited, view, table, function

    static func < (left: Family, right: Family) -> Bool { left.rawValue < right.rawValue }
  }

  var family: Family {
    switch self {
    case .boolean: .boolean
    case .number: .number
    case .text: .text
    case .money: .money
    case .date: .date
    case .discount: .discount
    case .unlimited: .unlimited
    case .view: .view
    case .table: .table
    case .function: .function
    }
  }

  /// So many texts are told apart.
  private static let mostTexts = 64

  /// What it can be where it is one of two of a family; `nil` where nothing can be said of both.
  func joined(_ other: TypeKind) -> TypeKind? {
    switch (self, other) {
    case (.boolean(let a), .boolean(let b)): return .boolean(a == b ? a : nil)
    case (.number(let a), .number(let b)): return .number(a.joined(b))
    case (.text(let a?), .text(let b?)):
      let both = a.union(b)
      return .text(both.count > Self.mostTexts ? nil : both)
    case (.text, .text): return .text(nil)
    case (.money(let a), .money(let b)): return .money(a == b ? a : .unknown)
    case (.table(let a), .table(let b)): return .table(a.joined(b))
    default: return self == other ? self : nil
    }
  }
}
