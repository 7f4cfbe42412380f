import Receivables

/// The columns of the table `decisions` that say what was decided.
enum DecisionColumns {
  /// In the order in which they are bound and read.
  static let names = """
    customer, invoice, order_key, question, effect, amount, addition, currency, text, cause, number, letter_day, reason
    """

  /// How many they are.
  static let count: Int32 = 13

  /// The same with the name of a table before each.
  static func names(in table: String) -> String {
    names.split(separator: ",").map { "\(table)." + $0.trimmingPrefix { $0.isWhitespace } }.joined(separator: ", ")
  }
}

extension Decision {
  /// What of its subject the decision settles. One run a day may settle each aspect once; a hold may be placed and
  /// lifted on one day.
  var aspect: String {
    switch effect {
    case .hold(let cause, _): "\(effect.word):\(cause.rawValue)"
    default: "\(effect.word)"
    }
  }

  /// Question, the subject's id and day; the aspect too where the question settles several. It does not depend on the run
  /// or on the policy's revision, and no two postings share one.
  func id(of subject: String, on day: Day) -> String {
    let isPrincipal =
      switch effect {
      case .limit, .terms, .fee, .stage, .order: true
      default: false
      }
    return "\(question.rawValue)/\(subject)/\(day)" + (isPrincipal ? "" : "/\(aspect)")
  }
}

extension Decision.Effect {
  /// How the effect is stored.
  var word: StaticString {
    switch self {
    case .limit: "limit"
    case .terms: "terms"
    case .discountTaken: "discount_taken"
    case .fee: "fee"
    case .stage: "stage"
    case .hold(_, let isPlaced): isPlaced ? "hold_placed" : "hold_lifted"
    case .order: "order"
    case .stageHeldBack: "stage_held_back"
    case .feeHeldBack: "fee_held_back"
    }
  }

  /// The condition for rows whose posting changes the ledger.
  static func changesLedger(_ table: String = "decisions") -> String {
    "\(table).effect NOT IN ('stage_held_back', 'fee_held_back')"
  }
}

/// Binds decisions to the columns of one statement; keeps what neighbours have in common.
struct DecisionBinder {
  private let statement: Statement
  private let first: Int32
  private var terms: (tiers: [DiscountTier], text: String) = ([], "")

  /// - Parameter first: the parameter of the first column.
  init(_ statement: Statement, from first: Int32) {
    self.statement = statement
    self.first = first
  }

  /// Binds what the decision says to parameters that are NULL.
  ///
  /// - Throws: for a decision that no posting could mean: a stage of a customer, a fee in two currencies.
  mutating func bind(_ decision: Decision) throws(StoreError) {
    guard decision.isMeaningful else {
      throw StoreError(.rule, "a decision about \(decision.question.rawValue) is not about what it decides")
    }
    statement.bind(Int64(decision.customer) + 1, at: first)
    switch decision.subject {
    case .customer: break
    case .invoice(let index): statement.bind(Int64(index) + 1, at: first + 1)
    case .order(let index): statement.bind(Int64(index) + 1, at: first + 2)
    }
    statement.bind(decision.question.word, at: first + 3)
    statement.bind(decision.effect.word, at: first + 4)
    try bind(decision.effect)
    statement.bind(decision.reason, at: first + 12)
  }

  private mutating func bind(_ effect: Decision.Effect) throws(StoreError) {
    let (text, cause) = (first + 8, first + 9)
    switch effect {
    case .limit(.unlimited): break
    case .limit(.amount(let money)), .discountTaken(let money): bind(money)
    case .terms(let tiers): statement.bind(self.text(of: tiers), at: text)
    case .fee(let total, let addition):
      guard total.currency == addition.currency else {
        throw StoreError(.rule, "a fee's total is in \(total.currency) and its addition in \(addition.currency)")
      }
      bind(total)
      statement.bind(addition.minorUnits, at: first + 6)
    case .stage(let name, let number, let day):
      statement.bind(name, at: text)
      statement.bind(Int64(number), at: first + 10)
      statement.bind(day.map { Int64($0.number) }, at: first + 11)
    case .hold(let why, _): statement.bind(why.rawValue, at: cause)
    case .order(let release): statement.bind(release.rawValue, at: text)
    case .stageHeldBack(let answered, let why):
      statement.bind(answered, at: text)
      statement.bind(why.rawValue, at: cause)
    case .feeHeldBack(let answered, let why):
      bind(answered)
      statement.bind(why.rawValue, at: cause)
    }
  }

