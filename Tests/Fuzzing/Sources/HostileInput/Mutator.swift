/// Changes inputs at random, and the same way for the same seed.
struct Mutator {
  private var random: SplitMix
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]

  /// Texts that readers trip over, whatever they read.
  private static let hostile: [[UInt8]] =
    [
      "\"", "\"\"", "'", ",", ";", "\n", "\r", "\r\n", "\n\r", "\0", "\t", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{FEFF}",
      "\u{202E}", "\u{2066}", "\u{2028}", "\u{200F}", "\u{0301}", "é", "e\u{0301}", "تحصيل", "👩‍👩‍👧‍👦", "-", "--", ".", "0",
      "-0",
      "1", "-1", "00000000000000000001", "2147483647", "2147483648", "-2147483648", "4294967296",
      "9223372036854775807", "9223372036854775808", "-9223372036854775808", "9223372036.854775807",
      "22517998136852.47", "22517998136852.48", "2251799813685247", "9007199254740993", "1e308", "1e309", "nan", "inf",
      "-inf", "0x7fffffffffffffff", "0.000000001", "0.0000000001", "9999-99-99", "0000-00-00", "2026-02-29",
      "1900-01-01", "2199-12-31", "2200-01-01", "1000000000-01-01", "JPY", "KWD", "CLF", "SAR", "USD", "true", "false",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0x9B],
      [0xFF, 0xFE], Array(repeating: UInt8(ascii: "9"), count: 400),
    ]

  /// - Parameters:
  ///   - seeds: whole inputs to begin with; never empty.
  ///   - words: texts that mean something to the reader.
  init(seeds: [[UInt8]], words: [String], seed: UInt64) {
    precondition(!seeds.isEmpty, "there is nothing to change")
    self.seeds = seeds
    self.words = words.map { Array($0.utf8) }
    random = SplitMix(seed: seed)
  }

  /// The input of a number, the same whatever was asked for before it.
  static func input(_ number: Int, seeds: [[UInt8]], words: [String], seed: UInt64) -> [UInt8] {
    var numbers = SplitMix(seed: seed ^ UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15)
    var mutator = Mutator(seeds: seeds, words: words, seed: numbers.next())
    return mutator.next()
  }

  /// Another input.
  mutating func next() -> [UInt8] {
    var input = seeds[random.below(seeds.count)]
    for _ in 0..<1 + random.below(random.below(4) == 0 ? 12 : 4) { change(&input) }
    // Now and then something large: a megabyte is what the readers promise to bear.
    if random.below(20_000) == 0 {
      swell(&input, to: 1 << 20)
    } else if random.below(200) == 0 {
      swell(&input, to: 1 << 14)
    }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let place = random.below(input.count + 1)
    switch random.below(14) {
    case 0: if place < input.count { input[place] ^= 1 << UInt8(random.below(8)) }
    case 1: if place < input.count { input[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 2:
      input.insert(contentsOf: (0...random.below(4)).map { _ in UInt8(truncatingIfNeeded: random.next()) }, at: place)
    case 3: input.removeSubrange(place..<min(input.count, place + 1 + random.below(12)))
    case 4, 5: input.insert(contentsOf: word(), at: place)
    case 6, 7, 8: input.replaceSubrange(token(around: place, in: input), with: word())
    case 9: input.removeSubrange(line(around: place, in: input))
    case 10: input.insert(contentsOf: input[line(around: place, in: input)], at: place)
    case 11: copy(&input, to: place)
    case 12: splice(&input, at: place)
    default: swap(&input, place)
    }
  }

  private mutating func word() -> [UInt8] {
    if !words.isEmpty, random.below(2) == 0 { return words[random.below(words.count)] }
    return Self.hostile[random.below(Self.hostile.count)]
  }

  private mutating func copy(_ input: inout [UInt8], to place: Int) {
    let from = random.below(input.count + 1)
    let part = Array(input[from..<min(input.count, from + 1 + random.below(40))])
    for _ in 0...random.below(3) { input.insert(contentsOf: part, at: place) }
  }

  private mutating func splice(_ input: inout [UInt8], at place: Int) {
    let other = seeds[random.below(seeds.count)]
    let from = random.below(other.count + 1)
    input.replaceSubrange(place..., with: other[from...])
  }

  private mutating func swap(_ input: inout [UInt8], _ place: Int) {
    let first = token(around: place, in: input)
    let second = token(around: random.below(input.count + 1), in: input)
    guard first.upperBound <= second.lowerBound else { return }
    let (left, right) = (Array(input[first]), Array(input[second]))
    input.replaceSubrange(second, with: left)
    input.replaceSubrange(first, with: right)
  }

  private mutating func swell(_ input: inout [UInt8], to size: Int) {
    let place = random.below(input.count + 1)
    var part = random.below(2) == 0 ? word() : Array(input[line(around: place, in: input)])
    if part.isEmpty { part = [UInt8(ascii: "a")] }
    var more: [UInt8] = []
    while more.count < size { more += part }
    input.insert(contentsOf: more, at: place)
  }

  /// Letters and digits, with what numbers, days and paths have between them.
  private func token(around place: Int, in input: [UInt8]) -> Range<Int> {
    func belongs(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 128...:
        true
      default: false
      }
    }
    return range(around: place, in: input, belongs)
  }

  private func line(around place: Int, in input: [UInt8]) -> Range<Int> {
    let range = range(around: place, in: input) { $0 != UInt8(ascii: "\n") }
    return range.lowerBound..<min(input.count, range.upperBound + 1)
  }

  private func range(around place: Int, in input: [UInt8], _ belongs: (UInt8) -> Bool) -> Range<Int> {
    var (start, end) = (place, place)
    while start > 0, belongs(input[start - 1]) { start -= 1 }
    while end < input.count, belongs(input[end]) { end += 1 }
    return start..<end
  }
}

/// The generator of Sebastiano Vigna's splitmix64.c.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
