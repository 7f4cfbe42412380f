internal import Receivables

/// Where the subjects of decisions stand in a snapshot, and what stands of them before a run.
struct SubjectPlaces {
  let snapshot: Snapshot
  private let invoices: [Int32: Int]
  private let orders: [Int32: Int]

  /// Linear in the snapshot.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    invoices = Dictionary(uniqueKeysWithValues: snapshot.invoices.ledgerIndex.enumerated().map { ($1, $0) })
    orders = Dictionary(uniqueKeysWithValues: snapshot.orders.ledgerIndex.enumerated().map { ($1, $0) })
  }

  /// The row of an invoice or an order; `nil` for a customer, and for what is not shown.
  func row(of subject: Decision.Subject) -> Int? {
    switch subject {
    case .customer: nil
    case .invoice(let index): invoices[index]
    case .order(let index): orders[index]
    }
  }

  func currency(of subject: Decision.Subject, customer: Int32) -> Currency {
    switch subject {
    case .customer: snapshot.customerCurrency(Int(customer) - snapshot.firstCustomer)
    case .invoice(let index): snapshot.ledger.invoices[Int(index)].currency
    case .order(let index): snapshot.ledger.orders[Int(index)].currency
    }
  }

  /// What stands before the run.
  func standing(_ kind: DecisionKind, cause: HoldCause?, of subject: Decision.Subject, customer: Int32) -> Outcome {
    let row = row(of: subject)
    let place = Int(customer) - snapshot.firstCustomer
    let currency = currency(of: subject, customer: customer)
    switch kind {
    case .stage: return .stage(row.flatMap { snapshot.invoices.stage[$0] })
    case .fee:
      let posted = row.map { snapshot.invoices.feesPosted[$0] } ?? 0
      return .fee((try? Money(minorUnits: posted, currency: currency)) ?? .zero(currency))
    case .terms:
      let offered = row.map { snapshot.invoices.terms[$0] } ?? -1
      return .terms(offered < 0 ? nil : snapshot.ledger.discountTerms[Int(offered)])
    case .discount: return .discount(.zero(currency))
    case .limit: return .limit(snapshot.customers.standingLimit[place])
    case .hold:
      guard let cause else { preconditionFailure("a hold has a cause") }
      return .hold(cause, stands: snapshot.customers.holds[place].contains(cause))
    case .order: return .order(row.flatMap { snapshot.orders.release[$0] })
    }
  }
}
