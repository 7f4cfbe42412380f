import Receivables

/// The bytes of a CSV row as it grows: fields with commas between them, quoted where RFC 4180 asks for it.
struct RowText {
  /// The rows so far, the last one perhaps unfinished.
  private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  /// Ends the row.
  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  /// Forgets the rows, which somebody else has by now.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// A field that never needs quotes: an id, a word of ours.
  mutating func plain(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// A field of any text.
  mutating func text(_ text: String) {
    guard text.utf8.contains(where: Self.needsQuotes) else { return plain(text) }
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A day as ISO 8601 writes it; nothing for none.
  mutating func day(_ day: Day?) {
    plain(day.map { $0.description } ?? "")
  }

  /// A whole number; nothing for none.
  mutating func number(_ number: Int?) {
    plain(number.map { String($0) } ?? "")
  }

  /// An amount without its currency; nothing for none.
  mutating func amount(_ money: Money?) {
    plain(money.map { $0.amountText } ?? "")
  }

  /// An amount and, in the next field, its currency.
  mutating func money(_ money: Money) {
    amount(money)
    plain(money.currency.code)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
  }
}
