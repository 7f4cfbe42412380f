/// What is known of a table.
public struct TableType: Hashable, Sendable {
  /// What is under names.
  public var fields: [String: PolicyType]
  /// What is under the numbers from 1, where all of it is known.
  public var items: [PolicyType]
  /// What is under any number, where it is not known how many there are.
  public var element: PolicyType?
  /// Whether there is nothing else in it.
  public var isExact: Bool
  /// Whether it is what terms.lua returns, or inside of it.
  public var isTerms: Bool

  /// A table.
  public init(
    fields: [String: PolicyType] = [:], items: [PolicyType] = [], element: PolicyType? = nil, isExact: Bool = true,
    isTerms: Bool = false
  ) {
    self.fields = fields
    self.items = items
    self.element = element
    self.isExact = isExact
    self.isTerms = isTerms
  }

  /// A table of which nothing is known.
  static let open = TableType(isExact: false)

  /// What a walk over its list meets.
  var walked: PolicyType {
    if let element { return element }
    if items.isEmpty { return isExact ? .never : .unknown }
    let all = items.dropFirst().reduce(items[0]) { $0.joined($1) }
    return isExact ? all.withoutNil : .unknown
  }

  /// What it can be where it is one of two tables.
  func joined(_ other: TableType) -> TableType {
    guard isExact, other.isExact else { return TableType(isExact: false, isTerms: isTerms && other.isTerms) }
    var fields: [String: PolicyType] = [:]
    for name in Set(self.fields.keys).union(other.fields.keys) {
      let (one, two) = (self.fields[name], other.fields[name])
      fields[name] = (one ?? .nothing(.tolerated)).joined(two ?? .nothing(.tolerated))
    }
    if element == nil, other.element == nil, items.count == other.items.count {
      return TableType(
        fields: fields, items: zip(items, other.items).map { $0.joined($1) }, isTerms: isTerms && other.isTerms)
    }
    let element = walked.joined(other.walked)
    return TableType(fields: fields, element: element, isTerms: isTerms && other.isTerms)
  }
}
