/// A function or a method that scripts can call.
public struct ScriptFunction: Hashable, Sendable {
  /// Where it stands.
  public let owner: ScriptOwner
  /// The name alone.
  public let name: String
  /// What it is called with, without the value before the colon.
  public let parameters: [ScriptParameter]
  /// What it gives.
  public let result: ScriptType
  /// What it does, in one sentence.
  public let sentence: LocalizedText

  init(
    _ owner: ScriptOwner, _ name: String, _ parameters: [ScriptParameter], _ result: ScriptType, _ english: String,
    _ arabic: String
  ) {
    self.owner = owner
    self.name = name
    self.parameters = parameters
    self.result = result
    sentence = LocalizedText(english, arabic: arabic)
  }

  /// The name with what stands before it: `math.floor`, `customer:history`.
  public var path: String { owner.prefix + name }

  /// How it is written: `invoice:interest(rate, from, to [, basis])`.
  public var signature: String {
    var text = "\(path)("
    for (place, parameter) in parameters.enumerated() {
      let comma = place == 0 ? "" : ", "
      let name = parameter.name + (parameter.isRepeated ? ", …" : "")
      text += parameter.isOptional ? "\(place == 0 ? "[" : " [, ")\(name)]" : comma + name
    }
    return text + ")"
  }

  /// How many arguments it must be given, without the value before the colon.
  public var leastArguments: Int { parameters.count { !$0.isOptional } }

  /// How many arguments it can be given; `nil` where there is no end.
  public var mostArguments: Int? { parameters.last?.isRepeated == true ? nil : parameters.count }
}
