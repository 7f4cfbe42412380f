/// What share of a total the largest customers have.
public struct Concentration: Hashable, Sendable {
  /// How many of the largest are added up.
  public static let places = [1, 5, 10, 20]

  /// The shares in percent, at the place of `places`; all customers where there are fewer.
  public let shares: [Figure]
  /// How many customers have a part of it.
  public let customers: Int

  init(_ parts: [Int128]) {
    let parts = parts.filter { $0 > 0 }.sorted(by: >)
    let total = parts.reduce(0, +)
    shares = Concentration.places.map { .percent(parts.prefix($0).reduce(0, +), of: total, else: .nothingOpen) }
    customers = parts.count
  }
}
