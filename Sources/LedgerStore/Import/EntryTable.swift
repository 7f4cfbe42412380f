import GRDB
import Receivables

/// The table of one kind during an import: finds rows, compares them, adds rows and revisions.
///
/// Where the table was empty before the import, what the import has added is known in memory and nothing is looked up.
final class EntryTable {
  /// What became of a row.
  enum Outcome {
    case added
    case unchanged
    case revised
    /// A row of this import that says the same as an earlier one, where that is allowed.
    case repeated
    /// An earlier row of this import has the same key.
    case duplicate(of: KnownRow.Position)
    /// The ledger, or an earlier row of this import, has other content under the same key.
    case conflict([Difference], with: KnownRow.Position?)
    /// The correction would contradict what refers to the row.
    case refused(column: String, message: String, remedy: String)
  }

  /// One column in which two rows differ.
  struct Difference {
    let column: String
    let ledger: String
    let file: String
  }

  let kind: EntryKind
  /// Whether any row that was added or revised names a parent.
  private(set) var hasNewParents = false
  /// The key of the next row that is added.
  private(set) var nextKey: Int64
  private let database: Database
  private let recorded: Int64
  private let columns: [EntryColumn]
  private let keyPlaces: [Int]
  private let wasEmpty: Bool
  private var index = ByteIndex()
  private var rows: [KnownRow] = []
  private let insertion: Statement
  private let stored: StoredRows
  private var keyBytes: [UInt8] = []

  init(_ kind: EntryKind, in database: Database, recorded: Int64) throws {
    self.kind = kind
    self.database = database
    self.recorded = recorded
    columns = kind.columns
    keyPlaces = kind.keyColumns.map { kind.place(of: $0) }
    let count = try database.integer("SELECT count(*) FROM \(kind.table)") ?? 0
    wasEmpty = count == 0
    nextKey = count + 1
    let marks: String = Array(repeating: "?", count: columns.count + 2).joined(separator: ",")
    insertion = try Statement(database, "INSERT INTO \(kind.table) VALUES (\(marks))")
    stored = try StoredRows(kind, in: database)
  }

  // MARK: - Looking up

  /// The row with an id, in this import or in the ledger.
  func known(_ id: UnsafeBufferPointer<UInt8>) throws -> KnownRow? {
    if let number = index.number(of: id) { return rows[number] }
    guard !wasEmpty, let row = try stored.find([.text(id)]) else { return nil }
    defer { stored.reset() }
    let known = remembered(key: row.integer(0)) { row.cell(Int32($0 + 1)) }
    _ = index.insert(id)
    rows.append(known)
    return known
  }

  private func remembered(key: Int64, _ cell: (Int) -> Cell) -> KnownRow {
    var row = KnownRow(key: Int32(key))
    if kind == .invoice {
      row.customer = Int32(cell(1).integer ?? 0)
      row.amount = cell(4).integer ?? 0
      row.currency = cell(5).integer.flatMap { Currency(numericCode: UInt16($0)) }
    }
    return row
  }

  // MARK: - Taking rows

  /// Takes a row whose cells are in order.
  ///
  /// - Parameters:
  ///   - isGiven: whether the file has the column at each place; one it does not have says nothing.
  ///   - isDistinct: whether several rows of the import may say the same.
  ///   - isCorrection: whether other content under the same key is a revision.
  func take(
    _ cells: [Cell], at position: KnownRow.Position, isGiven: [Bool], isDistinct: Bool, isCorrection: Bool
  ) throws -> Outcome {
    if kind == .contact { return try takeContact(cells, at: position) }
    return try withKey(of: cells) { key in
      let number = index.number(of: key)
      if let number, rows[number].isInImport {
        let earlier = rows[number].position
        guard isDistinct, !rows[number].isRejected, try stored.find(keyCells(cells)) != nil else {
          return .duplicate(of: earlier)
        }
        defer { stored.reset() }
        let differences = stored.differences(from: cells, isGiven: isGiven)
        return differences.isEmpty ? .repeated : .conflict(differences, with: earlier)
      }
      if !wasEmpty, try stored.find(keyCells(cells)) != nil {
        defer { stored.reset() }
        remember(key, number: number, key: stored.key, cells, at: position)
        return try revise(with: cells, isGiven: isGiven, isCorrection: isCorrection)
      }
      remember(key, number: number, key: nextKey, cells, at: position)
      try insert(cells)
      return .added
    }
  }

  /// Remembers a row that was rejected, so that rows that refer to it are not reported as well.
  func reject(_ cells: [Cell], at position: KnownRow.Position) throws {
    guard kind == .customer || kind == .invoice, case .text(let id) = cells[0], !id.isEmpty else { return }
    if try known(id) != nil { return }
    _ = index.insert(id)
    rows.append(KnownRow(key: 0, position: position))
  }

