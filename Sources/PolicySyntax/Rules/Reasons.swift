internal import Receivables

/// The second value of each answer: a code that the manifest puts into words.
enum Reasons {
  static func look(at node: ReturnStatement, _ values: ValueList, _ scene: Scene) {
    if values.values.count < 2 {
      guard !values.isOpen else { return }
      return missing(node, scene)
    }
    let reason = values[1]
    let range = node.values.count > 1 ? node.values[1].range : node.range
    if reason.isNil { return missing(node, scene) }
    for kind in reason.kinds {
      guard case .text(let texts) = kind else {
        let name = TypeWords.name(kind)
        return scene.tell(
          .reasonForm, range,
          LocalizedText("a reason is a text, not \(name.english)", "السبب نص لا \(name.arabic ?? "")"),
          LocalizedText("write a code: \"past_grace\"", "اكتب رمزاً: \"past_grace\""))
      }
      for text in (texts ?? []).sorted() { look(at: text, range, scene) }
    }
  }

  private static func missing(_ node: ReturnStatement, _ scene: Scene) {
    scene.tell(
      .reasonMissing, node.range,
      LocalizedText("this answer has no reason", "لا سبب مع هذا الجواب"),
      LocalizedText(
        "add a code that says why: return …, \"past_grace\"", "أضف رمزاً يذكر السبب: return …, \"past_grace\""))
  }

  private static func look(at text: String, _ range: SourceRange, _ scene: Scene) {
    guard isCode(text) else {
      let code = code(from: text)
      return scene.tell(
        .reasonForm, range,
        LocalizedText("the reason \"\(text)\" is no code", "السبب \"\(text)\" ليس رمزاً"),
        LocalizedText(
          "write small letters and underscores: \"\(code)\"; the words for people stand in the manifest",
          "اكتب أحرفاً صغيرة وشرطات سفلية: \"\(code)\"؛ والكلمات التي يقرؤها الناس في manifest"))
    }
    guard let known = scene.evaluator.facts.reasons, !known.contains(text) else { return }
    let near = Spelling.nearest(to: text, in: known.sorted())
    scene.tell(
      .reasonWithoutWords, range,
      LocalizedText("the manifest has no words for the reason \"\(text)\"", "لا كلمات للسبب \"\(text)\" في manifest"),
      near.map {
        LocalizedText(
          "did you mean \"\($0)\"? Else add \(text) to reasons in manifest.lua",
          "أتقصد \"\($0)\"؟ وإلا فأضف \(text) إلى reasons في manifest.lua")
      }
        ?? LocalizedText(
          "add it to reasons in manifest.lua: \(text) = { en = \"…\", ar = \"…\" }",
          "أضفه إلى reasons في manifest.lua: \(text) = { en = \"…\", ar = \"…\" }"))
  }

  private static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_")
    }
  }

  /// A sentence as a code: `Past grace!` becomes `past_grace`.
  private static func code(from text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "past_grace" : words.joined(separator: "_")
  }
}
