import Receivables

/// A policy that answers what a test wrote: `I1 stage call`, `I1 fee 5.00`, `I1 terms 0.02/10`, `C1 limit 500.00`,
/// `C1 limit unlimited`, `O1 order hold`, `C1 fault`, all in SAR; what no line answers is left as it is.
struct LinePolicy: Policy {
  let identity: PolicyIdentity
  var rules = LinePolicy.ladder
  private var answers: [String: String] = [:]
  private let reason: String

  /// A ladder of four stages: `note` and `reminder` by email, `call`, and `final`, which holds orders.
  static let ladder: CollectionRules = {
    var rules = CollectionRules(currency: .SAR)
    rules.stages = [("note", .email), ("reminder", .email), ("call", .phone), ("final", .letter)].map {
      Stage(name: $0, title: LocalizedText($0), channel: $1)
    }
    rules.stages[3].holdsOrders = true
    rules.step = .jump
    return rules
  }()

  init(_ lines: String..., reason: String = "line") {
    self.reason = reason
    identity = PolicyIdentity(
      name: lines.joined(separator: "; "), revision: 1, sha256: String(repeating: "c", count: 64), files: [])
    for line in lines { add(line) }
  }

  /// Answers one more line.
  mutating func add(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    answers["\(words[0]) \(words[1])"] = words.count > 2 ? words[2] : ""
  }

  func source(of question: Question) -> String { "\(question.rawValue).lua" }

  private func money(_ text: String) throws -> Money { try Money(text, .SAR) }

  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
    var all = Answers(customers: customers)
    for customer in customers {
      let id = snapshot.customers.id[customer]
      let limit = try answers["\(id) limit"].map { text -> CreditLimit in
        text == "unlimited" ? .unlimited : .amount(try money(text))
      }
      all.limits.append(Answer(limit, reason: reason))
      for row in snapshot.invoices(ofCustomer: customer) {
        let id = snapshot.invoices.id[row]
        let tiers = answers["\(id) terms"].map { text in
          let parts = text.split(separator: "/")
          return [DiscountTier(rate: Rate(String(parts[0]))!, days: Int(parts[1])!)!]
        }
        all.terms.append(Answer(tiers, reason: reason))
        all.fees.append(Answer(try answers["\(id) fee"].map(money), reason: reason))
        all.stages.append(Answer(answers["\(id) stage"], reason: reason))
      }
      for row in snapshot.orders(ofCustomer: customer) {
        all.orders.append(
          Answer(answers["\(snapshot.orders.id[row]) order"].flatMap { OrderRelease(rawValue: $0) }, reason: reason))
      }
      if answers["\(id) fault"] != nil {
        all.faults.append((customer, ToyPolicy.fault(id, line: 5, message: "no such field")))
      }
    }
    return all
  }
}

/// A ledger of two customers: C1 owes I1 and I2, which are overdue, and ordered O1; C2 owes I3.
enum LineLedger {
  static let asOf = Day("2026-03-02")!

  static func ledger() throws -> Ledger {
    var entries: [LedgerEntry] = []
    for id in ["C1", "C2"] {
      var customer = Customer(id: id, name: "Customer \(id)")
      customer.currency = .SAR
      customer.segment = id == "C1" ? "vip" : ""
      customer.creditLimit = try Money("10000.00", .SAR)
      entries.append(.customer(customer))
    }
    for (id, customer, amount) in [("I1", "C1", "1000.00"), ("I2", "C1", "200.00"), ("I3", "C2", "3000.00")] {
      entries.append(
        .invoice(
          Invoice(
            id: id, customer: customer, issued: Day("2026-01-01")!, due: Day("2026-01-31")!,
            amount: try Money(amount, .SAR))))
    }
    entries.append(
      .order(Order(id: "O1", customer: "C1", date: Day("2026-03-01")!, amount: try Money("70.00", .SAR), state: .open)))
    return try Ledger(entries)
  }
}
