internal import Receivables

/// `date "31.01.2026"`, `date "2026-02-30"`.
enum ImpossibleDate {
  static func look(at expression: Expression, _ scene: Scene) {
    guard case .text(let node) = expression.unparenthesized, let text = node.text, Day(text) == nil else { return }
    scene.tell(
      .wrongArgument, expression.range, LocalizedText("\"\(text)\" is no day", "\"\(text)\" ليس يوماً"),
      LocalizedText(
        "write year, month and day of a day that exists: date \"2026-01-31\"",
        "اكتب سنة وشهراً ويوماً موجوداً: date \"2026-01-31\""))
  }
}
