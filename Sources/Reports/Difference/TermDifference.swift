public import CollectionRuns

/// One number of `terms.lua` that is another one in the other policy.
public struct TermDifference: Hashable, Sendable {
  /// The path of the term, such as `grace_days` or `fee_minimum.SAR`.
  public let path: String
  /// Its value as people write it; `nil` where that policy does not have it.
  public let values: Sides<String?>

  /// The terms that differ, in the order of their paths.
  public static func terms(_ values: Sides<[String: String]>) -> [TermDifference] {
    Set(values.a.keys).union(values.b.keys).sorted().compactMap { path in
      let own = values.map { $0[path] }
      return own.a == own.b ? nil : TermDifference(path: path, values: own)
    }
  }
}
