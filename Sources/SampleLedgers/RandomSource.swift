internal import Receivables

/// The random numbers of a sample ledger: xoshiro256**, seeded through SplitMix64.
///
/// It is written out here so that a seed gives the same ledger with every version of Swift and on every machine.
/// Doubles come from them by `+`, `-`, `*`, `/` and square roots alone, which IEEE 754 rounds exactly; no function of a
/// mathematics library is ever called, because those differ between machines in the last bit.
struct RandomSource: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The numbers of a seed; another `stream` of the same seed has nothing in common with them.
  init(seed: UInt64, stream: UInt64 = 0) {
    var mixer = SeededNumbers(seed: seed ^ (stream &* 0xD1B5_4A32_D192_ED03))
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number from 0 up to, but not including, `bound`.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of a range, both ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// `true` with this probability: never for 0, always for 1.
  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  /// One of the elements, each as likely as the others.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A bell-shaped number of mean 0 and variance 1: four uniform ones added up, so never beyond ±3.47.
  mutating func bell() -> Double {
    let bits = next()
    let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    return (Double(sum) * 0x1p-16 - 2) * 1.732_050_807_568_877_2
  }

  /// A number of median 1 whose logarithm is bell-shaped, as the amounts of invoices are.
  mutating func lopsided(spread: Double) -> Double {
    exponential(spread * bell())
  }

  /// A number of at least 1 with a long tail: `1 / √u`, for which the few largest make up much of the sum.
  mutating func pareto() -> Double {
    1 / (unit() * 0.9999 + 0.0001).squareRoot()
  }
}

/// e to the power of `exponent`, to twelve digits within ±3 and seven within ±20: a short series at a 1024th of the
/// exponent, squared ten times. Additions and multiplications only, so the same bits everywhere.
func exponential(_ exponent: Double) -> Double {
  let small = exponent * 0x1p-10
  var power = 1 + small * (1 + small * (0.5 + small * (0.166_666_666_666_666_66 + small * 0.041_666_666_666_666_664)))
  for _ in 0..<10 { power *= power }
  return power
}
