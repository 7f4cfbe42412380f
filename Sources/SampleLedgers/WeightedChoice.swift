/// A choice among many with different weights, in the same short time for ten and for two hundred thousand of them.
///
/// The alias method: every place holds one index up to a threshold and another one above it.
struct WeightedChoice: Sendable {
  private var thresholds: [Double]
  private var aliases: [Int32]

  /// A choice among `weights.indices`.
  ///
  /// - Precondition: there is a weight, none is negative, and not all are 0.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(total > 0, "a choice needs a weight above zero")
    thresholds = weights.map { $0 * Double(weights.count) / total }
    aliases = weights.indices.map { Int32($0) }
    var poor = weights.indices.filter { thresholds[$0] < 1 }
    var rich = weights.indices.filter { thresholds[$0] >= 1 }
    while let giver = rich.last, let taker = poor.popLast() {
      aliases[taker] = Int32(giver)
      thresholds[giver] -= 1 - thresholds[taker]
      if thresholds[giver] < 1 {
        rich.removeLast()
        poor.append(giver)
      }
    }
    for index in poor + rich { thresholds[index] = 1 }
  }

  /// A choice of whole-numbered weights.
  init(_ weights: [Int]) {
    self.init(weights.map { Double($0) })
  }

  /// An index, each as likely as its weight.
  func pick(with random: inout RandomSource) -> Int {
    let place = random.below(thresholds.count)
    return random.unit() < thresholds[place] ? place : Int(aliases[place])
  }
}
