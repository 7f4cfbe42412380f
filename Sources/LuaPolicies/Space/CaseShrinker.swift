internal import Receivables

/// Makes a case smaller as long as it shows the same: drops facts, and moves numbers towards ordinary ones.
enum CaseShrinker {
  /// Rounds of smaller cases.
  private static let mostRounds = 60

  /// The smallest case that was found.
  ///
  /// - Parameter show: which of some cases, by their places, show what matters.
  static func smallest(
    _ invented: InventedCase, _ show: ([InventedCase]) throws -> Set<Int>
  ) rethrows -> InventedCase {
    var current = invented
    for _ in 0..<mostRounds {
      let candidates = smaller(current)
      guard !candidates.isEmpty, let first = try show(candidates).min() else { break }
      current = candidates[first]
    }
    return current
  }

  /// Cases that are a little smaller, the smallest first.
  private static func smaller(_ invented: InventedCase) -> [InventedCase] {
    var candidates: [InventedCase] = []
    if invented.economy != .normal {
      candidates.append(invented)
      candidates[candidates.count - 1].economy = .normal
    }
    if invented.today != CaseRule.ordinaryDay {
      candidates.append(invented)
      candidates[candidates.count - 1].today = CaseRule.ordinaryDay
    }
    let names = invented.facts.keys.sorted()
    candidates += names.map { invented.dropping($0) }
    for name in names {
      candidates += nearer(invented, name).compactMap { invented.setting(name, to: $0) }.filter { $0 != invented }
    }
    return candidates
  }

  /// Values of a fact that are nearer to the ordinary one, the nearest first.
  private static func nearer(_ invented: InventedCase, _ name: String) -> [FieldValue] {
    guard let field = CaseField.all[name], field.type != "date", let value = FactDomain.measure(invented.facts[name])
    else { return [] }
    let step = FactDomain.step(of: field)
    let distance = value - FactDomain.ordinary(name)
    guard abs(distance) >= step else { return [] }
    var currency = Currency.SAR
    if case .money(let money)? = invented.facts[name] { currency = money.currency }
    var cuts: [Double] = [abs(distance)]
    while let last = cuts.last, last / 2 >= step { cuts.append(last / 2) }
    cuts.append(step)
    return cuts.compactMap { cut in
      let moved = value - (distance < 0 ? -cut : cut)
      return FactDomain.value(moved, like: field, currency: currency)
    }.filter { $0 != invented.facts[name] }
  }
}
