/// Why a profile cannot be used: everything that is wrong with it, with lines.
public struct ProfileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of the file.
  public let messages: [ImportMessage]

  /// One line for each message.
  public var description: String { messages.map(\.description).joined(separator: "\n") }
}