  /// Where this import has a row with an id; `nil` where it has none.
  func position(of id: UnsafeBufferPointer<UInt8>) -> KnownRow.Position? {
    index.number(of: id).flatMap { rows[$0].isInImport ? rows[$0].position : nil }
  }

  /// Where this import has the row with a key; `nil` where only the ledger has it.
  func position(ofKey key: Int64) -> KnownRow.Position? {
    rows.first { Int64($0.key) == key && $0.isInImport }?.position
  }

  private func remember(
    _ bytes: UnsafeBufferPointer<UInt8>, number: Int?, key: Int64, _ cells: [Cell], at position: KnownRow.Position
  ) {
    var row = remembered(key: key) { cells[$0] }
    row.position = position
    if let number {
      rows[number] = row
    } else {
      _ = index.insert(bytes)
      rows.append(row)
    }
  }

  private func insert(_ cells: [Cell]) throws {
    insertion.bind(nextKey, at: 1)
    insertion.bind(recorded, at: 2)
    for place in cells.indices { insertion.bind(cells[place], at: Int32(place + 3)) }
    try insertion.run()
    if kind == .customer, !cells[13].isEmpty { hasNewParents = true }
    nextKey += 1
  }

  /// Compares with the stored row at hand, and records what is later knowledge.
  private func revise(with cells: [Cell], isGiven: [Bool], isCorrection: Bool) throws -> Outcome {
    if stored.isSame(as: cells, isGiven: isGiven) { return .unchanged }
    let isNews = cells.indices.map { place in
      isGiven[place] && (isCorrection || columns[place].completion != .whereEmpty || !cells[place].isEmpty)
    }
    let differences = stored.differences(from: cells, isGiven: isNews)
    if differences.isEmpty { return .unchanged }
    guard isCorrection || stored.isCompleted(by: cells, isGiven: isNews) else {
      return .conflict(differences, with: nil)
    }
    if kind == .invoice, let refusal = try refusal(of: differences) { return refusal }
    try stored.revise(with: cells, isGiven: isNews, recorded: recorded)
    if kind == .customer, !cells[13].isEmpty { hasNewParents = true }
    return .revised
  }

  /// An invoice that something refers to keeps its customer and its currency.
  private func refusal(of differences: [Difference]) throws -> Outcome? {
    guard let column = differences.first(where: { $0.column == "customer" || $0.column == "currency" })?.column else {
      return nil
    }
    let referring = ["payments", "credit_notes", "promises", "contacts", "disputes", "plans", "decisions"]
    let queries: String = referring.map { "EXISTS (SELECT 1 FROM \($0) WHERE invoice = ?1)" }.joined(separator: " OR ")
    guard try database.integer("SELECT \(queries)", [stored.key]) == 1 else { return nil }
    return .refused(
      column: column, message: "the \(column) cannot be corrected, because other rows refer to this invoice",
      remedy: "credit this invoice and import a new one under another id")
  }

  // MARK: - Keys

  private func keyCells(_ cells: [Cell]) -> [Cell] { keyPlaces.map { cells[$0] } }

  /// Hands over the bytes that tell the row from others: the id itself, or all cells of the key.
  private func withKey<Result>(
    of cells: [Cell], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if keyPlaces.count == 1, case .text(let id) = cells[keyPlaces[0]] { return try body(id) }
    return try composed(keyPlaces.isEmpty ? cells : keyCells(cells)).withUnsafeBufferPointer(body)
  }

  private func composed(_ cells: [Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for cell in cells {
      switch cell {
      case .null: bytes.append(0)
      case .integer(let value):
        bytes.append(1)
        withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
      case .text(let text):
        bytes.append(2)
        withUnsafeBytes(of: text.count) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: text)
      }
    }
    return bytes
  }

  /// Equal contacts are told apart by how many there are: the n-th of an import is new where the ledger has fewer.
  private func takeContact(_ cells: [Cell], at position: KnownRow.Position) throws -> Outcome {
    try withKey(of: cells) { key in
      var number = index.number(of: key)
      if number == nil {
        var row = KnownRow(key: -1, position: position)
        row.storedRepetitions = wasEmpty ? 0 : try stored.countOfEqualContacts(cells)
        number = index.insert(key)
        rows.append(row)
      }
      guard let number else { return .unchanged }
      rows[number].repetitions += 1
      if rows[number].repetitions <= rows[number].storedRepetitions { return .unchanged }
      try insert(cells)
      return .added
    }
  }
}
