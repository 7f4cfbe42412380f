/// An exact amount of one currency, as a whole number of its minor units.
///
/// |`minorUnits`| never exceeds `largestMinorUnits`; an operation that would go beyond throws `MoneyError.overflow`.
/// Two amounts meet only in the same currency. `Money` is deliberately not `Comparable`: comparing two currencies has no
/// answer, so comparisons throw.
///
/// ```swift
/// let invoice = try Money("1000.00", .SAR)
/// try invoice.multiplied(by: 0.015, rounding: .halfEven)  // 15.00 SAR
/// ```
public struct Money: Hashable, Sendable, CustomStringConvertible {
  /// The amount in minor units: halalas, cents, fils, or whole yen.
  public let minorUnits: Int64
  /// The currency, which also says how many decimals the minor unit stands for.
  public let currency: Currency

  /// The largest magnitude of an amount, 2^51 − 1 minor units: 22,517,998,136,852.47 in a currency of two decimals.
  @inlinable public static var largestMinorUnits: Int64 { (1 << 51) - 1 }
  /// The largest number of parts `split(into:)` makes.
  public static let largestPartCount = 1000

  /// An amount of so many minor units.
  ///
  /// - Throws: `MoneyError.overflow` beyond ±`largestMinorUnits`.
  public init(minorUnits: Int64, currency: Currency) throws(MoneyError) {
    guard MinorUnits.fits(minorUnits) else { throw .overflow }
    self.init(fitting: minorUnits, currency)
  }

  /// The amount a text says, in major units: `1234.5`, `-0.05`.
  ///
  /// Zeros beyond the currency's decimals are accepted, other digits there are not.
  /// - Throws: `MoneyError.notAnAmount` for anything but an optional minus, digits and a point with digits after it (no
  ///   grouping, exponent or space); `tooManyDecimals`; `overflow`.
  public init(_ text: String, _ currency: Currency) throws(MoneyError) {
    switch DecimalText.parse(text, decimals: currency.decimals) {
    case .value(let minorUnits): try self.init(minorUnits: minorUnits, currency: currency)
    case .malformed: throw .notAnAmount(text)
    case .tooManyDecimals: throw .tooManyDecimals(text, currency)
    case .overflow: throw .overflow
    }
  }

  /// - Precondition: `minorUnits` fits; whoever calls has checked it.
  init(fitting minorUnits: Int64, _ currency: Currency) {
    assert(MinorUnits.fits(minorUnits))
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Nothing, in a currency.
  public static func zero(_ currency: Currency) -> Money { Money(fitting: 0, currency) }

  /// Whether the amount is 0.
  public var isZero: Bool { minorUnits == 0 }
  /// Whether the amount is below 0.
  public var isNegative: Bool { minorUnits < 0 }
  /// Whether the amount is above 0.
  public var isPositive: Bool { minorUnits > 0 }

  /// The amount with all its decimals and without grouping: `1234.50`, `-0.05`, for yen `1234`.
  public var amountText: String { DecimalText.write(minorUnits, decimals: currency.decimals) }

  /// The amount and its currency: `1234.50 SAR`.
  public var description: String { "\(amountText) \(currency.code)" }

  /// Writes `description` as UTF-8 behind other bytes, without making a text of it.
  package func write(to bytes: inout [UInt8]) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &digits) { buffer in
      var place = buffer.count
      func put(_ byte: UInt8) {
        place -= 1
        buffer[place] = byte
      }
      var rest = minorUnits.magnitude
      var written = 0
      repeat {
        if written == currency.decimals, written > 0 { put(UInt8(ascii: ".")) }
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        written += 1
      } while rest > 0 || written <= currency.decimals
      if minorUnits < 0 { put(UInt8(ascii: "-")) }
      bytes.append(contentsOf: buffer[place...])
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: currency.code.utf8)
  }
}
