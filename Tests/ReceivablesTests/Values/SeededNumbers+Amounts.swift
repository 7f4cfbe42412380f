import Receivables

extension SeededNumbers {
  /// Minor units of every size, as often small as large, of either sign.
  mutating func minorUnits(bits: Int = 51) -> Int64 {
    let magnitude = Int64(next() >> UInt64(64 - Int.random(in: 1...bits, using: &self)))
    return Bool.random(using: &self) ? magnitude : -magnitude
  }

  mutating func day() -> Day { Day(clamping: Int.random(in: -25567...84005, using: &self)) }
}
