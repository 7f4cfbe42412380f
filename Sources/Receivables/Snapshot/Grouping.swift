/// Which rows belong to which owner: the rows of owner `i` are `rows(of: i)`, in the order in which they stand.
///
/// A counting sort: linear in rows and owners, two arrays, no dictionary. Rows that come later are added behind the others
/// of their owner, each in constant time on average; where an owner's rows stand is said by itself then.
package struct Grouping: Sendable {
  /// Where rows of an owner stand, and where the room for more of them ends.
  private struct Span {
    var start: UInt32
    var end: UInt32
    var room: UInt32
  }

  private let owners: Int
  /// Where the rows of each owner begin; they end where those of the next one begin. Empty once rows were added.
  private var starts: [UInt32]
  /// The same once rows were added, before that empty.
  private var spans: [Span] = []
  private var order: [UInt32]

  /// Groups `count` rows by the owner that `owner` names; rows without an owner are left out.
  package init(owners: Int, count: Int, owner: (Int) -> Int32?) {
    self.owners = owners
    guard count > 0 else {
      // Many a ledger has no payment plan at all: then nothing is kept for each of its invoices.
      (starts, order) = ([], [])
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
    starts = ends
    self.order = order
  }

  /// Whether nobody has a row.
  var isEmpty: Bool { order.isEmpty }

  /// How many rows an owner has.
  func count(of owner: Int) -> Int { places(of: owner).count }

  /// Where the rows of an owner stand: as ``rows(of:)``, but nothing is lent out that would have to be counted.
  package func places(of owner: Int) -> Range<Int> {
    guard !order.isEmpty else { return 0..<0 }
    guard !spans.isEmpty else { return Int(starts[owner])..<Int(starts[owner + 1]) }
    let span = spans[owner]
    return Int(span.start)..<Int(span.end)
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

// MARK: - Growing

extension Grouping {
  /// Adds a row behind the others of its owner.
  mutating func append(_ row: Int, to owner: Int32) {
    makeGrowing()
    let owner = Int(owner)
    if spans[owner].end == spans[owner].room { moveBehindAll(owner) }
    order[Int(spans[owner].end)] = UInt32(row)
    spans[owner].end += 1
  }

  /// Puts the rows of each owner into an order.
  mutating func sort(by precedes: (Int, Int) -> Bool) {
    guard !order.isEmpty else { return }
    for owner in 0..<owners {
      let places = places(of: owner)
      if places.count > 1 { order[places].sort { precedes(Int($0), Int($1)) } }
    }
  }

  private mutating func makeGrowing() {
    guard spans.isEmpty else { return }
    if starts.isEmpty { starts = Array(repeating: 0, count: owners + 1) }
    spans = zip(starts, starts.dropFirst()).map { Span(start: $0, end: $1, room: $1) }
    starts = []
  }

  /// Moves an owner's rows to where there is room for as many again.
  private mutating func moveBehindAll(_ owner: Int) {
    let start = order.count
    for place in places(of: owner) { order.append(order[place]) }
    let count = order.count - start
    let room = max(2, 2 * count)
    order.append(contentsOf: repeatElement(0, count: room - count))
    spans[owner] = Span(start: UInt32(start), end: UInt32(start + count), room: UInt32(start + room))
  }
}
