internal import ContentHash
internal import Receivables

/// SHA-256 over every answer of a run, those that change nothing included: two runs with the same digest were answered
/// the same.
///
/// The text that is hashed has one line an answer: question, value, reason. Slices of customers change nothing in it.
struct AnswersDigest: ~Copyable {
  private var hash = ContentHash()

  mutating func add(_ answers: Answers) {
    var text = ""
    for answer in answers.limits { text += "credit_limit \(describe(answer.value)) \(answer.reason)\n" }
    for index in answers.fees.indices {
      text += "early_payment_discount \(describe(answers.terms[index].value)) \(answers.terms[index].reason)\n"
      text += "late_fee \(describe(answers.fees[index].value)) \(answers.fees[index].reason)\n"
      text += "escalation \(answers.stages[index].value ?? "nil") \(answers.stages[index].reason)\n"
    }
    for answer in answers.orders { text += "order_release \(answer.value?.rawValue ?? "nil") \(answer.reason)\n" }
    for answer in answers.priorities { text += "priority \(describe(answer.value)) \(answer.reason)\n" }
    for (_, fault) in answers.faults { text += "fault \(fault.customer) \(fault.document) \(fault.message)\n" }
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
