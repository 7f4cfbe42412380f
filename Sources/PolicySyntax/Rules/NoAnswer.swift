internal import Receivables

/// A way through the function of a question that returns nothing.
enum NoAnswer {
  private static let remedy = LocalizedText(
    "say that nothing changes, and why: return nil, \"no_rule\"",
    "قل إن لا شيء يتغير واذكر السبب: return nil, \"no_rule\"")

  static func look(at node: ReturnStatement, _ scene: Scene) {
    scene.tell(
      .noAnswer, node.range, LocalizedText("this return gives no answer", "هذه الـ return لا تعطي جواباً"), remedy)
  }

  static func look(atEndOf body: FunctionBody, _ scene: Scene) {
    guard let source = scene.tree?.source else { return }
    let end = body.range.end
    let range = SourceRange(source.position(at: max(0, end.offset - 3)), end)
    scene.tell(
      .noAnswer, range,
      LocalizedText(
        "some invoices or customers come to this end without an answer",
        "تصل بعض الفواتير أو العملاء إلى هذه النهاية دون جواب"),
      LocalizedText(
        "write a last line before it: return nil, \"no_rule\"", "اكتب قبلها سطراً أخيراً: return nil, \"no_rule\""))
  }
}
