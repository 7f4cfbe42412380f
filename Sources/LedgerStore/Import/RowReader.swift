import CSVReading
import Receivables

/// Turns the rows of one source into cells, and says what is wrong with them.
///
/// The cells point at the bytes of the row and are valid until the next one.
final class RowReader {
  /// One thing that is wrong with a row.
  struct Problem {
    let column: String
    let message: String
    let remedy: String
  }

  /// One value per column of the kind.
  @exclusivity(unchecked) private(set) var cells: [Cell]
  /// What is wrong with the row; the cells concerned are NULL.
  @exclusivity(unchecked) private(set) var problems: [Problem] = []
  /// Whether the row names one that was rejected in this import: no mistake of its own.
  @exclusivity(unchecked) private(set) var leansOnRejected: String?
  /// The parent of a customer that may still come; then its cell is NULL.
  @exclusivity(unchecked) private(set) var awaitedParent: UnsafeBufferPointer<UInt8>?
  /// What the row's invoice says, for the columns and rules that need it.
  @exclusivity(unchecked) private(set) var invoice: KnownRow?

  let source: ImportSource
  let header: SourceHeader
  private let references: References
  private let columns: [EntryColumn]
  private let contents: [EntryColumn.Content]
  private let isRequired: [Bool]
  /// Where each column stands in the rows of the file; −1 where nowhere.
  private let indexes: [Int]
  /// Whether a column is not the bytes of its field, but made from them or a constant.
  private let isMade: [Bool]
  let rules: RowRules
  /// The places of columns in the order of reading: amounts last, since they need the currency.
  private let order: [Int]
  private let currencyPlace: Int?
  @exclusivity(unchecked) private var currency: Currency?
  @exclusivity(unchecked) private var lastCurrency: (code: UInt32, currency: Currency)?
  private var made: [UnsafeMutableBufferPointer<UInt8>?]

  init(source: ImportSource, header: SourceHeader, references: References) {
    self.source = source
    self.header = header
    self.references = references
    let columns = source.kind.columns
    self.columns = columns
    contents = columns.map(\.content)
    isRequired = columns.indices.map { columns[$0].isRequired && header.isGiven[$0] }
    indexes = header.fields.map { $0.index ?? -1 }
    isMade = header.fields.map { $0.source?.isPlain == false }
    rules = RowRules(source.kind)
    cells = Array(repeating: .null, count: columns.count)
    made = Array(repeating: nil, count: columns.count)
    order =
      columns.indices.filter { !columns[$0].content.needsCurrency }
      + columns.indices.filter { columns[$0].content.needsCurrency }
    currencyPlace = columns.firstIndex { $0.stored == "currency" }
  }

  deinit {
    for buffer in made { buffer?.deallocate() }
  }

  /// Reads a row into `cells`; false where it has `problems` or leans on a rejected row.
  func read(_ row: CSVReader) throws -> Bool {
    problems.removeAll(keepingCapacity: true)
    leansOnRejected = nil
    awaitedParent = nil
    invoice = nil
    currency = nil
    for place in order {
      cells[place] = try cell(place, field(place, of: row))
      if place == currencyPlace { currency = cells[place].integer.map { Currency(knownNumericCode: UInt16($0)) } }
    }
    if problems.isEmpty, leansOnRejected == nil { checkRow() }
    return problems.isEmpty && leansOnRejected == nil
  }

  /// The bytes of a column; empty where the file does not have it.
  private func field(_ place: Int, of row: CSVReader) -> UnsafeBufferPointer<UInt8> {
    let index = indexes[place]
    if isMade[place], let source = header.fields[place].source { return made(source, index, place, row) }
    return index < 0 ? UnsafeBufferPointer(start: nil, count: 0) : row[index]
  }

  private func made(
    _ source: FieldSource, _ index: Int, _ place: Int, _ row: CSVReader
  ) -> UnsafeBufferPointer<UInt8> {
    let text = index < 0 ? source.constant : source.value(row[index])
    made[place]?.deallocate()
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
    _ = buffer.initialize(from: text.utf8)
    made[place] = buffer
    return UnsafeBufferPointer(rebasing: buffer[..<text.utf8.count])
  }

