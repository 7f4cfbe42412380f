/// The rows of one kind in a ledger in memory.
final class MemoryRows: EntryStorage {
  private let kind: EntryKind
  private let target: MemoryTarget
  /// Customers and invoices are found by the identities of their table, contacts not at all, other rows here.
  private let isIndexed: Bool
  private let keyPlaces: [Int]
  @exclusivity(unchecked) private var index = ByteIndex()
  /// Every row, where rows are compared: a ledger does not keep all columns.
  @exclusivity(unchecked) private var rows: [KeptCells]?
  /// The number of the row at hand: one less than its key.
  @exclusivity(unchecked) private var number = 0
  @exclusivity(unchecked) private var packed: [UInt8] = []

  init(_ kind: EntryKind, in target: MemoryTarget, isCompared: Bool) {
    self.kind = kind
    self.target = target
    isIndexed = kind != .customer && kind != .invoice && kind != .contact
    keyPlaces = kind.keyColumns.map { kind.place(of: $0) }
    rows = isCompared ? [] : nil
  }

  var earlier: StoredRows? { nil }

  func insert(_ cells: [Cell], key: Int64) throws -> Bool {
    if isIndexed {
      let isNew = withKey(keyPlaces.lazy.map { cells[$0] }) { index.insertIfNew($0) }
      if !isNew { return false }
    }
    try target.add(cells, of: kind)
    rows?.append(KeptCells(cells))
    return true
  }

  func find(_ keyCells: [Cell], key: Int64?) -> Int64? {
    let found = key ?? (isIndexed ? withKey(keyCells) { index.number(of: $0) }.map { Int64($0) + 1 } : nil)
    if let found { number = Int(found - 1) }
    return found
  }

  func cell(_ place: Int) -> Cell {
    guard let rows else { preconditionFailure("rows of this kind are not compared") }
    return rows[number].cells[place]
  }

  func reset() {}

  /// Hands over bytes that only equal keys have in common.
  private func withKey<Result>(
    _ keyCells: some Collection<Cell>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if keyCells.count == 1, case .text(let id)? = keyCells.first { return body(id) }
    packed.removeAll(keepingCapacity: true)
    for cell in keyCells { cell.pack(into: &packed) }
    return packed.withUnsafeBufferPointer(body)
  }
}
