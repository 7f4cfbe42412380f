internal import Receivables

/// What a case says, and what follows from it: facts by the name of their column.
struct CaseFacts {
  let today: Day
  let question: Question
  let rules: CollectionRules
  /// What the case itself says.
  private(set) var given: [String: FieldValue]
  /// What follows, and the ordinary values of what must be there.
  private var derived: [String: FieldValue] = [:]
  /// What the snapshot says of everything else, once there is one.
  var shown: [String: FieldValue] = [:]

  init(_ given: [String: FieldValue], today: Day, question: Question, rules: CollectionRules) {
    self.given = given
    self.today = today
    self.question = question
    self.rules = rules
  }

  /// A fact that is given or follows.
  subscript(name: String) -> FieldValue? { given[name] ?? derived[name] }

  /// All facts that are given or follow.
  var all: [String: FieldValue] { derived.merging(given) { _, given in given } }

  /// Whether the case has an invoice: the question is about one, or a column is.
  var hasInvoice: Bool {
    switch question {
    case .earlyPaymentDiscount, .lateFee, .escalation: true
    default: given.keys.contains { $0.hasPrefix("invoice.") }
    }
  }

  /// Whether the case has an open order.
  var hasOrder: Bool { question == .orderRelease || given.keys.contains { $0.hasPrefix("order.") } }

  /// Applies rules in their order, each where its fact is not known yet.
  mutating func apply(_ rules: [CaseRule]) {
    for rule in rules where self[rule.fact] == nil {
      if let value = rule.value(self) { derived[rule.fact] = value }
    }
  }

  // MARK: Facts by type

  func day(_ name: String) -> Day? {
    if case .day(let day)? = self[name] ?? shown[name] { day } else { nil }
  }

  func whole(_ name: String) -> Int? {
    if case .integer(let integer)? = self[name] ?? shown[name] { integer } else { nil }
  }

  func money(_ name: String) -> Money? {
    if case .money(let money)? = self[name] ?? shown[name] { money } else { nil }
  }

  func flag(_ name: String) -> Bool {
    if case .flag(true)? = self[name] ?? shown[name] { true } else { false }
  }

  func text(_ name: String) -> String? {
    if case .text(let text)? = self[name] ?? shown[name] { text } else { nil }
  }

  /// The currency of an owner's amounts.
  func currency(_ owner: String) -> Currency {
    text("\(owner).currency").flatMap { Currency(code: $0) } ?? rules.currency
  }

  /// The currency in which the case gives an owner's amounts, if it gives any.
  func currencyOfGivenMoney(_ owner: String) -> Currency? {
    for (name, value) in given where name.hasPrefix("\(owner).") {
      if case .money(let money) = value { return money.currency }
    }
    return nil
  }

  /// Whether the case gives one of these.
  func gives(_ names: String...) -> Bool { names.contains { given[$0] != nil } }
}
