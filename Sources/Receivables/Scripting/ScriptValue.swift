/// A value that scripts can read and that is no field of the ledger: `today`, `terms`, `amount.currency`.
public struct ScriptValue: Hashable, Sendable {
  /// Where it stands.
  public let owner: ScriptOwner
  /// The name alone.
  public let name: String
  /// What it is.
  public let type: ScriptType
  /// What it means, in one sentence.
  public let sentence: LocalizedText

  init(_ owner: ScriptOwner, _ name: String, _ type: ScriptType, _ english: String, _ arabic: String) {
    self.owner = owner
    self.name = name
    self.type = type
    sentence = LocalizedText(english, arabic: arabic)
  }

  /// How it is written: `today`, `money.currency`.
  public var path: String { owner == .global ? name : "\(owner.rawValue).\(name)" }
}
