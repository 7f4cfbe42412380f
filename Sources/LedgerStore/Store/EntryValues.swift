import Receivables

/// The values of one row, wherever it is: in a table, or read from a file a moment ago.
///
/// The key of an entry is column 0, and column `i + 1` is `kind.columns[i]`.
protocol EntryValues {
  func isNull(_ column: Int32) -> Bool
  /// The whole number of a column; 0 for NULL.
  func integer(_ column: Int32) -> Int64
  /// The bytes of a text while the row is at hand; none for NULL.
  func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8>
}

/// The types of the domain in the columns of a row. A value that no import would have stored is damage.
extension EntryValues {
  func text(_ column: Int32) -> String { String(decoding: utf8(column), as: UTF8.self) }

  func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  /// The index that a key stands for.
  func index(_ column: Int32) -> Int32 { Int32(truncatingIfNeeded: integer(column) - 1) }

  func optionalIndex(_ column: Int32) -> Int32? { isNull(column) ? nil : index(column) }

  func day(_ column: Int32) throws -> Day {
    guard let number = Int32(exactly: integer(column)), let day = Day(number: number) else { throw damaged("a day") }
    return day
  }

  func optionalDay(_ column: Int32) throws -> Day? { isNull(column) ? nil : try day(column) }

  func currency(_ column: Int32) throws -> Currency {
    guard let number = UInt16(exactly: integer(column)), let currency = Currency(numericCode: number) else {
      throw damaged("a currency")
    }
    return currency
  }

  func money(_ amount: Int32, _ currency: Int32) throws -> Money {
    do {
      return try Money(minorUnits: integer(amount), currency: self.currency(currency))
    } catch is MoneyError {
      throw damaged("an amount")
    }
  }

  func optionalMoney(_ amount: Int32, _ currency: Int32) throws -> Money? {
    isNull(amount) ? nil : try money(amount, currency)
  }

  func choice<Choice: RawRepresentable<String>>(_ column: Int32) throws -> Choice {
    guard let choice = Choice(rawValue: text(column)) else { throw damaged("a word of a fixed list") }
    return choice
  }

  /// The error for a stored value that makes no sense.
  func damaged(_ what: String) -> StoreError {
    StoreError(.damaged, "the ledger holds \(what) that makes no sense; run 'tahsil ledger verify', restore a backup")
  }
}
