/// What the host allows a policy to answer. Each check gives a message that says what was answered and what is allowed,
/// or `nil` where the answer stands.
enum AnswerCheck {
  static let mostTiers = 8

  static func limit(_ limit: CreditLimit, currency: Currency) -> String? {
    guard case .amount(let money) = limit else { return nil }
    return amount(money, currency: currency, whose: "the customer's")
  }

  static func fee(_ fee: Money, currency: Currency) -> String? {
    amount(fee, currency: currency, whose: "the invoice's")
  }

  static func terms(_ tiers: [DiscountTier]) -> String? {
    if tiers.count > mostTiers { return "answered \(tiers.count) discounts; allowed are \(mostTiers)" }
    guard let tier = tiers.first(where: { $0.rate.billionths <= 0 || $0.rate.billionths >= Rate.one.billionths }) else {
      return nil
    }
    return "answered a discount of \(tier.rate); allowed is more than 0 and less than 1, so 2 % is written 0.02"
  }

  static func stage(_ name: String, rules: CollectionRules) -> String? {
    guard rules.number(ofStage: name) == nil else { return nil }
    let names = rules.stages.map(\.name)
    let suggestion = Spelling.nearest(to: name, in: names).map { " Did you mean '\($0)'?" } ?? ""
    return "answered the stage '\(name)'; the ladder has \(names.joined(separator: ", ")).\(suggestion)"
  }

  static func priority(_ priority: Double) -> String? {
    priority.isFinite ? nil : "answered \(priority); allowed is a finite number"
  }

  private static func amount(_ money: Money, currency: Currency, whose: String) -> String? {
    if money.currency != currency {
      return
        "answered \(money); allowed is an amount in \(whose) currency, \(currency): convert it with :to(\"\(currency)\")"
    }
    if money.isNegative { return "answered \(money); allowed is \(Money.zero(currency)) or more" }
    return nil
  }
}
