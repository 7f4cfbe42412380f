/// A parameter of a function that scripts can call.
public struct ScriptParameter: Hashable, Sendable {
  /// The name, for people.
  public let name: String
  /// What may be given.
  public let type: ScriptType
  /// Whether it may be left out.
  public let isOptional: Bool
  /// Whether more of the same may follow; only the last one.
  public let isRepeated: Bool

  init(_ name: String, _ type: ScriptType, isOptional: Bool = false, isRepeated: Bool = false) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.isRepeated = isRepeated
  }
}
