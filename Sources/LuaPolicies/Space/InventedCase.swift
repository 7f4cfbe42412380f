public import Receivables

/// A question and the facts under which it is asked, as a row of a case table says them: what it leaves out has its
/// ordinary value, and what follows is derived.
public struct InventedCase: Hashable, Sendable {
  /// What is asked.
  public let question: Question
  /// The facts by the names of their columns.
  var facts: [String: FieldValue] = [:]
  var today = CaseRule.ordinaryDay
  var economy = Economy.normal

  /// The ordinary case of a question.
  init(_ question: Question) {
    self.question = question
  }

  /// Its columns and cells, in the order of their names, without the ordinary ones.
  public var cells: [(column: String, cell: String)] {
    var cells = facts.keys.sorted().map { ($0, InventedCase.cell(facts[$0]!)) }
    if economy != .normal { cells.insert(("ledger.economy", economy.rawValue), at: 0) }
    if today != CaseRule.ordinaryDay { cells.insert(("today", "\(today)"), at: 0) }
    return cells
  }

  /// How many facts it says: the fewer, the easier to read.
  var size: Int { facts.count + (economy == .normal ? 0 : 1) + (today == CaseRule.ordinaryDay ? 0 : 1) }

  /// How many of them are texts or flags.
  var choices: Int {
    (economy == .normal ? 0 : 1) + facts.values.lazy.filter { FactDomain.measure($0) == nil }.count
  }

  /// A fact as a cell of a case table.
  static func cell(_ value: FieldValue) -> String {
    switch value {
    case .money(let money): money.description
    case .day(let day): day.description
    case .integer(let integer): "\(integer)"
    case .number(let number): HostNumber.double(number).text
    case .flag(let flag): flag ? "yes" : "no"
    case .text(let text): text
    }
  }

  /// The case for the reader of case tables.
  func caseFacts(_ rules: CollectionRules) -> CaseFacts {
    CaseFacts(facts, today: today, question: question, rules: rules)
  }

  // MARK: Changing a fact

  /// Columns that say the same in other words: whoever sets one leaves the others out.
  private static let sameThing: [Set<String>] = [
    ["invoice.days_overdue", "invoice.due", "invoice.business_days_overdue"],
    ["invoice.days_since_issue", "invoice.issued"],
    ["invoice.stage", "invoice.stage_number"],
    ["customer.opened", "customer.age_days"],
    ["customer.last_payment", "customer.days_since_payment"],
  ]

  /// The habit of paying: a ledger knows all of it or nothing. What stands where only a part is set.
  private static let habit: [(name: String, value: FieldValue)] = [
    ("customer.on_time_ratio", .number(0.5)), ("customer.average_days_late", .number(20)),
    ("customer.worst_days_late", .integer(60)), ("customer.average_days_to_pay", .number(50)),
  ]

  /// The same case with another fact, and what has to change with it; `nil` where no ledger shows that.
  func setting(_ name: String, to value: FieldValue) -> InventedCase? {
    var other = self
    if let words = InventedCase.sameThing.first(where: { $0.contains(name) }) {
      for word in words { other.facts[word] = nil }
    }
    other.facts[name] = value
    switch (name, value) {
    case ("customer.over_limit", .flag(let isOver)): other.limit(isOver: isOver)
    case ("customer.headroom", .money(let room)): other.limit(leaving: room)
    case ("customer.is_new", .flag(true)):
      for fact in InventedCase.habit { other.facts[fact.name] = nil }
    case (_, .text(let code)) where name.hasSuffix(".currency"):
      guard let currency = Currency(code: code), other.exchange(into: currency) else { return nil }
    default: break
    }
    if InventedCase.habit.contains(where: { $0.name == name }) {
      other.facts["customer.is_new"] = nil
      for fact in InventedCase.habit where other.facts[fact.name] == nil { other.facts[fact.name] = fact.value }
    }
    return other.isPlausible ? other : nil
  }

  /// The same case without a fact.
  func dropping(_ name: String) -> InventedCase {
    var other = self
    other.facts[name] = nil
    return other
  }

  /// A customer over its limit owes more than that, so the limit is what is set.
  private mutating func limit(isOver: Bool) {
    facts["customer.over_limit"] = nil
    let unit = amount(100)
    facts["customer.credit_limit"] = unit(isOver ? 1 : 1_000_000)
  }

  private mutating func limit(leaving room: Money) {
    facts["customer.headroom"] = nil
    guard case .money(let exposure)? = facts["customer.exposure"] ?? amount(100)(1_000),
      let limit = try? exposure.adding(room)
    else { return }
    facts["customer.exposure"] = .money(exposure)
    facts["customer.credit_limit"] = .money(limit)
  }

  /// Whole amounts in the currency of the case.
  private func amount(_ scale: Int64) -> (Int64) -> FieldValue? {
    let currency = moneyCurrency ?? .SAR
    return { (try? Money(minorUnits: $0 * scale, currency: currency)).map { .money($0) } }
  }

  /// The currency of its amounts, if it says any.
  var moneyCurrency: Currency? {
    for name in facts.keys.sorted() {
      if case .money(let money)? = facts[name] { return money.currency }
      if name.hasSuffix(".currency"), case .text(let code)? = facts[name] { return Currency(code: code) }
    }
    return nil
  }

  /// Everything in another currency, amounts by the same number of minor units.
  private mutating func exchange(into currency: Currency) -> Bool {
    for (name, value) in facts {
      if case .money(let money) = value {
        guard let other = try? Money(minorUnits: money.minorUnits, currency: currency) else { return false }
        facts[name] = .money(other)
      } else if name.hasSuffix(".currency") {
        facts[name] = .text(currency.code)
      }
    }
    return true
  }

  // MARK: What no ledger shows

  private static let notAbove: [(part: String, whole: String)] = [
    ("invoice.paid", "invoice.amount"), ("invoice.balance", "invoice.amount"),
    ("customer.sales_3m", "customer.sales_12m"), ("customer.overdue_balance", "customer.open_balance"),
    ("customer.right_party_30d", "customer.contacts_30d"), ("invoice.fees_paid", "invoice.fees_posted"),
    ("customer.disputes_open", "customer.disputes_12m"), ("customer.overdue_invoices", "customer.open_invoices"),
    ("invoice.days_overdue", "customer.oldest_overdue_days"),
    ("customer.average_days_late", "customer.worst_days_late"), ("invoice.cost", "invoice.amount"),
  ]

  private var isPlausible: Bool {
    for (name, value) in facts where !FactDomain.contains(value, of: name) { return false }
    for (part, whole) in InventedCase.notAbove {
      guard let part = facts[part].flatMap(FactDomain.measure), let whole = facts[whole].flatMap(FactDomain.measure)
      else { continue }
      if part > max(0, whole) { return false }
    }
    if facts["customer.overdue_invoices"] == .integer(0), FactDomain.measure(facts["invoice.days_overdue"]) ?? 0 > 0 {
      return false
    }
    return true
  }
}
