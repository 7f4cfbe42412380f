internal import Receivables

/// How often a counting loop is gone through.
enum LoopRules {
  /// A question may take some hundred thousand instructions.
  static let most = 100_000.0

  static func bounds(
    _ node: NumericForStatement, _ first: PolicyType, _ last: PolicyType, _ step: PolicyType?, _ frame: Frame,
    _ evaluator: Evaluator
  ) {
    let scene = Scene(frame, evaluator)
    for (expression, type) in [(node.first, first), (node.last, last)] + (node.step.map { [($0, step!)] } ?? []) {
      if PossiblyNil.look(at: expression, type, scene) { return }
      guard let kind = type.withoutNil.only, kind.family != .number else { continue }
      let (text, name) = (scene.written(expression), TypeWords.name(kind))
      return scene.tell(
        .wrongArgument, expression.range,
        LocalizedText(
          "a loop counts with numbers, and '\(text)' is \(name.english)",
          "تعدّ الحلقة بالأعداد، و'\(text)' \(name.arabic ?? "")"),
        LocalizedText("write for i = 1, 10 do", "اكتب for i = 1, 10 do"))
    }
    let distance = (step == nil ? 1 : step?.number?.value) ?? 1
    if distance == 0 {
      return scene.tell(
        .longLoop, node.step?.range ?? node.last.range,
        LocalizedText("this loop counts by 0 and never ends", "تعدّ هذه الحلقة بمقدار 0 فلا تنتهي"),
        LocalizedText("leave the step out, or write 1", "احذف الخطوة أو اكتب 1"))
    }
    guard let start = first.number?.value, let end = last.number?.value, (end - start) / distance >= most else {
      return
    }
    scene.tell(
      .longLoop, node.last.range,
      LocalizedText(
        "this loop is gone through \(TypeWords.number(((end - start) / distance).rounded(.down) + 1)) times for each question",
        "تُنفذ هذه الحلقة \(TypeWords.number(((end - start) / distance).rounded(.down) + 1)) مرة لكل سؤال"),
      LocalizedText(
        "calculate without a loop, or go through a list with ipairs", "احسب دون حلقة، أو مر على قائمة بـ ipairs"))
  }
}
