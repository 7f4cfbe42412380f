/// The rows of one table for one batch: its columns in the order in which the fields were defined.
public struct TableRows {
  /// The table's number.
  public let table: Int
  /// How many rows every column has.
  public let count: Int
  /// One for each field.
  public let columns: [Column]

  /// - Precondition: every column has `count` values.
  public init(table: Int, count: Int, columns: [Column]) {
    for column in columns {
      if let values = column.count { precondition(values == count, "a column of \(values) values for \(count) rows") }
    }
    self.table = table
    self.count = count
    self.columns = columns
  }
}

extension Column {
  /// How many values there are; nil where only the host knows.
  var count: Int? {
    switch self {
    case .money(let values, let currencies):
      values.count == currencies.count ? values.count : -1
    case .moneyInOneCurrency(let values, _): values.count
    case .liveMoney(_, let currencies): currencies.count
    case .days(let values), .integers(let values), .symbols(let values, _), .views(let values, _): values.count
    case .words(let words, _, _): words.count
    case .numbers(let values): values.count
    case .flags(let values): values.count
    case .optionalFlags(let values): values.count
    case .text(let column): column.count
    case .currencies(let values): values.count
    case .liveFlags, .unbound: nil
    }
  }
}
