/// A term of `terms.lua` and another value for it, as people write them: `grace_days=7`, `fee_minimum.SAR=SAR 50`.
public struct TermSetting: Hashable, Sendable, CustomStringConvertible {
  /// The path of the term.
  public let path: String
  /// Its value.
  public let text: String

  /// A term and a value, which are looked at where a policy takes them.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// A term and a value from `path=value`, with blanks around them or not; `nil` where one of them is missing.
  public init?(_ argument: String) {
    let sides = argument.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
    self.init(path: sides[0], text: sides[1])
  }

  /// `grace_days = 7`.
  public var description: String { "\(path) = \(text)" }
}

extension Substring {
  /// The text without the blanks around it.
  var trimmingBlanks: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
