/// Why the host refuses what a script asked of it. The position is added where the fault is raised.
public struct Refusal: Error, Hashable, Sendable {
  /// Divides the message from the remedy on the way through C.
  static let separator: Character = "\u{1F}"

  /// One sentence on what happened, with the values that met.
  public let message: String
  /// One sentence on what to write instead.
  public let remedy: String?
  /// True when it is no mistake of the script.
  public let isHostFailure: Bool

  /// A refusal in words; together at most about 1,000 bytes reach the fault.
  public init(_ message: String, remedy: String? = nil, isHostFailure: Bool = false) {
    self.message = message
    self.remedy = remedy
    self.isHostFailure = isHostFailure
  }
}
