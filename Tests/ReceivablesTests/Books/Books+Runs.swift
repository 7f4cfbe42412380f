import Receivables
import Testing

extension Books {
  /// Reviews answers over the books as of a day. An answer is written
  /// `I1 stage reminder`, `I1 fee 5.00 SAR`, `I1 terms 0.02/10 0.01/20`, `C1 limit 500.00 SAR`, `C1 limit unlimited`,
  /// `O1 order hold`, `C1 priority 7`; what no line answers is left as it is.
  func review(
    _ day: String, _ answers: [String], faults: [(customer: Int, fault: PolicyFault)] = []
  ) throws
    -> AnswerReview
  {
    let snapshot = snapshot(day)
    var review = AnswerReview(over: snapshot) { "\($0.rawValue).lua" }
    var batch = try HandMadeAnswers(answers).answers(over: snapshot)
    batch.faults = faults
    review.add(batch)
    return review
  }

  /// What a run as of a day decides, in words.
  func run(_ day: String, _ answers: String...) throws -> [String] {
    try review(day, answers).decisions.map(words)
  }

  /// Runs and posts; gives what was decided, in words.
  @discardableResult
  mutating func post(_ day: String, _ answers: String...) throws -> [String] {
    let review = try review(day, answers)
    for decision in review.decisions { ledger.post(decision, on: Day(day)!) }
    ledger.notePostedRun(asOf: Day(day)!)
    return review.decisions.map(words)
  }

  /// A decision in words.
  func words(_ decision: Decision) -> String {
    let subject =
      switch decision.subject {
      case .customer: ledger.customers[Int(decision.customer)].id
      case .invoice(let invoice): ledger.invoiceIDs[Int(invoice)]
      case .order(let order): ledger.orderIDs[Int(order)]
      }
    let effect =
      switch decision.effect {
      case .limit(.amount(let money)): "limit \(money)"
      case .limit(.unlimited): "limit unlimited"
      case .terms(let tiers): "terms " + tiers.map { "\($0.rate)/\($0.days)" }.joined(separator: " ")
      case .discountTaken(let money): "discount \(money)"
      case .fee(let total, let addition): "fee \(addition), now \(total)"
      case .stage(let name, _, let letterDay): "to \(name)" + (letterDay.map { ", letter \($0)" } ?? "")
      case .hold(let cause, let isPlaced): isPlaced ? "held: \(cause.rawValue)" : "no longer held: \(cause.rawValue)"
      case .order(let release): release.rawValue
      case .stageHeldBack(let stage, let cause): "not to \(stage): \(cause.rawValue)"
      case .feeHeldBack(let fee, let cause): "no fee of \(fee): \(cause.rawValue)"
      }
    return "\(subject) \(effect)"
  }
}

/// Answers that a test gives in place of a policy.
struct HandMadeAnswers {
  private var values: [String: String] = [:]

  init(_ lines: [String]) {
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      values["\(words[0]) \(words[1])"] = words[2]
    }
  }

  func answers(over snapshot: Snapshot) throws -> Answers {
    let all = 0..<snapshot.customers.count
    var answers = Answers(customers: all)
    for customer in all {
      let limit = try value(snapshot.customers.id[customer], "limit") {
        try $0 == "unlimited" ? CreditLimit.unlimited : .amount(money($0))
      }
      answers.limits.append(limit)
    }
    for row in 0..<snapshot.invoices.count {
      let id = snapshot.invoices.id[row]
      answers.terms.append(try value(id, "terms") { try tiers($0) })
      answers.fees.append(try value(id, "fee") { try money($0) })
      answers.stages.append(try value(id, "stage") { $0 })
    }
    if values.keys.contains(where: { $0.hasSuffix(" order") }) {
      answers.orders = try (0..<snapshot.orders.count).map { row in
        try value(snapshot.orders.id[row], "order") { OrderRelease(rawValue: $0)! }
      }
    }
    if values.keys.contains(where: { $0.hasSuffix(" priority") }) {
      answers.priorities = try all.map { try value(snapshot.customers.id[$0], "priority") { Double($0)! } }
    }
    return answers
  }

  private func value<Value: Hashable & Sendable>(
    _ id: String, _ question: String, _ read: (String) throws -> Value
  ) throws -> Answer<Value> {
    Answer(try values["\(id) \(question)"].map(read), reason: "test")
  }
}

/// One run over some books: one row of a table of cases.
struct RunRow: Sendable, CustomTestStringConvertible {
  /// The case in words.
  let it: String
  let day: String
  /// Lines added to the books of the table.
  let books: String
  let answers: [String]
  let decisions: [String]

  init(_ it: String, _ day: String, books: String = "", _ answers: [String], _ decisions: [String]) {
    self.it = it
    self.day = day
    self.books = books
    self.answers = answers
    self.decisions = decisions
  }

  var testDescription: String { it }

  func check(_ text: String, _ change: (inout CollectionRules) -> Void = { _ in }) throws {
    let books = try Books(text + "\n" + self.books, change)
    #expect(try books.review(day, answers).decisions.map(books.words) == decisions, "\(it)")
  }
}
