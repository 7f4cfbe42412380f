import Receivables

/// A ledger in memory that an import fills. It begins as the ledger of a new file would.
final class MemoryTarget: ImportTarget {
  /// A new file has its making as recording 1.
  let recorded: Int64 = 2
  /// What was added so far; parents have no names before everything is recorded.
  @exclusivity(unchecked) private(set) var ledger = Ledger(knownAt: 1)

  func storage(of kind: EntryKind, isCompared: Bool) -> any EntryStorage {
    MemoryRows(kind, in: self, isCompared: isCompared)
  }

  func add(_ cells: [Cell], of kind: EntryKind) throws {
    try ledger.append(CellValues(cells: cells), of: kind)
  }

  func parents() -> [Int64: Int64] {
    var parents: [Int64: Int64] = [:]
    for (index, parent) in ledger.parents.enumerated() {
      if let parent { parents[Int64(index) + 1] = Int64(parent) + 1 }
    }
    return parents
  }

  func record(_ files: [Recording.File]) {
    ledger.knownAt = Int(recorded)
    ledger.nameParents()
  }

  func id(ofCustomer key: Int64) -> String { ledger.customers[Int(key - 1)].id }

  func id(ofInvoice key: Int64) -> String { ledger.invoiceIDs[Int(key - 1)] }

  func currency(ofInvoice key: Int64) -> Int64? { Int64(ledger.invoices[Int(key - 1)].currency.numericCode) }
}
