internal import Receivables

/// An escalation that answers a stage which is not in stages.lua.
enum UnknownStage {
  static func look(at answer: PolicyType, _ range: SourceRange, _ node: ReturnStatement, _ scene: Scene) {
    let stages = scene.evaluator.facts.stages
    guard !stages.isEmpty, case .text(let texts?)? = answer.kind(.text) else { return }
    for text in texts.subtracting(stages).sorted() {
      let all = TypeWords.list(stages)
      scene.tell(
        .unknownStage, place(of: text, scene) ?? range,
        LocalizedText("there is no stage \"\(text)\" in stages.lua", "لا توجد مرحلة \"\(text)\" في stages.lua"),
        Spelling.nearest(to: text, in: stages).map { LocalizedText("did you mean \"\($0)\"?", "أتقصد \"\($0)\"؟") }
          ?? LocalizedText(
            "write \(all.english), or add it to stages.lua", "اكتب \(all.arabic ?? "")، أو أضفها إلى stages.lua"))
    }
  }

  /// Where the text stands in the file, if it stands there once.
  private static func place(of text: String, _ scene: Scene) -> SourceRange? {
    guard let tree = scene.tree else { return nil }
    var finder = TextFinder(text: text)
    tree.walk(&finder)
    return finder.places.count == 1 ? finder.places[0] : nil
  }
}

/// The places of a text in a file.
private struct TextFinder: SyntaxVisitor {
  let text: String
  var places: [SourceRange] = []

  mutating func enter(_ expression: Expression) -> Bool {
    if case .text(let node) = expression, node.text == text { places.append(node.range) }
    return true
  }
}
