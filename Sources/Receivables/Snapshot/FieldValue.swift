/// What one field says in one row.
public enum FieldValue: Hashable, Sendable {
  case money(Money)
  case day(Day)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case text(String)
}

extension Field {
  /// What the field says in a row; `nil` where it says nothing, or where a rate of exchange is missing.
  ///
  /// - Parameter currency: the currency of the row's money.
  public func value(in columns: Columns, row: Int, currency: Currency) -> FieldValue? {
    switch column {
    case .money(let path):
      Absent.value(columns[keyPath: path][row]).flatMap { try? Money(minorUnits: $0, currency: currency) }
        .map { .money($0) }
    case .day(let path): Day(number: columns[keyPath: path][row]).map { .day($0) }
    case .integer(let path):
      columns[keyPath: path][row] == Absent.integer ? nil : .integer(Int(columns[keyPath: path][row]))
    case .number(let path): columns[keyPath: path][row].isNaN ? nil : .number(columns[keyPath: path][row])
    case .flag(let path): .flag(columns[keyPath: path][row])
    case .text(let path): .text(columns[keyPath: path][row])
    case .symbol(let path): columns[keyPath: path][row].map { .text($0) }
    }
  }

  /// Writes a value over what a row says.
  ///
  /// - Precondition: the value has the field's type.
  func write(_ value: FieldValue, to columns: inout Columns, row: Int) {
    switch (column, value) {
    case (.money(let path), .money(let money)): columns[keyPath: path][row] = money.minorUnits
    case (.day(let path), .day(let day)): columns[keyPath: path][row] = day.number
    case (.integer(let path), .integer(let integer)): columns[keyPath: path][row] = Int32(clamping: integer)
    case (.number(let path), .number(let number)): columns[keyPath: path][row] = number
    case (.number(let path), .integer(let integer)): columns[keyPath: path][row] = Double(integer)
    case (.flag(let path), .flag(let flag)): columns[keyPath: path][row] = flag
    case (.text(let path), .text(let text)): columns[keyPath: path].replace(row, with: text)
    case (.symbol(let path), .text(let text)): columns[keyPath: path].replace(row, with: text)
    default: preconditionFailure("the field \(name) is a \(column.type)")
    }
  }
}
