/// The text of one file, and what it is called in messages.
public struct LuaSource: Hashable, Sendable {
  /// As it is shown in faults, such as `late_fee.lua`; at most 55 bytes.
  public let name: String
  /// The text: at most 256 kB.
  public let bytes: [UInt8]

  /// A file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file from a text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
