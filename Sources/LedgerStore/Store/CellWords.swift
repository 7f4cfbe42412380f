import Receivables

/// Writes cells in the words of house CSV: days as ISO 8601, amounts in major units, ids in place of keys.
struct CellWords {
  let target: any ImportTarget
  let kind: EntryKind

  /// The text of the cell at a place of `kind.columns`.
  ///
  /// - Parameter cell: the cell at any place of the same row; an amount needs the currency beside it.
  func text(_ place: Int, _ cell: (Int) -> Cell) -> String {
    let column = kind.columns[place]
    switch cell(place) {
    case .null: return ""
    case .text(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .integer(let value):
      return switch column.content {
      case .customer, .subjectCustomer: target.id(ofCustomer: value)
      case .invoice, .subjectInvoice: target.id(ofInvoice: value)
      case .amount: Self.amount(value, cell(kind.place(of: "currency")).integer)
      case .amountOfInvoice:
        Self.amount(value, cell(kind.place(of: "invoice")).integer.flatMap { target.currency(ofInvoice: $0) })
      default: Self.text(value, column.content)
      }
    }
  }

  /// The text of a whole number that needs nothing but itself.
  static func text(_ value: Int64, _ content: EntryColumn.Content) -> String {
    switch content {
    case .day: Day(clamping: Int(value)).description
    case .currency: UInt16(exactly: value).flatMap { Currency(numericCode: $0) }?.code ?? ""
    case .rate: Rate(billionths: value).description
    default: String(value)
    }
  }

  /// An amount in major units, without its currency.
  static func amount(_ minorUnits: Int64, _ currency: Int64?) -> String {
    guard let number = currency.flatMap({ UInt16(exactly: $0) }), let currency = Currency(numericCode: number),
      let money = try? Money(minorUnits: minorUnits, currency: currency)
    else { return String(minorUnits) }
    return money.amountText
  }
}
