public import CollectionRuns
public import Receivables

/// One difference as a script reads it: an object of JSON, or a line of CSV.
///
/// `a` and `b` are how things stand after a run of each policy; `a_decision` and `b_decision` what the run lists, null
/// where it lists nothing.
public struct DifferenceRow {
  /// The titles of the columns of `csv`.
  public static let header = CSVLine.text([
    "customer", "segment", "invoice", "order", "date", "question", "kind", "a", "b", "a_decision", "b_decision",
    "a_held_back", "b_held_back", "a_reason", "b_reason", "fault", "stake", "currency",
  ])

  private let difference: DecisionDifference
  private let day: Day
  private let ledger: Ledger
  private let subjects: SubjectWords

  /// A difference of runs as of a day over a ledger.
  public init(_ difference: DecisionDifference, asOf day: Day, over ledger: Ledger) {
    self.difference = difference
    self.day = day
    self.ledger = ledger
    subjects = SubjectWords(ledger: ledger, say: Wording(.english))
  }

  private var outcomes: Sides<OutcomeValue> { difference.outcomes.map(OutcomeValue.init) }
  private var decisions: Sides<DecisionWords?> { difference.decisions.map { $0.map(DecisionWords.init) } }

  /// The members of its object.
  var members: [(String, JSONValue)] {
    let (outcomes, decisions) = (outcomes, decisions)
    return [
      ("customer", .text(subjects.customerID(difference))), ("invoice", .optional(subjects.invoice(difference))),
      ("order", .optional(subjects.order(difference))), ("date", .text(day.description)),
      ("question", .text(difference.question.rawValue)), ("kind", .text(difference.kind.rawValue)),
      ("a", outcomes.a.json), ("b", outcomes.b.json), ("a_decision", decisions.a?.answer ?? .null),
      ("b_decision", decisions.b?.answer ?? .null),
      ("a_held_back", .optional(difference.heldBack(.a)?.rawValue)),
      ("b_held_back", .optional(difference.heldBack(.b)?.rawValue)),
      ("a_reason", .optional(difference.decisions.a?.reason)), ("b_reason", .optional(difference.decisions.b?.reason)),
      ("fault", .optional(difference.faulted?.rawValue)), ("stake", .money(difference.stake)),
    ]
  }

  /// The object.
  public var json: JSONValue { .object(members) }

  /// The line, its end included.
  public var csv: String {
    let (outcomes, decisions) = (outcomes, decisions)
    return CSVLine.text([
      subjects.customerID(difference), ledger.customers[Int(difference.customer)].segment,
      subjects.invoice(difference) ?? "", subjects.order(difference) ?? "", day.description,
      difference.question.rawValue, difference.kind.rawValue, outcomes.a.text, outcomes.b.text,
      decisions.a?.text ?? "", decisions.b?.text ?? "", difference.heldBack(.a)?.rawValue ?? "",
      difference.heldBack(.b)?.rawValue ?? "", difference.decisions.a?.reason ?? "",
      difference.decisions.b?.reason ?? "", difference.faulted?.rawValue ?? "", difference.stake.amountText,
      difference.stake.currency.code,
    ])
  }
}
