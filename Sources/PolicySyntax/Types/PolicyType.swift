/// What is known of a value before anything runs: the kinds that it can be. What cannot be known is unknown, and nothing
/// is ever said against it.
public struct PolicyType: Hashable, Sendable {
  /// The kinds that it can be, at most one of a family, in the order of the families.
  public private(set) var kinds: [TypeKind]
  /// Whether it can be nil.
  public var nilness: Nilness
  /// Whether it can be something else too.
  public var isUnknown: Bool

  /// A value of these kinds.
  public init(_ kinds: [TypeKind], nilness: Nilness = .never, isUnknown: Bool = false) {
    self.kinds = []
    self.nilness = nilness
    self.isUnknown = isUnknown
    for kind in kinds { add(kind) }
  }

  /// A value of one kind.
  public init(_ kind: TypeKind) { self.init([kind]) }

  /// Anything.
  public static let unknown = PolicyType([], nilness: .tolerated, isUnknown: true)
  /// What no value is: the result of what never ends.
  public static let never = PolicyType([])
  /// True or false.
  public static let flag = PolicyType(.boolean(nil))

  /// Nil.
  public static func nothing(_ nilness: Nilness) -> PolicyType { PolicyType([], nilness: nilness) }
  /// One text.
  static func text(_ text: String) -> PolicyType { PolicyType(.text([text])) }
  /// A number.
  static func number(whole: Bool = false, unit: String = "") -> PolicyType {
    PolicyType(.number(NumberType(isWhole: whole, unit: unit)))
  }

  /// Whether no value is like this.
  public var isNever: Bool { kinds.isEmpty && nilness == .never && !isUnknown }

  /// Whether it is nil and nothing else.
  public var isNil: Bool { kinds.isEmpty && nilness != .never && !isUnknown }

  /// The only kind that it can be, besides nil.
  public var only: TypeKind? { kinds.count == 1 && !isUnknown ? kinds[0] : nil }

  /// The number that it is, if it is one.
  public var number: NumberType? { if case .number(let number)? = only { number } else { nil } }

  /// The texts that it can be, where they are known.
  public var texts: Set<String>? { if case .text(let texts?)? = only { texts } else { nil } }

  /// The kind of a family that it can be.
  func kind(_ family: TypeKind.Family) -> TypeKind? { kinds.first { $0.family == family } }

  private mutating func add(_ kind: TypeKind) {
    guard let place = kinds.firstIndex(where: { $0.family >= kind.family }) else { return kinds.append(kind) }
    guard kinds[place].family == kind.family else { return kinds.insert(kind, at: place) }
    if let joined = kinds[place].joined(kind) {
      kinds[place] = joined
    } else {
      kinds.remove(at: place)
      isUnknown = true
    }
  }

  /// What it can be where it is one of two.
  public func joined(_ other: PolicyType) -> PolicyType {
    if self == other || other.isNever { return self }
    if isNever { return other }
    return PolicyType(
      kinds + other.kinds, nilness: max(nilness, other.nilness), isUnknown: isUnknown || other.isUnknown)
  }

  /// It without nil.
  public var withoutNil: PolicyType {
    var type = self
    type.nilness = .never
    return type
  }

  /// It as a value of which only one of its kinds remains.
  func keeping(_ kind: TypeKind?) -> PolicyType { PolicyType(kind.map { [$0] } ?? []) }

  /// What remains of it where it counts as true.
  public var truthy: PolicyType {
    var type = PolicyType([], isUnknown: isUnknown)
    for kind in kinds {
      if case .boolean(let value) = kind {
        if value != false { type.add(.boolean(true)) }
      } else {
        type.add(kind)
      }
    }
    return type
  }

  /// What remains of it where it counts as false.
  public var falsy: PolicyType {
    var type = PolicyType([], nilness: nilness, isUnknown: isUnknown)
    if case .boolean(let value)? = kind(.boolean), value != true { type.add(.boolean(false)) }
    return type
  }

  /// It after a loop that does not come to rest: kinds stay, what is known beyond them goes.
  var widened: PolicyType {
    var type = self
    type.kinds = kinds.map { kind in
      switch kind {
      case .boolean: .boolean(nil)
      case .number(let number): .number(number.unbounded)
      case .text: .text(nil)
      case .table(let table): .table(TableType(isExact: false, isTerms: table.isTerms))
      case .money: .money(.unknown)
      default: kind
      }
    }
    return type
  }
}
