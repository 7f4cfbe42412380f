import Receivables

@testable import SampleLedgers

/// Goes through every row of a sample ledger and notes what no real ledger could hold.
struct LedgerAudit {
  private(set) var complaints: [String] = []
  private(set) var openInvoices = 0
  private(set) var overpaidInvoices = 0
  private let ledger: SampleLedger
  private var customers: [String: Customer] = [:]
  private var invoices: [String: Invoice] = [:]
  private var changes: [String: [(day: Day, amount: Int64)]] = [:]
  private var keys: Set<String> = []

  init(_ ledger: SampleLedger) {
    self.ledger = ledger
    let entries = ledger.entries()
    for case .customer(let row) in entries { customers[row.id] = row }
    for case .invoice(let row) in entries { invoices[row.id] = row }
    for entry in entries { check(entry) }
    for invoice in invoices.values { checkBalance(of: invoice) }
    do { _ = try Ledger(entries) } catch { complaints.append("\(error)") }
  }

  private mutating func check(_ entry: LedgerEntry) {
    switch entry {
    case .customer(let row): check(row)
    case .invoice(let row): check(row)
    case .payment(let row):
      key("payment", row.id)
      check(row.date, row.amount, row.customer, row.invoice, of: row.id)
      note(row.invoice, row.date, -row.amount.minorUnits)
      if let day = row.returned {
        note(row.invoice, day, row.amount.minorUnits)
        require(row.date < day && day <= ledger.to, "\(row.id) is returned on \(day)")
      }
    case .creditNote(let row):
      key("credit note", row.id)
      check(row.date, row.amount, row.customer, row.invoice, of: row.id)
      note(row.invoice, row.date, -row.amount.minorUnits)
      require(!row.reason.isEmpty, "\(row.id) has no reason")
    case .dispute(let row): check(row)
    case .promise(let row):
      key("promise", "\(row.customer) \(row.made) \(row.invoice)")
      check(row.made, row.amount, row.customer, row.invoice, of: "promise for \(row.invoice)")
      require(row.made < row.until, "the promise for \(row.invoice) ends before it is made")
      let billed = invoices[row.invoice]?.amount.minorUnits ?? 0
      require(row.amount.minorUnits <= billed, "\(row.invoice): more promised than billed")
    case .contact(let row):
      require(invoices[row.invoice]?.customer == row.customer, "a contact names the wrong customer")
      require(row.date <= ledger.to && row.date > invoices[row.invoice]?.due ?? row.date, "a contact before it is due")
    case .instalment(let row):
      key("instalment", "\(row.invoice) \(row.number)")
      require(row.amount.isPositive && row.amount.currency == invoices[row.invoice]?.amount.currency, "bad instalment")
    case .block(let row):
      key("block", "\(row.subject) \(row.from) \(row.strength.text)")
      require(customers[row.subject] != nil || invoices[row.subject] != nil, "a block on nobody: \(row.subject)")
      require(row.from <= ledger.to && row.from <= row.until ?? row.from, "a block out of order: \(row.subject)")
      require(!row.reason.isEmpty && !row.author.isEmpty, "a block without reason or author: \(row.subject)")
    case .order(let row):
      key("order", row.id)
      check(row.date, row.amount, row.customer, "", of: row.id)
    case .rate(let row):
      key("rate", "\(row.date) \(row.from) \(row.to)")
      require(row.date <= ledger.to && row.rate > .zero && row.from != row.to, "a rate out of order: \(row.date)")
    }
  }

  private mutating func check(_ row: Customer) {
    key("customer or invoice", row.id)
    key("name", row.name)
    if !row.parent.isEmpty {
      require(customers[row.parent]?.parent.isEmpty == true, "\(row.id): a parent that is missing or a child itself")
    }
    require(row.opened ?? ledger.from <= ledger.to, "\(row.id) opens after the end")
    require(row.creditLimit?.currency ?? row.currency == row.currency, "\(row.id): limit in a foreign currency")
  }

  private mutating func check(_ row: Invoice) {
    key("customer or invoice", row.id)
    check(row.issued, row.amount, row.customer, "", of: row.id)
    require(row.issued <= row.due && row.issued >= ledger.from, "\(row.id): dates out of order")
    require(row.cost.map { $0.isPositive && $0.currency == row.amount.currency } ?? true, "\(row.id): bad cost")
  }

  private mutating func check(_ row: Dispute) {
    key("dispute", "\(row.invoice) \(row.opened)")
    guard let invoice = invoices[row.invoice] else { return complaints.append("a dispute about no invoice") }
    require(row.opened > invoice.issued && row.opened <= ledger.to, "\(row.invoice): dispute out of order")
    if let closed = row.closed {
      require(closed > row.opened && closed <= ledger.to, "\(row.invoice): dispute closed out of order")
    }
    require((row.closed == nil) == row.outcome.isEmpty, "\(row.invoice): an outcome belongs to a closed dispute")
    require(row.amount?.minorUnits ?? 0 < invoice.amount.minorUnits, "\(row.invoice): more disputed than billed")
  }

  /// What all documents have in common.
  private mutating func check(_ day: Day, _ amount: Money, _ customer: String, _ invoice: String, of name: String) {
    require(day <= ledger.to, "\(name) is dated \(day)")
    require(amount.isPositive, "\(name) is over \(amount)")
    guard let owner = customers[customer] else { return complaints.append("\(name) is nobody's") }
    require(owner.opened ?? day <= day, "\(name) is older than the account")
    guard !invoice.isEmpty else { return }
    require(invoices[invoice]?.customer == customer, "\(name) and its invoice belong to different customers")
    require(invoices[invoice]?.amount.currency == amount.currency, "\(name) is in another currency than its invoice")
    require(invoices[invoice]?.issued ?? day <= day, "\(name) is older than its invoice")
  }

  /// Follows a balance day by day: it may fall below zero only by a small overpayment, and never rise above the amount.
  private mutating func checkBalance(of invoice: Invoice) {
    var balance = invoice.amount.minorUnits
    let ordered = (changes[invoice.id] ?? []).sorted { ($0.day, -$0.amount) < ($1.day, -$1.amount) }
    for change in ordered {
      balance += change.amount
      require(balance >= -20_000 && balance <= invoice.amount.minorUnits, "\(invoice.id): balance \(balance)")
    }
    if balance > 0 { openInvoices += 1 }
    if balance < 0 { overpaidInvoices += 1 }
  }

  private mutating func note(_ invoice: String, _ day: Day, _ amount: Int64) {
    if !invoice.isEmpty { changes[invoice, default: []].append((day, amount)) }
  }

  private mutating func key(_ kind: String, _ key: String) {
    require(keys.insert("\(kind) \(key)").inserted, "\(kind) \(key) is there twice")
  }

  private mutating func require(_ condition: Bool, _ complaint: @autoclosure () -> String) {
    if !condition { complaints.append(complaint()) }
  }
}
