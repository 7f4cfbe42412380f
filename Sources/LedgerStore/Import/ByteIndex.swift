/// Finds the number of a text among millions, by its bytes: numbers count from 0 in the order of insertion.
///
/// Takes about a third of the memory and of the time of a dictionary of strings.
struct ByteIndex {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// One more than the number of a text, or 0 for an empty slot; a power of two of them, at most half full.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// How many texts there are.
  var count: Int { ends.count - 1 }

  /// The number of a text; `nil` where it was not inserted.
  func number(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let found = slots[slot(of: key)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Inserts a text that is not there, and returns its number.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    if count * 2 >= slots.count { grow() }
    let place = slot(of: key)
    precondition(slots[place] == 0, "the text is there already")
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    slots[place] = Int32(count)
    return count - 1
  }

  /// The slot that holds a text, or the empty one where it would go.
  private func slot(of key: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(key)) & mask
    while slots[place] != 0, !holds(Int(slots[place]) - 1, key) { place = (place + 1) & mask }
    return place
  }

  private func holds(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == key.count else { return false }
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    bytes.withUnsafeBufferPointer { all in
      for number in 0..<count {
        let key = UnsafeBufferPointer(rebasing: all[ends[number]..<ends[number + 1]])
        var place = Int(truncatingIfNeeded: Self.hash(key)) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = Int32(number + 1)
      }
    }
  }

  /// Eight bytes at a time, each mixed by a multiplication.
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(key)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < raw.count {
      rest = rest << 8 | UInt64(raw[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 29
  }
}
