internal import Receivables

/// One fact shown otherwise than the ledger says, with the facts that are the same thing in other words.
struct Pretence {
  let fact: FactName
  let value: FieldValue
  /// The rows that are asked about.
  let subject: QuestionBatch.Subject

  /// Days, and the counts of days since them.
  static let daysSince = [
    FactName(.invoice, "due"): FactName(.invoice, "days_overdue"),
    FactName(.invoice, "issued"): FactName(.invoice, "days_since_issue"),
    FactName(.customer, "last_payment"): FactName(.customer, "days_since_payment"),
    FactName(.customer, "opened"): FactName(.customer, "age_days"),
  ]

  /// The snapshot with the fact as it is pretended.
  func applied(to snapshot: Snapshot) -> Snapshot {
    var snapshot = snapshot
    set(fact, value, in: &snapshot)
    for (name, value) in consequences(in: snapshot) { set(name, value, in: &snapshot) }
    return snapshot
  }

  /// Whether the credit limit that the run has answered would be shown over it.
  var isAboutLimit: Bool {
    fact.owner == .customer && ["credit_limit", "headroom", "over_limit"].contains(fact.field)
  }

  private func set(_ name: FactName, _ value: FieldValue, in snapshot: inout Snapshot) {
    snapshot.pretend { columns in
      switch name.owner {
      case .customer:
        SnapshotFields.customer.first { $0.name == name.field }.map {
          columns.show(value, as: $0, ofCustomer: subject.customer)
        }
      case .invoice:
        SnapshotFields.invoice.first { $0.name == name.field }.map {
          columns.show(value, as: $0, ofInvoice: subject.row)
        }
      case .order:
        SnapshotFields.order.first { $0.name == name.field }.map {
          columns.show(value, as: $0, ofOrder: subject.row)
        }
      case .ledger: SnapshotFields.ledger.first { $0.name == name.field }.map { columns.show(value, as: $0) }
      }
    }
  }

  /// What follows at once: a day and the days since it are one fact.
  private func consequences(in snapshot: Snapshot) -> [(FactName, FieldValue)] {
    switch (fact.owner, fact.field, value) {
    case (.invoice, "days_overdue", .integer(let days)): overdue(since: before(days, in: snapshot), in: snapshot)
    case (.invoice, "due", .day(let due)): overdue(since: due, in: snapshot)
    case (.invoice, "days_since_issue", .integer(let days)):
      [(FactName(.invoice, "issued"), .day(before(days, in: snapshot)))]
    case (.invoice, "issued", .day(let issued)):
      [(FactName(.invoice, "days_since_issue"), .integer(shownOn(snapshot) - issued))]
    case (.customer, "days_since_payment", .integer(let days)):
      [(FactName(.customer, "last_payment"), .day(Day(clamping: Int(snapshot.asOf.number) - days)))]
    case (.customer, "last_payment", .day(let day)):
      [(FactName(.customer, "days_since_payment"), .integer(snapshot.asOf - day))]
    case (.customer, "age_days", .integer(let days)):
      [(FactName(.customer, "opened"), .day(Day(clamping: Int(snapshot.asOf.number) - days)))]
    case (.customer, "opened", .day(let day)): [(FactName(.customer, "age_days"), .integer(snapshot.asOf - day))]
    case (.customer, "credit_limit", .money(let limit)): room(limit, money("exposure", snapshot))
    case (.customer, "exposure", .money(let exposure)): room(money("credit_limit", snapshot), exposure)
    case (.customer, "headroom", .money(let room)): [(FactName(.customer, "over_limit"), .flag(room.isNegative))]
    default: []
    }
  }

  private func overdue(since due: Day, in snapshot: Snapshot) -> [(FactName, FieldValue)] {
    let shown = shownOn(snapshot)
    return [
      (FactName(.invoice, "due"), .day(due)), (FactName(.invoice, "days_overdue"), .integer(shown - due)),
      (
        FactName(.invoice, "business_days_overdue"),
        .integer(snapshot.rules.calendar.businessDays(after: due, through: shown))
      ),
    ]
  }

  private func room(_ limit: Money?, _ exposure: Money?) -> [(FactName, FieldValue)] {
    guard let limit, let exposure, let room = try? limit.subtracting(exposure) else { return [] }
    return [
      (FactName(.customer, "headroom"), .money(room)), (FactName(.customer, "over_limit"), .flag(room.isNegative)),
    ]
  }

  private func money(_ field: String, _ snapshot: Snapshot) -> Money? {
    let field = SnapshotFields.customer.first { $0.name == field }
    let value = field?.value(
      in: snapshot.customers, row: subject.customer, currency: snapshot.customerCurrency(subject.customer))
    if case .money(let money)? = value { return money }
    return nil
  }

  private func before(_ days: Int, in snapshot: Snapshot) -> Day { Day(clamping: Int(shownOn(snapshot).number) - days) }

  private func shownOn(_ snapshot: Snapshot) -> Day { Day(clamping: Int(snapshot.invoices.shownOn[subject.row])) }
}
