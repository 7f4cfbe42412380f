import Receivables

/// A small generator of random numbers: the same seed gives the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Minor units of every size, as often small as large, of either sign.
  mutating func minorUnits(bits: Int = 51) -> Int64 {
    let magnitude = Int64(next() >> UInt64(64 - Int.random(in: 1...bits, using: &self)))
    return Bool.random(using: &self) ? magnitude : -magnitude
  }

  mutating func day() -> Day { Day(clamping: Int.random(in: -25567...84005, using: &self)) }
}
