import GRDB

/// Parents and children among the customers, as they stand now.
struct FamilyTree {
  let database: Database

  /// The keys of customers that are above their own parents.
  func keysInCircles() throws -> [Int64] {
    var parents: [Int64: Int64] = [:]
    try EntryRows(database: database, kind: .customer, knownAt: nil).walk { row, _ in
      if let parent = row.optionalInteger(14) { parents[row.integer(0)] = parent }
    }
    var isClear: Set<Int64> = []
    var circles: [Int64] = []
    for start in parents.keys.sorted() where !isClear.contains(start) {
      var path: [Int64] = []
      var isOnPath: Set<Int64> = []
      var key = start
      while let parent = parents[key], !isClear.contains(key), isOnPath.insert(key).inserted {
        path.append(key)
        key = parent
      }
      if isOnPath.contains(key), let first = path.firstIndex(of: key) { circles.append(contentsOf: path[first...]) }
      isClear.formUnion(path)
    }
    return circles.sorted()
  }
}
