/// The customers or invoices that an import has met, by their ids.
struct Identities {
  private var index = ByteIndex()
  private var rows: [KnownRow] = []
  /// The number found last: rows that refer to others often do so in the same order.
  private var last = 0

  /// The row with an id; `nil` where it was not met.
  mutating func row(_ id: UnsafeBufferPointer<UInt8>) -> KnownRow? {
    if index.isText(last, id) { return rows[last] }
    let number = index.isText(last + 1, id) ? last + 1 : index.number(of: id)
    guard let number else { return nil }
    last = number
    return rows[number]
  }

  /// Remembers a row that was not met before.
  mutating func set(_ row: KnownRow, for id: UnsafeBufferPointer<UInt8>) {
    let isNew = index.insertIfNew(id)
    precondition(isNew, "the id was met already")
    rows.append(row)
  }
}