  private func cell(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) throws -> Cell {
    let content = contents[place]
    if field.isEmpty {
      if isRequired[place], content != .subjectInvoice {
        problem(place, "the field is empty", "every \(source.kind.noun) needs it")
      }
      if content == .strength { return Self.cell(of: "exclude") }
      return content.isText ? .text(field) : .null
    }
    switch content {
    case .text: return text(place, field)
    case .day: return day(place, field)
    case .currency: return currencyCell(place, field)
    case .amount(let least): return amount(place, field, in: currency, least: least)
    case .amountOfInvoice: return amount(place, field, in: invoice?.currency, least: 1)
    case .integer(let least, let most): return integer(place, field, least...most)
    case .choice(let words): return choice(place, field, words)
    case .strength: return strength(place, field)
    case .rate: return rate(place, field)
    case .customer, .subjectCustomer: return try customer(place, field)
    case .invoice, .subjectInvoice: return try invoice(place, field)
    }
  }

  /// Notes that something is wrong with a column.
  func problem(_ place: Int, _ message: String, _ remedy: String) {
    problems.append(Problem(column: header.fields[place].heading, message: message, remedy: remedy))
  }

  // MARK: - Values

  private func text(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) -> Cell {
    var bits: UInt8 = 0
    var hasControl = false
    for byte in field {
      bits |= byte
      hasControl = hasControl || (byte < 32 && byte != 10 && byte != 13 && byte != 9)
    }
    if bits >= 128, String(validating: field, as: UTF8.self) == nil {
      problem(place, "the text is not UTF-8", "save the file as UTF-8")
      return .null
    }
    if hasControl {
      problem(place, "the text has a control character", "remove it")
      return .null
    }
    if place == rules.id, field[0] == 32 || field[field.count - 1] == 32 {
      problem(place, "the id \(Self.quoted(field)) begins or ends with a space", "remove the space")
      return .null
    }
    return .text(field)
  }

  private func day(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) -> Cell {
    if let day = source.dates.day(field) { return .integer(Int64(day.number)) }
    problem(
      place, "\(Self.quoted(field)) is not a day",
      "write a date from 1900 to 2199 as \(source.dates.pattern)")
    return .null
  }

  private func currencyCell(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) -> Cell {
    let code = field.count == 3 ? UInt32(field[0]) << 16 | UInt32(field[1]) << 8 | UInt32(field[2]) : 0
    if let lastCurrency, lastCurrency.code == code { return .integer(Int64(lastCurrency.currency.numericCode)) }
    if let currency = Currency(code: String(decoding: field, as: UTF8.self)) {
      lastCurrency = (code, currency)
      return .integer(Int64(currency.numericCode))
    }
    problem(place, "\(Self.quoted(field)) is not a currency", "write the three letters of ISO 4217, such as SAR")
    return .null
  }

  private func amount(
    _ place: Int, _ field: UnsafeBufferPointer<UInt8>, in currency: Currency?, least: Int64
  ) -> Cell {
    guard let currency else {
      // The column that should have given the currency has its own message, unless it is empty.
      if let currencyPlace, cells[currencyPlace].isEmpty, !columns[currencyPlace].isRequired {
        problem(place, "the amount has no currency", "fill the column currency")
      }
      return .null
    }
    switch source.decimals.read(field, decimals: currency.decimals) {
    case .value(let value) where value < least:
      let bound = least == 0 ? "below 0" : "not above 0"
      problem(place, "\(Self.quoted(field)) is \(bound)", "write an amount \(least == 0 ? "of 0 or more" : "above 0")")
    case .value(let value) where MinorUnits.fits(value): return .integer(value)
    case .value, .tooLarge:
      problem(place, "\(Self.quoted(field)) is too large", "write at most \(Self.largest(in: currency))")
    case .tooManyDecimals:
      let decimals = currency.decimals == 0 ? "none" : "\(currency.decimals)"
      problem(
        place, "\(Self.quoted(field)) has too many decimals for \(currency)", "\(currency) has \(decimals)")
    case .malformed: problem(place, "\(Self.quoted(field)) is not an amount", "write it as \(sample(currency))")
    }
    return .null
  }

