import GRDB
import Receivables

/// Writes the rows of one kind as house CSV, in the order of their keys.
struct HouseCSV {
  private let kind: EntryKind
  private let columns: [EntryColumn]
  private let customers: TextColumn
  private let invoices: TextColumn
  /// The currency of each invoice, for amounts that have no currency of their own.
  private let invoiceCurrencies: [Int64]

  init(database: Database, kind: EntryKind) throws {
    self.kind = kind
    columns = kind.columns
    let contents = Set(columns.map(\.content))
    let needsInvoices = !contents.isDisjoint(with: [.invoice, .subjectInvoice])
    let needsCustomers = !contents.isDisjoint(with: [.customer, .subjectCustomer])
    customers = needsCustomers ? try Self.ids(of: .customer, in: database) : TextColumn()
    invoices = needsInvoices ? try Self.ids(of: .invoice, in: database) : TextColumn()
    var currencies: [Int64] = []
    if contents.contains(.amountOfInvoice) {
      try EntryRows(database: database, kind: .invoice, knownAt: nil).walk { row, _ in
        currencies.append(row.integer(6))
      }
    }
    invoiceCurrencies = currencies
  }

  func write(_ rows: EntryRows, to file: CSVFile) throws {
    let places = columns.indices.filter { columns[$0].content != .subjectInvoice }
    try file.write(places.map { columns[$0].name })
    let currency = columns.firstIndex { $0.stored == "currency" }.map { Int32($0 + 1) }
    try rows.walk { row, _ in
      try file.write(places.map { text(Int32($0 + 1), columns[$0].content, row, currency) })
    }
  }

  private func text(
    _ column: Int32, _ content: EntryColumn.Content, _ row: Statement, _ currency: Int32?
  ) -> String {
    if content.isText { return row.text(column) }
    if content == .subjectCustomer {
      return row.isNull(column) ? invoices[Int(row.index(column + 1))] : customers[Int(row.index(column))]
    }
    if row.isNull(column) { return "" }
    return switch content {
    case .customer: customers[Int(row.index(column))]
    case .invoice: invoices[Int(row.index(column))]
    case .amount: CellWords.amount(row.integer(column), currency.map { row.integer($0) })
    case .amountOfInvoice: CellWords.amount(row.integer(column), invoiceCurrencies[Int(row.index(1))])
    default: CellWords.text(row.integer(column), content)
    }
  }

  private static func ids(of kind: EntryKind, in database: Database) throws -> TextColumn {
    var ids = TextColumn()
    let statement = try Statement(database, "SELECT id FROM \(kind.table) ORDER BY key")
    while try statement.step() { ids.append(utf8: statement.utf8(0)) }
    return ids
  }
}
