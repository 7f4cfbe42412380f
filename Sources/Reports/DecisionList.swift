public import Receivables

/// Every decision of a run with its reason, one line each.
public struct DecisionList {
  private let document: RunDocument
  private let say: Wording

  /// The list of a run.
  public init(_ document: RunDocument, language: Language) {
    self.document = document
    say = Wording(language)
  }

  /// The table of decisions. It is as wide as the widest of them, so all are looked at first.
  ///
  /// - Throws: where the list cannot be read.
  public func text() throws -> String {
    var table = TextTable(
      (say("customer", "العميل"), .left), (say("invoice or order", "الفاتورة أو الطلب"), .left),
      (say("question", "السؤال"), .left), (say("answer", "الجواب"), .left), (say("why", "السبب"), .left))
    try document.lists.decisions { decision in
      let words = DecisionWords(decision)
      let held = words.heldBack.map { say(" (held back: ", " (أُرجئ: ") + HoldBackWords.text($0, say) + ")" } ?? ""
      let reasons = document.slices.rules.reasons
      table.add(
        document.customerID(decision), document.invoiceID(decision) ?? document.orderID(decision) ?? "",
        decision.question.rawValue, words.text + held,
        reasons[decision.reason]?.text(in: say.language) ?? decision.reason.replacing("_", with: " "))
    }
    return table.lines.joined(separator: "\n")
  }
}
