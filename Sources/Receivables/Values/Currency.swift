/// A currency of ISO 4217, in two bytes.
///
/// Asking for its decimals is a switch over constants: no table in memory, no allocation, no reference counting.
///
/// ```swift
/// Currency(code: "SAR")!.decimals  // 2
/// ```
public struct Currency: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The three-digit number of ISO 4217, below 1000: 682 for SAR.
  public let numericCode: UInt16

  /// The currency of three letters; `nil` unless they are an active code, in upper case.
  public init?(code: String) {
    var letters: UInt32 = 0
    var count = 0
    for byte in code.utf8 {
      count += 1
      if count > 3 { return nil }
      letters = letters << 8 | UInt32(byte)
    }
    guard count == 3, let numericCode = CurrencyTable.numericCode(ofLetters: letters) else { return nil }
    self.numericCode = numericCode
  }

  /// The currency of a number; `nil` unless it is an active one.
  public init?(numericCode: UInt16) {
    guard CurrencyTable.letters(ofNumericCode: numericCode) != 0 else { return nil }
    self.numericCode = numericCode
  }

  /// The currency of a number that came out of a `Currency` before, for hot paths: nothing is looked up.
  ///
  /// - Precondition: `Currency(numericCode:)` would accept the number. Checked in debug builds only.
  public init(knownNumericCode numericCode: UInt16) {
    assert(CurrencyTable.letters(ofNumericCode: numericCode) != 0, "no currency has this number")
    self.numericCode = numericCode
  }

  /// The three letters: `SAR`.
  public var code: String {
    let letters = CurrencyTable.letters(ofNumericCode: numericCode)
    return String(unsafeUninitializedCapacity: 3) { bytes in
      bytes[0] = UInt8(truncatingIfNeeded: letters >> 16)
      bytes[1] = UInt8(truncatingIfNeeded: letters >> 8)
      bytes[2] = UInt8(truncatingIfNeeded: letters)
      return 3
    }
  }

  /// How many decimals the minor unit stands for: 0, 2, 3 or 4.
  public var decimals: Int { CurrencyTable.decimals(ofNumericCode: numericCode) }

  /// The three letters: `SAR`.
  public var description: String { code }

  /// Orders currencies by their letters.
  public static func < (left: Currency, right: Currency) -> Bool {
    CurrencyTable.letters(ofNumericCode: left.numericCode) < CurrencyTable.letters(ofNumericCode: right.numericCode)
  }

  /// Every active currency, sorted by its letters.
  public static let all: [Currency] = (0..<CurrencyTable.count).map { index in
    Currency(knownNumericCode: CurrencyTable.entry(index).numericCode)
  }
}

// The letters of ISO 4217 are upper case, and so a reader looks for them.
// swift-format-ignore: AlwaysUseLowerCamelCase
/// The currencies that code and tests name most.
extension Currency {
  /// United Arab Emirates dirham, 2 decimals.
  public static var AED: Currency { Currency(knownNumericCode: 784) }
  /// Bahraini dinar, 3 decimals.
  public static var BHD: Currency { Currency(knownNumericCode: 48) }
  /// Egyptian pound, 2 decimals.
  public static var EGP: Currency { Currency(knownNumericCode: 818) }
  /// Euro, 2 decimals.
  public static var EUR: Currency { Currency(knownNumericCode: 978) }
  /// Pound sterling, 2 decimals.
  public static var GBP: Currency { Currency(knownNumericCode: 826) }
  /// Japanese yen, no decimals.
  public static var JPY: Currency { Currency(knownNumericCode: 392) }
  /// Kuwaiti dinar, 3 decimals.
  public static var KWD: Currency { Currency(knownNumericCode: 414) }
  /// Omani rial, 3 decimals.
  public static var OMR: Currency { Currency(knownNumericCode: 512) }
  /// Saudi riyal, 2 decimals.
  public static var SAR: Currency { Currency(knownNumericCode: 682) }
  /// United States dollar, 2 decimals.
  public static var USD: Currency { Currency(knownNumericCode: 840) }
}