  private func integer(
    _ place: Int, _ field: UnsafeBufferPointer<UInt8>, _ range: ClosedRange<Int64>
  ) -> Cell {
    if case .value(let value) = DecimalForm.plain.read(field, decimals: 0), range.contains(value) {
      return .integer(value)
    }
    problem(
      place, "\(Self.quoted(field)) is not allowed here",
      "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return .null
  }

  private func choice(_ place: Int, _ field: UnsafeBufferPointer<UInt8>, _ words: [String]) -> Cell {
    if words.contains(where: { $0.utf8.elementsEqual(field) }) { return .text(field) }
    problem(place, "\(Self.quoted(field)) is not allowed here", "write one of \(words.joined(separator: ", "))")
    return .null
  }

  private func strength(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) -> Cell {
    if Block.Strength(String(decoding: field, as: UTF8.self)) != nil { return text(place, field) }
    problem(place, "\(Self.quoted(field)) is not allowed here", "write exclude, count or cap:<stage>")
    return .null
  }

  private func rate(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) -> Cell {
    if case .value(let value) = source.decimals.read(field, decimals: 9), value > 0 { return .integer(value) }
    problem(
      place, "\(Self.quoted(field)) is not a rate", "write a decimal above 0 with at most nine decimals, such as 3.75")
    return .null
  }

  // MARK: - References

  private func customer(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) throws -> Cell {
    switch try references.customer(field) {
    case .known(let row): return .integer(Int64(row.key))
    case .rejected(let position):
      leansOnRejected = "customer \(Self.quoted(field)) was rejected at \(position)"
      return .null
    case .unknown:
      if contents[place] == .subjectCustomer { return .null }
      if source.kind == .customer {
        awaitedParent = field
        return .null
      }
      problem(place, "there is no customer \(Self.quoted(field))", "add it to customers.csv, or correct the id")
      return .null
    }
  }

  private func invoice(_ place: Int, _ field: UnsafeBufferPointer<UInt8>) throws -> Cell {
    let isSubject = contents[place] == .subjectInvoice
    if isSubject, !cells[place - 1].isEmpty || leansOnRejected != nil { return .null }
    switch try references.invoice(field) {
    case .known(let row):
      invoice = row
      return .integer(Int64(row.key))
    case .rejected(let position):
      leansOnRejected = "invoice \(Self.quoted(field)) was rejected at \(position)"
      return .null
    case .unknown:
      let what = isSubject ? "no customer and no invoice" : "no invoice"
      let file = isSubject ? "customers.csv or invoices.csv" : "invoices.csv"
      problem(place, "there is \(what) \(Self.quoted(field))", "add it to \(file), or correct the id")
      return .null
    }
  }

  // MARK: - Texts of messages

  private func sample(_ currency: Currency) -> String {
    let mark = String(UnicodeScalar(source.decimals.mark))
    let decimals = currency.decimals == 0 ? "" : mark + "50000".prefix(currency.decimals)
    return "1234\(decimals), without a currency or spaces"
  }

  private static func largest(in currency: Currency) -> String {
    (try? Money(minorUnits: Money.largestMinorUnits, currency: currency).description) ?? ""
  }

  private static func cell(of text: StaticString) -> Cell {
    .text(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A field in quotes, cut to a length that a message bears.
  static func quoted(_ field: UnsafeBufferPointer<UInt8>) -> String {
    // Enough for the letters that are shown, and one more: a field may have a million bytes.
    ForeignText.quoted(String(decoding: field.prefix(61 * 4), as: UTF8.self))
  }
}
