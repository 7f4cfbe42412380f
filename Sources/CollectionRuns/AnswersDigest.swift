internal import ContentHash
internal import Receivables

/// SHA-256 over every answer of a run, those that change nothing included: two runs with the same digest were answered
/// the same.
///
/// The text that is hashed has one line an answer: question, value, reason; customer by customer, in the order of
/// questions. So slices of customers change nothing in it.
struct AnswersDigest: ~Copyable {
  private var hash = ContentHash()

  /// - Precondition: the answers are complete over the snapshot.
  mutating func add(_ answers: Answers, over snapshot: Snapshot) {
    let faults = Dictionary(grouping: answers.faults, by: \.customer)
    var text = ""
    var invoice = 0
    var order = 0
    for (place, customer) in answers.customers.enumerated() {
      text += "credit_limit \(describe(answers.limits[place].value)) \(answers.limits[place].reason)\n"
      for _ in snapshot.invoices(ofCustomer: customer) {
        text += "early_payment_discount \(describe(answers.terms[invoice].value)) \(answers.terms[invoice].reason)\n"
        text += "late_fee \(describe(answers.fees[invoice].value)) \(answers.fees[invoice].reason)\n"
        text += "escalation \(answers.stages[invoice].value ?? "nil") \(answers.stages[invoice].reason)\n"
        invoice += 1
      }
      if !answers.orders.isEmpty {
        for _ in snapshot.orders(ofCustomer: customer) {
          text += "order_release \(answers.orders[order].value?.rawValue ?? "nil") \(answers.orders[order].reason)\n"
          order += 1
        }
      }
      if !answers.priorities.isEmpty {
        text += "priority \(describe(answers.priorities[place].value)) \(answers.priorities[place].reason)\n"
      }
      for (_, fault) in faults[customer] ?? [] {
        text += "fault \(fault.customer) \(fault.document) \(fault.message)\n"
      }
    }
    hash.update(text)
  }

  consuming func hexadecimal() -> String {
    hash.hexadecimal()
  }

  private func describe(_ limit: CreditLimit?) -> String {
    switch limit {
    case .unlimited?: "unlimited"
    case .amount(let money)?: money.description
    case nil: "nil"
    }
  }

  private func describe(_ tiers: [DiscountTier]?) -> String {
    tiers.map { $0.map { "\($0.rate)/\($0.days)" }.joined(separator: ",") } ?? "nil"
  }

  private func describe(_ money: Money?) -> String { money?.description ?? "nil" }

  /// The bits of a number, so that no two numbers are written alike.
  private func describe(_ number: Double?) -> String { number.map { String($0.bitPattern, radix: 16) } ?? "nil" }
}
