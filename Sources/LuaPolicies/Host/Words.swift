internal import LuaSandbox
internal import Receivables

// How the values of the ledger look inside Lua.

extension HostWord {
  /// An amount as scripts hold it.
  init(_ money: Money) {
    self = .money(minorUnits: money.minorUnits, currency: money.currency.numericCode)
  }

  /// A day as scripts hold it.
  init(_ day: Day) {
    self = .date(day: day.number)
  }
}

extension Money {
  /// The amount in a money word that came out of a script: it went in as one, so its currency exists.
  init(_ word: HostWord) {
    let currency = Currency(knownNumericCode: word.currency)
    do {
      self = try Money(minorUnits: word.minorUnits, currency: currency)
    } catch {
      preconditionFailure("a money word beyond the largest amount: \(word.minorUnits)")
    }
  }
}

/// The kinds of special values.
enum SpecialKind {
  static let unlimited: UInt8 = 0
  static let discount: UInt8 = 1
}

/// The tables that scripts see views of.
enum ViewTable {
  static let customer = 0
  static let invoice = 1
  static let order = 2
  static let ledger = 3
  static let decision = 4
}
