internal import Receivables

/// A snapshot that shows exactly what a case says: one customer, and perhaps one invoice and one order.
struct CaseSnapshot {
  let snapshot: Snapshot
  /// What is still wrong with the case, such as an invoice that is paid.
  let contradiction: String?

  init(_ facts: CaseFacts) {
    var facts = facts
    facts.apply(CaseRule.beforeLedger)
    var snapshot = Snapshot(of: CaseSnapshot.ledger(facts), asOf: facts.today, rules: facts.rules)
    facts.shown = CaseSnapshot.shown(snapshot)
    facts.apply(CaseRule.afterLedger)
    contradiction = CaseSnapshot.contradiction(facts, snapshot)
    if contradiction == nil { CaseSnapshot.pretend(facts, in: &snapshot) }
    self.snapshot = snapshot
  }

  private static func ledger(_ facts: CaseFacts) -> Ledger {
    var ledger = Ledger(knownAt: 1)
    var customer = Customer(
      id: facts.text("customer.id") ?? "C-1", name: facts.text("customer.name") ?? "The customer of the case")
    customer.currency = facts.currency("customer")
    customer.opened = facts.day("customer.opened")
    customer.termsDays = facts.whole("customer.terms_days")
    customer.creditLimit = facts.money("customer.credit_limit")
    ledger.append(customer)
    if facts.hasInvoice { append(invoiceOf: facts, to: &ledger) }
    if facts.hasOrder, let date = facts.day("order.date"), let amount = facts.money("order.amount") {
      ledger.append(
        OrderEntry(customer: 0, date: date, currency: amount.currency, state: .open, amount: amount.minorUnits),
        id: facts.text("order.id") ?? "O-1")
    }
    return ledger
  }

  private static func append(invoiceOf facts: CaseFacts, to ledger: inout Ledger) {
    guard let issued = facts.day("invoice.issued"), let due = facts.day("invoice.due"),
      let amount = facts.money("invoice.amount")
    else { return }
    let currency = amount.currency
    ledger.append(
      InvoiceEntry(
        customer: 0, issued: issued, due: due, currency: currency, amount: amount.minorUnits,
        cost: facts.money("invoice.cost")?.minorUnits),
      id: facts.text("invoice.id") ?? "I-1", number: facts.text("invoice.number") ?? "",
      order: facts.text("invoice.order") ?? "")
    for (name, kind) in [("invoice.paid", CreditEntry.Kind.payment), ("invoice.discount_taken", .discount)] {
      guard let credit = facts.money(name), credit.isPositive else { continue }
      ledger.append(
        CreditEntry(
          customer: 0, invoice: 0, day: issued, currency: currency, kind: kind, amount: credit.minorUnits))
    }
    if let fees = facts.money("invoice.fees_posted"), fees.isPositive {
      ledger.post(FeePosting(invoice: 0, day: facts.before(1), amount: fees.minorUnits))
    }
    if let stage = facts.text("invoice.stage") {
      let day = facts.before(facts.whole("invoice.days_in_stage") ?? 1)
      ledger.post(stage: stage, number: facts.rules.number(ofStage: stage) ?? 0, of: 0, on: day, letterDay: nil)
    }
    if facts.flag("invoice.disputed") {
      ledger.append(
        disputeOf: 0, opened: facts.before(1), closed: nil, amount: facts.money("invoice.disputed_amount")?.minorUnits,
        reason: facts.text("invoice.dispute_reason") ?? "quality")
    }
  }

  /// Everything that the snapshot says, by the names of columns.
  private static func shown(_ snapshot: Snapshot) -> [String: FieldValue] {
    var shown: [String: FieldValue] = [:]
    for field in SnapshotFields.customer {
      shown["customer.\(field.name)"] = field.value(
        in: snapshot.customers, row: 0, currency: snapshot.customerCurrency(0))
    }
    guard snapshot.invoices.count > 0 else { return shown }
    for field in SnapshotFields.invoice {
      shown["invoice.\(field.name)"] = field.value(in: snapshot.invoices, row: 0, currency: snapshot.invoiceCurrency(0))
    }
    return shown
  }

  private static func contradiction(_ facts: CaseFacts, _ snapshot: Snapshot) -> String? {
    for owner in ["customer", "invoice", "order"] {
      let currency = facts.currency(owner)
      for (name, value) in facts.given where name.hasPrefix("\(owner).") {
        if case .money(let money) = value, money.currency != currency {
          return "\(name) is in \(money.currency) and the other amounts of the \(owner) are in \(currency)"
        }
      }
    }
    guard facts.hasInvoice else { return nil }
    if let issued = facts.day("invoice.issued"), let due = facts.day("invoice.due") {
      if due < issued { return "the invoice would be due on \(due), before it was issued on \(issued)" }
      if facts.today < issued { return "the invoice would be issued on \(issued), after today" }
    }
    if snapshot.invoices.count == 0 || !snapshot.invoices.isOpen[0] {
      return "nothing is left of the invoice, and only open ones are asked about"
    }
    return nil
  }

  private static func pretend(_ facts: CaseFacts, in snapshot: inout Snapshot) {
    let all = facts.all
    for field in SnapshotFields.customer {
      if let value = all["customer.\(field.name)"] { snapshot.pretend(field, ofCustomer: 0, is: value) }
    }
    if snapshot.invoices.count > 0 {
      for field in SnapshotFields.invoice {
        if let value = all["invoice.\(field.name)"] { snapshot.pretend(field, ofInvoice: 0, is: value) }
      }
    }
    if snapshot.orders.count > 0 {
      for field in SnapshotFields.order {
        if let value = all["order.\(field.name)"] { snapshot.pretend(field, ofOrder: 0, is: value) }
      }
    }
    for field in SnapshotFields.ledger {
      if let value = all["ledger.\(field.name)"] { snapshot.pretend(field, is: value) }
    }
  }
}
