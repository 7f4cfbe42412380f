internal import Receivables

/// A text is compared with one that it never is.
enum TextNeverOccurs {
  static func look(at operands: Operands, _ scene: Scene) -> Bool {
    for side in operands.bothWays {
      guard case .text(let node) = side.other.unparenthesized, let text = node.text else { continue }
      guard let known = known(side.expression, side.type, scene), !known.contains(text) else { continue }
      let (written, all) = (scene.written(side.expression), TypeWords.list(known.sorted().filter { !$0.isEmpty }))
      scene.tell(
        .textNeverOccurs, side.other.range,
        LocalizedText("'\(written)' is never \"\(text)\"", "'\(written)' لا يكون \"\(text)\" أبداً"),
        remedy(text, Array(known), all))
      return true
    }
    return false
  }

  static func remedy(_ text: String, _ known: [String], _ all: LocalizedText) -> LocalizedText {
    if let near = known.first(where: { $0.lowercased() == text.lowercased() })
      ?? Spelling.nearest(to: text, in: known.sorted())
    {
      return LocalizedText("did you mean \"\(near)\"?", "أتقصد \"\(near)\"؟")
    }
    return LocalizedText("it is \(all.english)", "يكون \(all.arabic ?? all.english)")
  }

  /// The texts that an expression can be; a stage is one of stages.lua, or an older one that nobody should ask for.
  private static func known(_ expression: Expression, _ type: PolicyType, _ scene: Scene) -> Set<String>? {
    if let texts = type.withoutNil.texts {
      // A variable that the script itself sets to one text is a switch.
      if texts.count > 1 { return texts }
      return nil
    }
    guard case .member(let member) = expression.unparenthesized, ["stage", "highest_stage"].contains(member.name.text),
      case .text(nil)? = type.withoutNil.only,
      case .view? = scene.evaluator.silently({ scene.evaluator.type(of: member.base, scene.frame) }).only
    else { return nil }
    return scene.evaluator.facts.stageTexts
  }
}
