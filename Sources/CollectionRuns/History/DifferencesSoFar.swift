internal import Receivables

/// What differed so far in a history: one record for each subject and kind.
struct DifferencesSoFar {
  struct Key: Hashable {
    let customer: Int32
    let subject: Decision.Subject
    let kind: DecisionKind
    /// Each cause of a hold is decided by itself.
    let cause: HoldCause?

    init(_ difference: DecisionDifference) {
      customer = difference.customer
      subject = difference.subject
      kind = difference.kind
      if case .hold(let cause, _) = difference.before.a { self.cause = cause } else { cause = nil }
    }

    /// By customer; the customer first, then invoices, then orders; of each its kinds in their order.
    var order: (Int32, Int, Int32, Int) {
      let kind = DecisionKind.allCases.firstIndex(of: kind)! * 2 + (cause == .stage ? 1 : 0)
      return switch subject {
      case .customer: (customer, 0, 0, kind)
      case .invoice(let index): (customer, 1, index, kind)
      case .order(let index): (customer, 2, index, kind)
      }
    }
  }

  private var records: [Key: HistoryDifference] = [:]

  mutating func add(_ differences: [DecisionDifference], on day: Day) {
    for difference in differences {
      let key = Key(difference)
      if var record = records[key] {
        record.days += 1
        if difference.stake.minorUnits > record.stake.minorUnits { record.stake = difference.stake }
        records[key] = record
      } else {
        records[key] = HistoryDifference(
          first: difference, firstDay: day, stake: difference.stake, atEnd: difference.outcomes)
      }
    }
  }

  /// All of them in the order of customers, with how they stand in the ledgers at the end.
  func all(atEndOf outcomes: Sides<PostedOutcomes>) -> [HistoryDifference] {
    records.sorted { $0.key.order < $1.key.order }.map { _, record in
      var record = record
      record.atEnd = Sides(
        a: outcomes.a.outcome(like: record.first.before.a, of: record.first),
        b: outcomes.b.outcome(like: record.first.before.b, of: record.first))
      return record
    }
  }
}
