import Receivables
import Testing

/// What a script would read of some books on a day: one row of a table of cases.
struct FieldRow: Sendable, CustomTestStringConvertible {
  /// The case in words.
  let it: String
  let day: String
  /// Whose field, and which: `I1.days_overdue`, `C1.exposure`, `ledger.dso`.
  let field: String
  /// The value in words: `100.00 SAR`, `2026-01-31`, `nil`; `not asked` for an invoice that no question is about.
  let value: String
  /// Lines added to the books of the table.
  let books: String

  init(_ it: String, _ day: String, _ field: String, _ value: String, books: String = "") {
    self.it = it
    self.day = day
    self.field = field
    self.value = value
    self.books = books
  }

  var testDescription: String { "\(it): \(field) = \(value)" }

  func check(_ text: String, _ change: (inout CollectionRules) -> Void = { _ in }) throws {
    let books = try Books(text + "\n" + self.books, change)
    #expect(try books.snapshot(day).read(field) == value, "\(it)")
  }
}

extension Snapshot {
  /// The value of a field by the name that scripts use, in words.
  func read(_ path: String) throws -> String {
    let parts = path.split(separator: ".").map(String.init)
    let (owner, name) = (parts[0], parts[1])
    if owner == "ledger" {
      return try Self.text(SnapshotFields.ledger, name, of: portfolioColumns, row: 0, currency: portfolio.currency)
    }
    if let row = (0..<customers.count).first(where: { customers.id[$0] == owner }) {
      return try Self.text(SnapshotFields.customer, name, of: customers, row: row, currency: customerCurrency(row))
    }
    if let row = (0..<invoices.count).first(where: { invoices.id[$0] == owner }) {
      return try Self.text(SnapshotFields.invoice, name, of: invoices, row: row, currency: invoiceCurrency(row))
    }
    if let row = (0..<orders.count).first(where: { orders.id[$0] == owner }) {
      return try Self.text(SnapshotFields.order, name, of: orders, row: row, currency: orderCurrency(row))
    }
    return "not asked"
  }

  /// The row of an invoice.
  func row(_ id: String) throws -> Int {
    try #require((0..<invoices.count).first { invoices.id[$0] == id })
  }

  private static func text<Columns>(
    _ fields: [Field<Columns>], _ name: String, of columns: Columns, row: Int, currency: Currency
  ) throws -> String {
    let field = try #require(fields.first { $0.name == name }, "no field \(name)")
    switch field.column {
    case .money(let column):
      let minorUnits = columns[keyPath: column][row]
      if minorUnits == Absent.money { return "nil" }
      if minorUnits == Absent.unavailable { return "unavailable" }
      return try Money(minorUnits: minorUnits, currency: currency).description
    case .day(let column):
      let number = columns[keyPath: column][row]
      return number == Absent.day ? "nil" : try #require(Day(number: number)).description
    case .integer(let column):
      let number = columns[keyPath: column][row]
      return number == Absent.integer ? "nil" : String(number)
    case .number(let column):
      let number = columns[keyPath: column][row]
      return number.isNaN ? "nil" : String((number * 10_000).rounded() / 10_000)
    case .flag(let column): return columns[keyPath: column][row] ? "yes" : "no"
    case .text(let column): return columns[keyPath: column][row]
    case .symbol(let column): return columns[keyPath: column][row] ?? "nil"
    }
  }
}
