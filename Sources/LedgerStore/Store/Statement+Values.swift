import Receivables

/// The types of the domain in the columns of a row. A value that no import would have stored is damage.
extension Statement {
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

  /// The customer in the columns of `EntryKind.customer`, but for its parent.
  func customer() throws -> Customer {
    var customer = Customer(id: text(1), name: text(2))
    customer.nameArabic = text(3)
    customer.segment = text(4)
    customer.region = text(5)
    customer.language = text(6)
    customer.currency = isNull(7) ? nil : try currency(7)
    customer.opened = try optionalDay(8)
    customer.creditLimit = try optionalMoney(9, 7)
    customer.rating = text(10)
    customer.termsDays = isNull(11) ? nil : Int(integer(11))
    customer.email = text(12)
    customer.phone = text(13)
    return customer
  }

  /// The error for a stored value that makes no sense.
  func damaged(_ what: String) -> StoreError {
    StoreError(.damaged, "the ledger holds \(what) that makes no sense; run 'tahsil ledger verify', restore a backup")
  }
}
