internal import Receivables

/// How a fact follows from what a case says, or what ordinarily stands in its place.
struct CaseRule: Sendable {
  /// The column whose fact it gives.
  let fact: String
  /// The rule in words: the reference page of case tables prints it.
  let sentence: String
  /// The value; `nil` where the rule does not apply.
  let value: @Sendable (CaseFacts) -> FieldValue?

  init(_ fact: String, _ sentence: String, _ value: @escaping @Sendable (CaseFacts) -> FieldValue?) {
    self.fact = fact
    self.sentence = sentence
    self.value = value
  }

  /// The day as of which cases are asked, unless they say otherwise: a Monday without a holiday near.
  static let ordinaryDay = Day("2026-03-02")!

  /// What follows before there is a ledger: enough to write one customer, one invoice and one order into it. The first
  /// rule of a fact that applies counts. Everything else that scripts can read the ledger itself gives.
  static let beforeLedger: [CaseRule] = customer + invoice + order + ledger

  private static let customer = [
    CaseRule(
      "invoice.currency", "the currency of the case's invoice amounts, else of its customer amounts, else the policy's"
    ) {
      .text(
        ($0.currencyOfGivenMoney("invoice") ?? $0.text("customer.currency").flatMap { Currency(code: $0) }
          ?? $0.currencyOfGivenMoney("customer") ?? $0.rules.currency).code)
    },
    CaseRule("customer.currency", "the currency of the case's customer amounts, else of its invoice") {
      .text(($0.currencyOfGivenMoney("customer") ?? $0.currency("invoice")).code)
    },
    CaseRule("customer.opened", "today − age_days; ordinarily two years ago") {
      .day($0.before($0.whole("customer.age_days") ?? 730))
    },
    CaseRule("customer.terms_days", "ordinarily 30") { _ in .integer(30) },
  ]

  private static let invoice = [
    CaseRule("invoice.due", "today − days_overdue") { facts in
      facts.whole("invoice.days_overdue").map { .day(facts.before($0)) }
    },
    CaseRule("invoice.issued", "today − days_since_issue") { facts in
      facts.whole("invoice.days_since_issue").map { .day(facts.before($0)) }
    },
    CaseRule("invoice.terms_days", "due − issued, else the customer's terms_days") { facts in
      if let due = facts.day("invoice.due"), let issued = facts.day("invoice.issued") { return .integer(due - issued) }
      return facts.whole("customer.terms_days").map { .integer($0) }
    },
    CaseRule("invoice.due", "issued + terms_days; ordinarily today") { facts in
      guard let issued = facts.day("invoice.issued"), let terms = facts.whole("invoice.terms_days") else {
        return .day(facts.today)
      }
      return .day(Day(clamping: Int(issued.number) + terms))
    },
    CaseRule("invoice.issued", "due − terms_days") { facts in
      guard let due = facts.day("invoice.due"), let terms = facts.whole("invoice.terms_days") else { return nil }
      return .day(Day(clamping: Int(due.number) - terms))
    },
    CaseRule("invoice.amount", "balance + paid + discount_taken; ordinarily 1000.00") { facts in
      guard let balance = facts.money("invoice.balance") else { return facts.thousand("invoice").map { .money($0) } }
      return facts.sum(of: balance, "invoice.paid", "invoice.discount_taken").map { .money($0) }
    },
    CaseRule("invoice.balance", "amount − paid − discount_taken") { facts in
      guard let amount = facts.money("invoice.amount") else { return nil }
      return facts.difference(amount, "invoice.paid", "invoice.discount_taken").map { .money($0) }
    },
    CaseRule("invoice.paid", "amount − balance − discount_taken, paid on the day of issue") { facts in
      guard let amount = facts.money("invoice.amount") else { return nil }
      return facts.difference(amount, "invoice.balance", "invoice.discount_taken").map { .money($0) }
    },
    CaseRule("invoice.stage", "the stage of the policy's ladder at stage_number") { facts in
      facts.whole("invoice.stage_number").flatMap { facts.rules.stage(number: $0) }.map { .text($0.name) }
    },
    CaseRule("invoice.disputed", "yes where disputed_amount or dispute_reason is given") { facts in
      facts.gives("invoice.disputed_amount", "invoice.dispute_reason") ? .flag(true) : nil
    },
    CaseRule("invoice.instalment", "1 where plan is kept or missed") { facts in
      facts.gives("invoice.plan") && facts.text("invoice.plan") != "none" ? .integer(1) : nil
    },
    CaseRule("invoice.blocked", "as customer.blocked") { facts in
      facts.gives("customer.blocked") ? .flag(facts.flag("customer.blocked")) : nil
    },
    CaseRule("customer.promise_open", "yes where invoice.promise is given") { facts in
      facts.gives("invoice.promise") ? .flag(true) : nil
    },
  ]

