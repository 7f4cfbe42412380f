/// The types of several values: what a call gives, what a function returns.
struct ValueList: Equatable {
  var values: [PolicyType]
  /// Whether more can follow, of which nothing is known.
  var isOpen = false

  static let unknown = ValueList(values: [], isOpen: true)

  /// The one at a place; nil stands where there is none.
  subscript(place: Int) -> PolicyType {
    place < values.count ? values[place] : isOpen ? .unknown : .nothing(.possible)
  }

  /// What they can be where they are one of two lists.
  func joined(_ other: ValueList) -> ValueList {
    let count = max(values.count, other.values.count)
    return ValueList(values: (0..<count).map { self[$0].joined(other[$0]) }, isOpen: isOpen || other.isOpen)
  }
}
