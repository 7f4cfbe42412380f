/// A short text that a script answered, by its number: equal texts of one state have one number.
public struct InternedText: Hashable, Sendable {
  /// Counted from 0 in the order of first use.
  public let number: Int32

  /// The text of a number below that of a text which was answered.
  public init(number: Int32) {
    self.number = number
  }
}
