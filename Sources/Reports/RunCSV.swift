internal import Receivables

/// The decisions of a run as CSV, line by line.
public struct RunCSV {
  private let document: RunDocument

  /// The CSV of a run.
  public init(_ document: RunDocument) {
    self.document = document
  }

  /// Hands the lines over one by one, the header first: a run of a million decisions is never one text.
  public func write(_ line: (String) throws -> Void) throws {
    try line(
      CSVLine.text([
        "customer", "invoice", "order", "question", "effect", "answer", "added", "letter_day", "held_back", "reason",
      ]))
    try document.lists.decisions { decision in
      let words = DecisionWords(decision)
      var added = ""
      var letterDay = ""
      if case .fee(_, let addition) = decision.effect { added = addition.description }
      if case .stage(_, _, let day?) = decision.effect { letterDay = day.description }
      try line(
        CSVLine.text([
          document.customerID(decision), document.invoiceID(decision) ?? "", document.orderID(decision) ?? "",
          decision.question.rawValue, words.effect, words.text, added, letterDay, words.heldBack?.rawValue ?? "",
          decision.reason,
        ]))
    }
  }
}
