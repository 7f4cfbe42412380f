internal import Receivables

/// A snapshot that shows exactly what cases say: a customer for each, and perhaps an invoice and an order of its own.
///
/// Many cases in one snapshot are asked in one session, which takes far longer to make than to use.
struct CaseSnapshot {
  let snapshot: Snapshot
  /// What is still wrong with each case, such as an invoice that is paid.
  let contradictions: [String?]

  /// What is still wrong with the first case.
  var contradiction: String? { contradictions[0] }

  init(_ facts: CaseFacts) {
    self.init([facts])
  }

  /// - Precondition: there is a case, and all have the same day, rules and figures of the whole ledger.
  init(_ cases: [CaseFacts]) {
    var cases = cases
    var ledger = Ledger(knownAt: 1)
    for place in cases.indices {
      cases[place].apply(CaseRule.beforeLedger)
      CaseSnapshot.append(cases[place], to: &ledger)
    }
    var snapshot = Snapshot(of: ledger, asOf: cases[0].today, rules: cases[0].rules)
    var contradictions: [String?] = []
    for customer in cases.indices {
      cases[customer].shown = CaseSnapshot.shown(snapshot, customer)
      cases[customer].apply(CaseRule.afterLedger)
      contradictions.append(CaseSnapshot.contradiction(cases[customer], snapshot, customer))
    }
    let shown = snapshot
    snapshot.pretend { columns in
      for customer in cases.indices where contradictions[customer] == nil {
        CaseSnapshot.show(cases[customer], customer, of: shown, in: &columns)
      }
    }
    self.snapshot = snapshot
    self.contradictions = contradictions
  }

  /// An id that nobody else has, unless the case says one: `C-1` of the first case.
  private static func id(_ letter: String, _ index: Int32) -> String { "\(letter)-\(index + 1)" }

  private static func append(_ facts: CaseFacts, to ledger: inout Ledger) {
    let index = Int32(ledger.customers.count)
    var customer = Customer(
      id: facts.text("customer.id") ?? id("C", index), name: facts.text("customer.name") ?? "The customer of the case")
    customer.currency = facts.currency("customer")
    customer.opened = facts.day("customer.opened")
    customer.termsDays = facts.whole("customer.terms_days")
    customer.creditLimit = facts.money("customer.credit_limit")
    ledger.append(customer)
    if facts.hasInvoice { append(invoiceOf: facts, index, to: &ledger) }
    if facts.hasOrder, let date = facts.day("order.date"), let amount = facts.money("order.amount") {
      ledger.append(
        OrderEntry(customer: index, date: date, currency: amount.currency, state: .open, amount: amount.minorUnits),
        id: facts.text("order.id") ?? id("O", index))
    }
  }

  private static func append(invoiceOf facts: CaseFacts, _ customer: Int32, to ledger: inout Ledger) {
    guard let issued = facts.day("invoice.issued"), let due = facts.day("invoice.due"),
      let amount = facts.money("invoice.amount")
    else { return }
    let currency = amount.currency
    let invoice = ledger.append(
      InvoiceEntry(
        customer: customer, issued: issued, due: due, currency: currency, amount: amount.minorUnits,
        cost: facts.money("invoice.cost")?.minorUnits),
      id: facts.text("invoice.id") ?? id("I", customer), number: facts.text("invoice.number") ?? "",
      order: facts.text("invoice.order") ?? "")
    for (name, kind) in [("invoice.paid", CreditEntry.Kind.payment), ("invoice.discount_taken", .discount)] {
      guard let credit = facts.money(name), credit.isPositive else { continue }
      ledger.append(
        CreditEntry(
          customer: customer, invoice: invoice, day: issued, currency: currency, kind: kind, amount: credit.minorUnits))
    }
    if let fees = facts.money("invoice.fees_posted"), fees.isPositive {
      ledger.post(FeePosting(invoice: invoice, day: facts.before(1), amount: fees.minorUnits))
    }
    if let stage = facts.text("invoice.stage") {
      let day = facts.before(facts.whole("invoice.days_in_stage") ?? 1)
      ledger.post(
        stage: stage, number: facts.rules.number(ofStage: stage) ?? 0, of: invoice, on: day, letterDay: nil)
    }
    if facts.flag("invoice.disputed") {
      ledger.append(
        disputeOf: invoice, opened: facts.before(1), closed: nil,
        amount: facts.money("invoice.disputed_amount")?.minorUnits,
        reason: facts.text("invoice.dispute_reason") ?? "quality")
    }
  }

  /// Everything that the snapshot says of a customer and its invoice, by the names of columns.
  private static func shown(_ snapshot: Snapshot, _ customer: Int) -> [String: FieldValue] {
    var shown: [String: FieldValue] = [:]
    for field in SnapshotFields.customer {
      shown["customer.\(field.name)"] = field.value(
        in: snapshot.customers, row: customer, currency: snapshot.customerCurrency(customer))
    }
    guard let row = snapshot.invoices(ofCustomer: customer).first else { return shown }
    for field in SnapshotFields.invoice {
      shown["invoice.\(field.name)"] = field.value(
        in: snapshot.invoices, row: row, currency: snapshot.invoiceCurrency(row))
    }
    return shown
  }

  private static func contradiction(_ facts: CaseFacts, _ snapshot: Snapshot, _ customer: Int) -> String? {
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
    guard let row = snapshot.invoices(ofCustomer: customer).first, snapshot.invoices.isOpen[row] else {
      return "nothing is left of the invoice, and only open ones are asked about"
    }
    return nil
  }

  private static func show(
    _ facts: CaseFacts, _ customer: Int, of snapshot: Snapshot, in columns: inout PretendedColumns
  ) {
    let all = facts.all
    for field in SnapshotFields.customer {
      if let value = all["customer.\(field.name)"] { columns.show(value, as: field, ofCustomer: customer) }
    }
    if let row = snapshot.invoices(ofCustomer: customer).first {
      for field in SnapshotFields.invoice {
        if let value = all["invoice.\(field.name)"] { columns.show(value, as: field, ofInvoice: row) }
      }
    }
    if let row = snapshot.orders(ofCustomer: customer).first {
      for field in SnapshotFields.order {
        if let value = all["order.\(field.name)"] { columns.show(value, as: field, ofOrder: row) }
      }
    }
    guard customer == 0 else { return }
    for field in SnapshotFields.ledger {
      if let value = all["ledger.\(field.name)"] { columns.show(value, as: field) }
    }
  }
}
