/// Finds the number of a text among millions, by its bytes: numbers count from 0 in the order of insertion.
///
/// Takes about a third of the memory and of the time of a dictionary of strings.
struct ByteIndex {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// For each slot a part of the hash of its text, or 0 where it is free; a power of two of slots, at most two thirds full.
  /// Apart from the numbers, because most looks end here, and these are few enough to stay in the cache of a core.
  private var marks = [UInt8](repeating: 0, count: 1024)
  /// For each slot the number of its text.
  private var numbers = [UInt32](repeating: 0, count: 1024)

  /// How many texts there are.
  var count: Int { ends.count - 1 }

  /// The number of a text; `nil` where it was not inserted.
  func number(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let slot = slot(of: key, Self.hash(key))
    return marks[slot] == 0 ? nil : Int(numbers[slot])
  }

  /// Whether a number is that of a text.
  func isText(_ number: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard number < count, ends[number + 1] - ends[number] == key.count else { return false }
    let start = ends[number]
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  /// Inserts a text under the next number; false where it is there already.
  mutating func insertIfNew(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    if count * 3 >= marks.count * 2 { grow() }
    let hash = Self.hash(key)
    let slot = slot(of: key, hash)
    guard marks[slot] == 0 else { return false }
    marks[slot] = Self.mark(hash)
    numbers[slot] = UInt32(count)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    return true
  }

  private static func mark(_ hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash >> 56) | 0x80 }

  /// The slot that holds a text, or the free one where it would go.
  private func slot(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = marks.count - 1
    let mark = Self.mark(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while marks[slot] != 0, marks[slot] != mark || !isText(Int(numbers[slot]), key) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let mask = marks.count * 2 - 1
    marks = [UInt8](repeating: 0, count: mask + 1)
    numbers = [UInt32](repeating: 0, count: mask + 1)
    bytes.withUnsafeBufferPointer { all in
      for number in 0..<count {
        let hash = Self.hash(UnsafeBufferPointer(rebasing: all[ends[number]..<ends[number + 1]]))
        var slot = Int(truncatingIfNeeded: hash) & mask
        while marks[slot] != 0 { slot = (slot + 1) & mask }
        marks[slot] = Self.mark(hash)
        numbers[slot] = UInt32(number)
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
