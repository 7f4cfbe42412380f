/// Which rows belong to which owner: the rows of owner `i` are `rows(of: i)`, in the order in which they stand.
///
/// A counting sort: linear in rows and owners, two arrays, no dictionary.
package struct Grouping: Sendable {
  private let offsets: [UInt32]
  private let order: [UInt32]

  /// Groups `count` rows by the owner that `owner` names; rows without an owner are left out.
  package init(owners: Int, count: Int, owner: (Int) -> Int32?) {
    guard count > 0 else {
      // Many a ledger has no payment plan at all: then nothing is kept for each of its invoices.
      (offsets, order) = ([], [])
      return
    }
    var ends = [UInt32](repeating: 0, count: owners + 1)
    for row in 0..<count {
      if let owner = owner(row) { ends[Int(owner) + 1] += 1 }
    }
    for index in 0..<owners { ends[index + 1] += ends[index] }
    var next = ends
    var order = [UInt32](repeating: 0, count: Int(ends[owners]))
    for row in 0..<count {
      guard let owner = owner(row) else { continue }
      order[Int(next[Int(owner)])] = UInt32(row)
      next[Int(owner)] += 1
    }
    offsets = ends
    self.order = order
  }

  /// Whether nobody has a row.
  var isEmpty: Bool { order.isEmpty }

  /// How many rows an owner has.
  func count(of owner: Int) -> Int { places(of: owner).count }

  /// Where the rows of an owner stand: as ``rows(of:)``, but nothing is lent out that would have to be counted.
  package func places(of owner: Int) -> Range<Int> {
    order.isEmpty ? 0..<0 : Int(offsets[owner])..<Int(offsets[owner + 1])
  }

  /// The row at a place.
  package func row(at place: Int) -> UInt32 {
    order[place]
  }

  /// The rows of an owner.
  package func rows(of owner: Int) -> ArraySlice<UInt32> {
    order[places(of: owner)]
  }
}