  private static let order = [
    CaseRule("order.currency", "the currency of order.amount, else of the customer") {
      .text(($0.currencyOfGivenMoney("order") ?? $0.currency("customer")).code)
    },
    CaseRule("order.amount", "ordinarily 1000.00") { facts in facts.thousand("order").map { .money($0) } },
    CaseRule("order.date", "ordinarily today") { facts in .day(facts.today) },
  ]

  /// The ledger of a case is more than its one invoice.
  private static let ledger = [
    CaseRule("ledger.dso", "ordinarily 45") { _ in .number(45) },
    CaseRule("ledger.overdue_ratio", "ordinarily 0.10") { _ in .number(0.10) },
    CaseRule("ledger.turnover", "ordinarily 8") { _ in .number(8) },
  ]

  /// What follows once the ledger's own figures are known, where the case gives a total otherwise than they say.
  static let afterLedger: [CaseRule] = [
    CaseRule("customer.open_balance", "at least overdue_balance") { facts in
      guard facts.gives("customer.overdue_balance"), let overdue = facts.money("customer.overdue_balance"),
        let open = facts.money("customer.open_balance")
      else { return nil }
      return (try? overdue.atLeast(open)).map { .money($0) }
    },
    CaseRule("customer.overdue_invoices", "1 where overdue_balance or oldest_overdue_days is above 0") { facts in
      guard facts.gives("customer.overdue_balance", "customer.oldest_overdue_days") else { return nil }
      let isOverdue =
        facts.money("customer.overdue_balance")?.isPositive ?? false
        || facts.whole("customer.oldest_overdue_days") ?? 0 > 0
      return isOverdue ? .integer(max(1, facts.whole("customer.overdue_invoices") ?? 0)) : nil
    },
    CaseRule("customer.oldest_overdue_days", "1 where overdue_invoices is above 0") { facts in
      facts.whole("customer.overdue_invoices") ?? 0 > 0
        ? .integer(max(1, facts.whole("customer.oldest_overdue_days") ?? 0)) : nil
    },
    CaseRule("customer.sales_12m", "at least sales_3m") { facts in
      guard facts.gives("customer.sales_3m"), let quarter = facts.money("customer.sales_3m"),
        let year = facts.money("customer.sales_12m")
      else { return nil }
      return (try? quarter.atLeast(year)).map { .money($0) }
    },
    CaseRule("customer.exposure", "open_balance + open_orders − unapplied_credit, where one of them is given") {
      facts in
      guard
        facts.gives(
          "customer.open_balance", "customer.overdue_balance", "customer.open_orders", "customer.unapplied_credit"),
        let open = facts.money("customer.open_balance"), let orders = facts.money("customer.open_orders")
      else { return nil }
      return (try? open.adding(orders)).flatMap { facts.difference($0, "customer.unapplied_credit") }.map { .money($0) }
    },
    CaseRule("customer.headroom", "credit_limit − exposure") { facts in
      guard let limit = facts.money("customer.credit_limit") else { return nil }
      return facts.difference(limit, "customer.exposure").map { .money($0) }
    },
    CaseRule("customer.over_limit", "yes where headroom is below 0") { facts in
      facts.money("customer.headroom").map { .flag($0.isNegative) }
    },
    CaseRule("customer.last_payment", "today − days_since_payment") { facts in
      facts.gives("customer.days_since_payment")
        ? facts.whole("customer.days_since_payment").map { .day(facts.before($0)) } : nil
    },
    CaseRule("customer.days_since_payment", "today − last_payment") { facts in
      facts.day("customer.last_payment").map { .integer(facts.today - $0) }
    },
    CaseRule("customer.is_new", "no where a habit of paying is given") { facts in
      facts.gives(
        "customer.on_time_ratio", "customer.average_days_late", "customer.worst_days_late",
        "customer.average_days_to_pay") ? .flag(false) : nil
    },
    CaseRule("customer.highest_stage", "invoice.stage, where the invoice is overdue") { facts in
      facts.whole("invoice.days_overdue") ?? 0 > 0 ? facts.text("invoice.stage").map { .text($0) } : nil
    },
  ]
}

extension CaseFacts {
  /// The day so many days ago.
  func before(_ days: Int) -> Day { Day(clamping: Int(today.number) - days) }

  /// 1000.00 in the currency of an owner.
  func thousand(_ owner: String) -> Money? { try? Money("1000", currency(owner)) }

  /// An amount plus others, as far as they are known.
  func sum(of amount: Money, _ names: String...) -> Money? {
    names.reduce(Optional(amount)) { sum, name in
      guard let other = self[name].flatMap(CaseFacts.amount) else { return sum }
      return sum.flatMap { try? $0.adding(other) }
    }
  }

  /// An amount less others, as far as they are known; `nil` where currencies meet.
  func difference(_ amount: Money, _ names: String...) -> Money? {
    names.reduce(Optional(amount)) { rest, name in
      guard let other = money(name) else { return rest }
      return rest.flatMap { try? $0.subtracting(other) }
    }
  }

  private static func amount(_ value: FieldValue) -> Money? {
    if case .money(let money) = value { money } else { nil }
  }
}
