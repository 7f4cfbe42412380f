/// Parents and children among the customers, as they stand now.
struct FamilyTree {
  /// The key of the parent of each customer that has one.
  let parents: [Int64: Int64]

  /// The keys of customers that are above their own parents.
  func keysInCircles() -> [Int64] {
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
