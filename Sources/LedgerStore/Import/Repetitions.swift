/// Counts equal rows.
struct Repetitions {
  private struct Count {
    var taken: Int32 = 0
    let stored: Int32
  }

  private var counts: [[UInt8]: Count] = [:]

  /// Takes one more row with these cells, and says whether the ledger has that many.
  ///
  /// - Parameter stored: how many of them the ledger has; asked once.
  mutating func next(of cells: [Cell], stored: () throws -> Int32) rethrows -> Bool {
    let key = Self.bytes(of: cells)
    var count = try counts[key] ?? Count(stored: stored())
    count.taken += 1
    counts[key] = count
    return count.taken <= count.stored
  }

  /// Bytes that only equal cells have in common.
  private static func bytes(of cells: [Cell]) -> [UInt8] {
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
}
