import CollectionRuns
import Receivables

/// A policy that moves invoices by their age, with the ladder of `LinePolicy`, offers the same terms on all of them, asks a
/// fee for each day overdue and limits every customer.
struct AgePolicy: Policy {
  var identity = PolicyIdentity(name: "age", revision: 1, sha256: String(repeating: "d", count: 64), files: [])
  var rules = LinePolicy.ladder
  /// The day overdue on which a stage is reached; the lowest first.
  var rungs: [(day: Int, stage: String)] = []
  var tiers: [DiscountTier] = []
  /// Minor units a day overdue.
  var dailyFee: Int64 = 0
  var limit: Int64?

  init(_ rungs: [(day: Int, stage: String)] = []) {
    self.rungs = rungs
    rules.quietDays = 0
  }

  func source(of question: Question) -> String { "\(question.rawValue).lua" }

  func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
    var all = Answers(customers: customers)
    for customer in customers {
      let limit = try limit.map { CreditLimit.amount(try Money(minorUnits: $0, currency: .SAR)) }
      all.limits.append(Answer(limit, reason: "all"))
      for row in snapshot.invoices(ofCustomer: customer) {
        let age = Int(snapshot.invoices.daysOverdue[row])
        let fee = try Money(minorUnits: Int64(max(0, age)) * dailyFee, currency: .SAR)
        all.terms.append(Answer(tiers.isEmpty ? nil : tiers, reason: "all"))
        all.fees.append(Answer(dailyFee > 0 ? fee : nil, reason: "age"))
        all.stages.append(Answer(rungs.last { $0.day <= age }?.stage, reason: "age"))
      }
      for _ in snapshot.orders(ofCustomer: customer) { all.orders.append(Answer(nil, reason: "rule")) }
    }
    return all
  }
}

/// Invented ledgers from a seed: parts, late and returned payments, payments without an invoice, notes, orders.
struct RandomBook {
  static let first = Day("2025-06-01")!
  static let last = Day("2025-08-20")!

  let ledger: Ledger

  init(seed: UInt64, customers: Int = 6, invoices: Int = 40) throws {
    var numbers = SeededNumbers(seed: seed)
    var entries: [LedgerEntry] = []
    for customer in 0..<customers {
      var own = Customer(id: "C\(customer)", name: "Customer \(customer)")
      own.currency = .SAR
      entries.append(.customer(own))
    }
    for number in 0..<invoices {
      let customer = "C\(numbers.below(customers))"
      let issued = try Day("2025-04-15")!.advanced(by: numbers.below(160))
      let due = try issued.advanced(by: [14, 30, 60][numbers.below(3)])
      let amount = Int64(10_000 + numbers.below(2_000_000))
      let money = { (minor: Int64) in try Money(minorUnits: minor, currency: .SAR) }
      entries.append(
        .invoice(Invoice(id: "I\(number)", customer: customer, issued: issued, due: due, amount: try money(amount))))
      var rest = amount
      if numbers.below(8) == 0 {
        var note = CreditNote(
          id: "N\(number)", customer: customer, date: try issued.advanced(by: 5), amount: try money(1_000))
        note.invoice = "I\(number)"
        rest -= 1_000
        entries.append(.creditNote(note))
      }
      let parts = numbers.below(6) == 0 ? 0 : 1 + numbers.below(3)
      for part in 0..<parts {
        // The last part settles the invoice, or goes beyond it, or leaves a rest.
        let settling = numbers.below(5) == 0 ? rest + Int64(numbers.below(1_000)) - 500 : rest
        let paid = part == parts - 1 ? settling : rest / 3
        rest -= paid
        var payment = Payment(
          id: "P\(number)-\(part)", customer: customer, date: try issued.advanced(by: numbers.below(110)),
          amount: try money(paid))
        payment.invoice = numbers.below(15) == 0 ? "" : "I\(number)"
        if numbers.below(15) == 0 { payment.returned = try payment.date.advanced(by: 1 + numbers.below(9)) }
        entries.append(.payment(payment))
      }
    }
    for order in 0..<customers {
      entries.append(
        .order(
          Order(
            id: "O\(order)", customer: "C\(order)", date: RandomBook.first,
            amount: try Money(minorUnits: Int64(1_000 + numbers.below(500_000)), currency: .SAR), state: .open)))
    }
    ledger = try Ledger(entries)
  }

  /// The span by a rhythm.
  static func span(_ rhythm: RunRhythm = .day) -> SimulationPlan {
    SimulationPlan(from: first, through: last, every: rhythm)
  }
}
