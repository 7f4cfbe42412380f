import Testing

@testable import SampleLedgers

@Suite("Random numbers")
struct RandomSourceTests {
  @Test("Seed 0 gives the published numbers of xoshiro256** seeded by SplitMix64")
  func published() {
    var random = RandomSource(seed: 0)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(numbers == [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0])
  }

  @Test("A stream has nothing in common with another one of the same seed")
  func streams() {
    var first = RandomSource(seed: 5, stream: 1)
    var second = RandomSource(seed: 5, stream: 2)
    let differ = (0..<100).allSatisfy { _ in first.next() != second.next() }
    #expect(differ)
  }

  @Test("Probabilities of 0 and 1 are never and always, and a range is met at both ends")
  func bounds() {
    var random = RandomSource(seed: 11)
    let never = (0..<2_000).count { _ in random.chance(0) }
    let always = (0..<2_000).count { _ in random.chance(1) }
    let seen = Set((0..<2_000).map { _ in random.within(-2...2) })
    #expect(never == 0)
    #expect(always == 2_000)
    #expect(seen == [-2, -1, 0, 1, 2])
  }

  @Test("The bell has mean 0 and variance 1")
  func bell() {
    var random = RandomSource(seed: 21)
    let numbers = (0..<20_000).map { _ in random.bell() }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean) < 0.03)
    #expect((0.96...1.04).contains(variance))
    #expect(numbers.allSatisfy { abs($0) < 3.4642 })
  }

  @Test(
    "Powers of e",
    arguments: [(0.0, 1.0), (1.0, 2.718281828459045), (-3.0, 0.049787068367863944), (2.5, 12.182493960703473)])
  func powers(exponent: Double, expected: Double) {
    #expect(abs(exponential(exponent) / expected - 1) < 1e-11)
  }

  @Test("Of weights 1 and 3, the second is drawn three times as often, and a weight of 0 never")
  func weights() {
    var random = RandomSource(seed: 31)
    let choice = WeightedChoice([1, 0, 3])
    var counts = [0, 0, 0]
    for _ in 0..<10_000 { counts[choice.pick(with: &random)] += 1 }
    #expect((2_350...2_650).contains(counts[0]))
    #expect(counts[1] == 0)
  }

  @Test(
    "A trend is straight between its points and level beyond them",
    arguments: [(-1.0, 2.0), (0, 2), (0.25, 3), (0.5, 4), (0.75, 2), (1, 0), (2, 0)])
  func trend(time: Double, expected: Double) {
    #expect(Trend(2, 4, 0).value(at: time) == expected)
    #expect(Trend(7).value(at: time) == 7)
  }
}
