/// Counts equal rows.
struct Repetitions {
  private struct Count {
    var taken: Int32 = 0
    let stored: Int32
  }

  /// Bytes that are hashed in one go: an array of them hashes one after the other, which was a tenth of an import.
  private struct Key: Hashable {
    var bytes: [UInt8] = []

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }

  private var counts: [Key: Count] = [:]

  /// Takes one more row with these cells, and says whether the ledger has that many.
  ///
  /// - Parameter stored: how many of them the ledger has; asked once.
  mutating func next(of cells: [Cell], stored: () throws -> Int32) rethrows -> Bool {
    var key = Key()
    for cell in cells { cell.pack(into: &key.bytes) }
    var count = try counts[key] ?? Count(stored: stored())
    count.taken += 1
    counts[key] = count
    return count.taken <= count.stored
  }
}
