/// Where a value is while Lua compiles what uses it.
struct RegisterValue {
  enum Kind {
    case constant(FoldedConstant)
    /// A text that can be a key without a register: it has at most 40 bytes.
    case shortText
    case register(Int)
    case local(Int)
    case upvalue
    /// A field: in which registers its table and its key are, where they are in some.
    case indexed(table: Int?, key: Int?)
    /// The result of a comparison.
    case jump
    /// Calculated, and in no register yet. Lua leaves out a `not` before a jump.
    case pending(isNot: Bool)
    case call(Int)
    case varargs
  }

  var kind: Kind
  /// Whether `and` or `or` jump past its calculation.
  var hasJumps = false

  init(_ kind: Kind) { self.kind = kind }

  /// Whether it can be several values.
  var isMultiple: Bool {
    switch kind {
    case .call, .varargs: true
    default: false
    }
  }

  var isConstant: Bool {
    switch kind {
    case .constant, .shortText: !hasJumps
    default: false
    }
  }

  var number: NumberValue? {
    if case .constant(.number(let number)) = kind, !hasJumps { number } else { nil }
  }

  /// Whether it is a number small enough to be part of an instruction.
  var isSmall: Bool { number?.exactInteger.map { (-127...128).contains($0) } ?? false }
  var isSmallInteger: Bool { if case .integer? = number { isSmall } else { false } }
  var isKey: Bool {
    if case .shortText = kind, !hasJumps { return true }
    if case .integer(let integer)? = number { return (0...255).contains(integer) }
    return false
  }
}
