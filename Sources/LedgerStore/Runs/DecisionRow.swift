import Receivables

/// A decision in the columns of the table `decisions`.
struct DecisionRow: Hashable {
  var customer: Int64
  var invoice: Int64?
  var order: Int64?
  var question: String
  var effect: String
  var amount: Int64?
  var addition: Int64?
  var currency: Int64?
  var text: String?
  var cause: String?
  var number: Int64?
  var letterDay: Int64?
  var reason: String

  /// The columns in the order of the members.
  static let columns = """
    customer, invoice, order_key, question, effect, amount, addition, currency, text, cause, number, letter_day, reason
    """

  /// The condition for rows whose posting changes the ledger.
  static let changesLedger = "effect NOT IN ('stage_held_back', 'fee_held_back')"

  /// - Throws: for a decision that no posting could mean: a stage of a customer, a fee in two currencies.
  init(_ decision: Decision) throws(StoreError) {
    guard decision.isMeaningful else {
      throw StoreError(.rule, "a decision about \(decision.question.rawValue) is not about what it decides")
    }
    customer = Int64(decision.customer) + 1
    question = decision.question.rawValue
    reason = decision.reason
    switch decision.subject {
    case .customer: break
    case .invoice(let index): invoice = Int64(index) + 1
    case .order(let index): order = Int64(index) + 1
    }
    switch decision.effect {
    case .limit(let limit):
      effect = "limit"
      if case .amount(let money) = limit { set(money) }
    case .terms(let tiers):
      effect = "terms"
      text = tiers.map { "\($0.rate.billionths):\($0.days)" }.joined(separator: " ")
    case .discountTaken(let money):
      effect = "discount_taken"
      set(money)
    case .fee(let total, let addition):
      guard total.currency == addition.currency else {
        throw StoreError(.rule, "a fee's total is in \(total.currency) and its addition in \(addition.currency)")
      }
      effect = "fee"
      set(total)
      self.addition = addition.minorUnits
    case .stage(let name, let number, let day):
      effect = "stage"
      text = name
      self.number = Int64(number)
      letterDay = day.map { Int64($0.number) }
    case .hold(let cause, let isPlaced):
      effect = isPlaced ? "hold_placed" : "hold_lifted"
      self.cause = cause.rawValue
    case .order(let release):
      effect = "order"
      text = release.rawValue
    case .stageHeldBack(let answered, let cause):
      effect = "stage_held_back"
      text = answered
      self.cause = cause.rawValue
    case .feeHeldBack(let answered, let cause):
      effect = "fee_held_back"
      set(answered)
      self.cause = cause.rawValue
    }
  }

  private mutating func set(_ money: Money) {
    amount = money.minorUnits
    currency = Int64(money.currency.numericCode)
  }

  /// Binds the columns, the first at `parameter`.
  func bind(to statement: Statement, from parameter: Int32) {
    statement.bind(customer, at: parameter)
    statement.bind(invoice, at: parameter + 1)
    statement.bind(order, at: parameter + 2)
    statement.bind(question, at: parameter + 3)
    statement.bind(effect, at: parameter + 4)
    statement.bind(amount, at: parameter + 5)
    statement.bind(addition, at: parameter + 6)
    statement.bind(currency, at: parameter + 7)
    statement.bind(optional: text, at: parameter + 8)
    statement.bind(optional: cause, at: parameter + 9)
    statement.bind(number, at: parameter + 10)
    statement.bind(letterDay, at: parameter + 11)
    statement.bind(reason, at: parameter + 12)
  }

  /// What of its subject the decision settles. One run a day may settle each aspect once; a hold may be placed and
  /// lifted on one day.
  var aspect: String {
    switch effect {
    case "hold_placed", "hold_lifted": "\(effect):\(cause ?? "")"
    default: effect
    }
  }

  /// The kind and the key of whom the decision is about.
  var subject: (kind: String, key: Int64) {
    if let invoice { return ("invoice", invoice) }
    if let order { return ("order", order) }
    return ("customer", customer)
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
  /// The decision in `DecisionRow.columns`, the first of them at `first`.
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

  func bind(optional text: String?, at parameter: Int32) {
    if let text { bind(text, at: parameter) } else { bind(Int64?.none, at: parameter) }
  }
}
