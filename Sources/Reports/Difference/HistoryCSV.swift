internal import CollectionRuns
public import Receivables

/// The differences of two histories as CSV: one line for each subject and kind that ever differed.
public struct HistoryCSV {
  private let history: PolicyDifference.History
  private let ledger: Ledger

  /// The CSV of a history.
  public init(_ history: PolicyDifference.History, over ledger: Ledger) {
    self.history = history
    self.ledger = ledger
  }

  /// Hands the lines over one by one, the header first.
  public func write(_ line: (String) throws -> Void) throws {
    try line(
      CSVLine.text([
        "customer", "segment", "invoice", "order", "first_date", "days", "question", "kind", "a", "b", "a_end", "b_end",
        "stake", "currency",
      ]))
    let subjects = SubjectWords(ledger: ledger, say: Wording(.english))
    for difference in history.comparison.differences {
      let first = difference.first
      let (outcomes, ends) = (first.outcomes.map(OutcomeValue.init), difference.atEnd.map(OutcomeValue.init))
      try line(
        CSVLine.text([
          subjects.customerID(first), ledger.customers[Int(first.customer)].segment, subjects.invoice(first) ?? "",
          subjects.order(first) ?? "", difference.firstDay.description, "\(difference.days)", first.question.rawValue,
          first.kind.rawValue, outcomes.a.text, outcomes.b.text, ends.a.text, ends.b.text, difference.stake.amountText,
          difference.stake.currency.code,
        ]))
    }
  }
}
