/// The 64 bits by which the host shows a value to a script: money, a date, a special value or a view of a row.
///
/// Lua carries a word like an integer, so showing one never allocates. Equal values have equal bits, which is what
/// makes `==` in a script right. The layout is that of `ls_word.h`:
///
/// | bits | money | date | special | view |
/// |---|---|---|---|---|
/// | 63–62 | 0 | 1 | 2 | 3 |
/// | 61–58 | currency (61–52) | | subkind | table |
/// | 57–32 | minor units (51–0) | | free | generation |
/// | 31–0 | | days since 1970-01-01 | free | row |
public struct HostWord: Hashable, Sendable {
  /// The bits themselves.
  public let bits: UInt64

  /// A word from its bits, as they came out of a script.
  @inlinable
  public init(bits: UInt64) {
    self.bits = bits
  }

  /// The four kinds of words.
  public enum Tag: UInt8, Hashable, Sendable {
    case money, date, special, view
  }

  /// What this word shows.
  @inlinable
  public var tag: Tag {
    switch bits >> 62 {
    case 0: .money
    case 1: .date
    case 2: .special
    default: .view
    }
  }
}

// MARK: - Money and dates

extension HostWord {
  /// The amounts that fit, in minor units: 52 bits, a little over two thousand trillion either way.
  public static let minorUnits: ClosedRange<Int64> = -(1 << 51)...((1 << 51) - 1)

  /// An amount of money.
  ///
  /// - Parameters:
  ///   - minorUnits: within ``minorUnits``.
  ///   - currency: the numeric ISO 4217 code, below 1024.
  @inlinable
  public static func money(minorUnits: Int64, currency: UInt16) -> HostWord {
    precondition(minorUnits >= -(1 << 51) && minorUnits < (1 << 51), "amount outside of 52 bits")
    precondition(currency < 1024, "not a numeric ISO 4217 code")
    return HostWord(bits: UInt64(currency) << 52 | UInt64(bitPattern: minorUnits) & ((1 << 52) - 1))
  }

  /// The numeric ISO 4217 code of a money word.
  @inlinable
  public var currency: UInt16 { UInt16(truncatingIfNeeded: bits >> 52) & 0x3FF }

  /// The amount of a money word, in minor units.
  @inlinable
  public var minorUnits: Int64 { Int64(bitPattern: bits << 12) >> 12 }

  /// A civil day, counted from 1970-01-01.
  @inlinable
  public static func date(day: Int32) -> HostWord {
    HostWord(bits: 1 << 62 | UInt64(UInt32(bitPattern: day)))
  }

  /// The day of a date word, counted from 1970-01-01.
  @inlinable
  public var day: Int32 { Int32(bitPattern: UInt32(truncatingIfNeeded: bits)) }
}

// MARK: - Special values

extension HostWord {
  /// `unlimited`.
  public static let unlimited = special(subkind: 0, payload: 0)

  /// A value of the host's own: 16 subkinds of 58 bits. The last three are not to be shown in a ``Column/words(_:texts:computed:)``,
  /// where they stand for something else.
  @inlinable
  public static func special(subkind: UInt8, payload: UInt64) -> HostWord {
    precondition(subkind < 16 && payload >> 58 == 0, "a special value has 4 bits of subkind and 58 of payload")
    return HostWord(bits: 2 << 62 | UInt64(subkind) << 58 | payload)
  }

  /// Terms of an early payment discount.
  ///
  /// - Parameters:
  ///   - rateInBillionths: 0 to 10⁹.
  ///   - days: from the invoice date.
  public static func discount(rateInBillionths: UInt32, days: UInt16) -> HostWord {
    precondition(rateInBillionths <= 1_000_000_000, "a rate is at most one")
    return special(subkind: 1, payload: UInt64(rateInBillionths) << 16 | UInt64(days))
  }

  /// The subkind of a special word.
  @inlinable
  public var subkind: UInt8 { UInt8(truncatingIfNeeded: bits >> 58) & 0xF }

  /// The host's 58 bits of a special word.
  @inlinable
  public var payload: UInt64 { bits & ((1 << 58) - 1) }

  /// The rate of discount terms, in billionths.
  public var discountRateInBillionths: UInt32 { UInt32(truncatingIfNeeded: (bits >> 16) & ((1 << 30) - 1)) }

  /// The days of discount terms.
  public var discountDays: UInt16 { UInt16(truncatingIfNeeded: bits) }
}

// MARK: - Views

extension HostWord {
  /// A view of one row of a table of columns.
  ///
  /// It is stamped with the question's generation where it enters a script, as an argument of a call or as a result
  /// of an operation, and is dead when the next question is asked. Set as a global it is not stamped and lasts.
  @inlinable
  public static func view(table: Int, row: UInt32) -> HostWord {
    precondition(table >= 0 && table < 16, "there are 16 tables")
    return HostWord(bits: 3 << 62 | UInt64(table) << 58 | UInt64(row))
  }

  /// The table of a view.
  @inlinable
  public var table: Int { Int(truncatingIfNeeded: (bits >> 58) & 0xF) }

  /// The row of a view.
  @inlinable
  public var row: UInt32 { UInt32(truncatingIfNeeded: bits) }
}
