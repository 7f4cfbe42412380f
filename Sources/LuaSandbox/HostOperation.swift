import CLuaSandbox

/// The number of one thing that a script can ask of the host: an operator, a function, a method or a property.
public struct HostOperation: RawRepresentable, Hashable, Sendable {
  /// The number as C knows it.
  public let rawValue: Int32

  /// An operation by the number that C knows.
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// One of the host's own, numbered from 0.
  @inlinable
  public static func host(_ number: Int32) -> HostOperation {
    HostOperation(rawValue: 32 + number)
  }

  /// The host's own number; nil for an operator.
  @inlinable
  public var hostNumber: Int32? { rawValue >= 32 ? rawValue - 32 : nil }

  /// `a + b`; at least one is a word, as in all operators.
  public static let add = HostOperation(rawValue: 0)
  /// `a - b`.
  public static let subtract = HostOperation(rawValue: 1)
  /// `a * b`.
  public static let multiply = HostOperation(rawValue: 2)
  /// `a / b`.
  public static let divide = HostOperation(rawValue: 3)
  /// `-a`.
  public static let negate = HostOperation(rawValue: 4)
  /// `a < b`: answers a boolean.
  public static let isLess = HostOperation(rawValue: 5)
  /// `a <= b`: answers a boolean.
  public static let isLessOrEqual = HostOperation(rawValue: 6)
  /// `tostring(a)`: answers a text.
  public static let text = HostOperation(rawValue: 7)
  /// The greater of two amounts, as a method of the first; under ``Arithmetic`` it seldom reaches the host, as those that
  /// follow.
  public static let atLeast = HostOperation(rawValue: 8)
  /// The lesser of two amounts.
  public static let atMost = HostOperation(rawValue: 9)
  /// Whether an amount is zero: answers a boolean.
  public static let isZero = HostOperation(rawValue: 10)
  /// The multiple of a second amount that is next to the first.
  public static let roundTo = HostOperation(rawValue: 11)
  /// The text given to ``LuaState/defineCurrency(numeric:code:)`` for the currency of an amount.
  public static let currency = HostOperation(rawValue: 12)
}