  private func bind(_ money: Money) {
    statement.bind(money.minorUnits, at: first + 5)
    statement.bind(Int64(money.currency.numericCode), at: first + 7)
  }

  /// Most invoices are offered the same terms as the one before.
  private mutating func text(of tiers: [DiscountTier]) -> String {
    if terms.tiers != tiers {
      terms = (tiers, tiers.map { "\($0.rate.billionths):\($0.days)" }.joined(separator: " "))
    }
    return terms.text
  }
}

extension Question {
  /// How the question is stored: its raw value, as a text that needs no copy.
  fileprivate var word: StaticString {
    switch self {
    case .creditLimit: "credit_limit"
    case .earlyPaymentDiscount: "early_payment_discount"
    case .lateFee: "late_fee"
    case .escalation: "escalation"
    case .orderRelease: "order_release"
    case .priority: "priority"
    }
  }
}

extension Decision {
  /// Whether the effect can happen to the subject.
  fileprivate var isMeaningful: Bool {
    switch (effect, subject) {
    case (.limit, .customer), (.hold, .customer), (.order, .order): true
    case (.terms, .invoice), (.discountTaken, .invoice), (.fee, .invoice): true
    case (.stage, .invoice), (.stageHeldBack, .invoice), (.feeHeldBack, .invoice): true
    default: false
    }
  }
}

extension Statement {
  /// The decision in `DecisionColumns.names`, the first of them at `first`.
  func decision(from first: Int32) throws -> Decision {
    let subject: Decision.Subject =
      if let invoice = optionalIndex(first + 1) {
        .invoice(invoice)
      } else if let order = optionalIndex(first + 2) {
        .order(order)
      } else {
        .customer
      }
    return Decision(
      customer: index(first), subject: subject, question: try choice(first + 3), effect: try effect(from: first),
      reason: text(first + 12))
  }

  private func effect(from first: Int32) throws -> Decision.Effect {
    let (amount, currency, text, cause) = (first + 5, first + 7, first + 8, first + 9)
    switch self.text(first + 4) {
    case "limit": return .limit(try optionalMoney(amount, currency).map { .amount($0) } ?? .unlimited)
    case "terms": return .terms(try tiers(text))
    case "discount_taken": return .discountTaken(try money(amount, currency))
    case "fee": return .fee(total: try money(amount, currency), addition: try money(first + 6, currency))
    case "stage":
      return .stage(
        name: self.text(text), number: Int(integer(first + 10)), letterDay: try optionalDay(first + 11))
    case "hold_placed": return .hold(try choice(cause), isPlaced: true)
    case "hold_lifted": return .hold(try choice(cause), isPlaced: false)
    case "order": return .order(try choice(text))
    case "stage_held_back": return .stageHeldBack(answered: self.text(text), because: try choice(cause))
    case "fee_held_back": return .feeHeldBack(answered: try money(amount, currency), because: try choice(cause))
    default: throw damaged("a decision")
    }
  }

  private func tiers(_ column: Int32) throws -> [DiscountTier] {
    try text(column).split(separator: " ").map { tier in
      let parts = tier.split(separator: ":")
      guard parts.count == 2, let billionths = Int64(parts[0]), let days = Int(parts[1]),
        let tier = DiscountTier(rate: Rate(billionths: billionths), days: days)
      else { throw damaged("early-payment terms") }
      return tier
    }
  }
}
