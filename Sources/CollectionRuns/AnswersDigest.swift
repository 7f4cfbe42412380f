internal import ContentHash
internal import Receivables

/// SHA-256 over every answer of a run, those that change nothing included: two runs with the same digest were answered
/// the same.
struct AnswersDigest: ~Copyable {
  private var hash = ContentHash()

  /// Adds the answers about the customers behind those that were added before.
  func add(_ text: AnswersText) {
    text.bytes.withUnsafeBytes { hash.update($0) }
  }

  consuming func hexadecimal() -> String {
    hash.hexadecimal()
  }
}

/// The text of answers that is hashed: one line an answer, with question, value and reason; customer by customer, in the
/// order of questions. So slices of customers change nothing in it.
struct AnswersText {
  private(set) var bytes: [UInt8] = []
  /// Most invoices are offered the same terms as the one before.
  private var terms: (tiers: [DiscountTier], text: String) = ([], "")

  /// - Precondition: the answers are complete over the snapshot.
  init(_ answers: Answers, over snapshot: Snapshot) {
    bytes.reserveCapacity(answers.fees.count * 110)
    let faults = answers.faults.isEmpty ? [:] : Dictionary(grouping: answers.faults, by: \.customer)
    var invoice = 0
    var order = 0
    for (place, customer) in answers.customers.enumerated() {
      line("credit_limit", answers.limits[place].reason) { $0.write(answers.limits[place].value) }
      for _ in snapshot.invoices(ofCustomer: customer) {
        line("early_payment_discount", answers.terms[invoice].reason) { $0.write(answers.terms[invoice].value) }
        line("late_fee", answers.fees[invoice].reason) { $0.write(answers.fees[invoice].value) }
        line("escalation", answers.stages[invoice].reason) { $0.append(answers.stages[invoice].value ?? "nil") }
        invoice += 1
      }
      if !answers.orders.isEmpty {
        for _ in snapshot.orders(ofCustomer: customer) {
          line("order_release", answers.orders[order].reason) {
            $0.append(answers.orders[order].value?.rawValue ?? "nil")
          }
          order += 1
        }
      }
      if !answers.priorities.isEmpty {
        line("priority", answers.priorities[place].reason) { $0.write(answers.priorities[place].value) }
      }
      for (_, fault) in faults[customer] ?? [] {
        append("fault \(fault.customer) \(fault.document) \(fault.message)\n")
      }
    }
  }

  private mutating func line(_ question: StaticString, _ reason: String, _ value: (inout AnswersText) -> Void) {
    question.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: " "))
    value(&self)
    bytes.append(UInt8(ascii: " "))
    append(reason)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func write(_ limit: CreditLimit?) {
    switch limit {
    case .unlimited?: append("unlimited")
    case .amount(let money)?: write(money)
    case nil: append("nil")
    }
  }

  private mutating func write(_ tiers: [DiscountTier]?) {
    guard let tiers else { return append("nil") }
    if terms.tiers != tiers { terms = (tiers, tiers.map { "\($0.rate)/\($0.days)" }.joined(separator: ",")) }
    append(terms.text)
  }

  private mutating func write(_ money: Money?) {
    if let money { money.write(to: &bytes) } else { append("nil") }
  }

  /// The bits of a number, so that no two numbers are written alike.
  private mutating func write(_ number: Double?) { append(number.map { String($0.bitPattern, radix: 16) } ?? "nil") }
}
