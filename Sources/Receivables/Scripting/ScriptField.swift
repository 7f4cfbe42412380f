/// A name in a table that the host makes, such as `date` of a payment.
public struct ScriptField: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What it holds.
  public let type: ScriptType

  init(_ name: String, _ type: ScriptType) {
    self.name = name
    self.type = type
  }
}
