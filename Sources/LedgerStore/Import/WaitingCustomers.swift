/// A customer that cannot be stored before the rows after it are known, because its parent may be among them.
final class WaitingCustomer {
  let header: SourceHeader
  let place: RowPlace
  /// The id of the parent, where it was not known yet.
  let parent: [UInt8]?
  private let kept: KeptCells

  /// Copies what the reader has at hand.
  init(_ reader: RowReader, place: RowPlace) {
    header = reader.header
    self.place = place
    parent = reader.awaitedParent.map { Array($0) }
    kept = KeptCells(reader.cells)
  }

  var cells: [Cell] { kept.cells }

  var id: UnsafeBufferPointer<UInt8> { cells[0].bytes ?? UnsafeBufferPointer(start: nil, count: 0) }

  /// Names the parent by its key.
  func set(parentKey: Int64) { kept.set(parentKey, at: 13) }
}

/// Finds the parents of customers that wait for them.
struct WaitingCustomers {
  private let customers: [WaitingCustomer]
  private let table: EntryTable
  private let references: References

  init(_ customers: [WaitingCustomer], table: EntryTable, stored references: References) {
    self.customers = customers
    self.table = table
    self.references = references
  }

  /// Sets the key of every parent; what has none gets a problem, and so do its children in turn.
  func settle() throws -> (customers: [WaitingCustomer], problems: [KnownRow.Position: RowReader.Problem]) {
    var problems: [KnownRow.Position: RowReader.Problem] = [:]
    var waitingByID: [[UInt8]: WaitingCustomer] = [:]
    for customer in customers {
      let earlier = waitingByID[Array(customer.id)]?.place.position ?? table.position(of: customer.id)
      if let earlier {
        problems[customer.place.position] = .init(
          column: "id", message: "the same customer stands at \(references.text(earlier)) already",
          remedy: "remove one of the two rows")
      } else {
        waitingByID[Array(customer.id)] = customer
      }
    }
    try findOrphans(waitingByID, &problems)
    try setKeys(waitingByID, problems)
    return (customers, problems)
  }

  private func findOrphans(
    _ waitingByID: [[UInt8]: WaitingCustomer], _ problems: inout [KnownRow.Position: RowReader.Problem]
  ) throws {
    var children: [[UInt8]: [WaitingCustomer]] = [:]
    for customer in customers {
      if let parent = customer.parent { children[parent, default: []].append(customer) }
    }
    // Each child is looked at once, when its parent turns out not to come: a chain may be as long as the file.
    var missing = try children.keys.filter { try isMissing($0, waitingByID, problems) }
    while let parent = missing.popLast() {
      for customer in children[parent] ?? [] where problems[customer.place.position] == nil {
        let name = parent.withUnsafeBufferPointer { RowReader.quoted($0) }
        problems[customer.place.position] = .init(
          column: "parent", message: "there is no customer \(name)",
          remedy: "add it to customers.csv, or correct the id"
        )
        let id = Array(customer.id)
        if try isMissing(id, waitingByID, problems) { missing.append(id) }
      }
    }
  }

  /// Whether nobody with this id is in the ledger or will be.
  private func isMissing(
    _ id: [UInt8], _ waitingByID: [[UInt8]: WaitingCustomer], _ problems: [KnownRow.Position: RowReader.Problem]
  ) throws -> Bool {
    if let awaited = waitingByID[id], problems[awaited.place.position] == nil { return false }
    return try id.withUnsafeBufferPointer { try table.known($0) }?.isRejected ?? true
  }

  private func setKeys(
    _ waitingByID: [[UInt8]: WaitingCustomer], _ problems: [KnownRow.Position: RowReader.Problem]
  ) throws {
    var keys: [[UInt8]: Int64] = [:]
    var nextKey = table.nextKey
    for customer in customers where problems[customer.place.position] == nil {
      if let known = try table.known(customer.id) {
        keys[Array(customer.id)] = Int64(known.key)
      } else {
        keys[Array(customer.id)] = nextKey
        nextKey += 1
      }
    }
    for customer in customers {
      guard let parent = customer.parent else { continue }
      if let key = keys[parent] {
        customer.set(parentKey: key)
      } else if let known = try parent.withUnsafeBufferPointer({ try table.known($0) }) {
        customer.set(parentKey: Int64(known.key))
      }
    }
  }
}
