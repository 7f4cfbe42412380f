import LuaPolicies
import Receivables

/// A policy and a snapshot in which everything is otherwise but what a trace lists.
struct Scrambled {
  private(set) var policy: LuaPolicy
  private(set) var snapshot: Snapshot
  private(set) var economy: Economy
  /// How much was changed.
  private(set) var changes = 0

  init(keeping trace: Trace, of policy: LuaPolicy, over snapshot: Snapshot, economy: Economy) {
    (self.policy, self.snapshot, self.economy) = (policy, snapshot, economy)
    let facts = Dictionary(trace.facts.map { (Key(owner: $0.owner, member: $0.member), $0) }) { first, _ in first }
    for row in 0..<snapshot.customers.count {
      let currency = snapshot.customerCurrency(row)
      for field in SnapshotFields.customer {
        let fact = facts[Key(owner: .customer(snapshot.customers.id[row]), member: field.name)]
        // A limit that the run has answered is a fact like any other.
        let kept = fact.flatMap { Scrambled.value($0.value) }
        if fact != nil, kept == nil { continue }
        let old = field.value(in: snapshot.customers, row: row, currency: currency)
        guard let value = kept ?? Scrambled.other(old, field.column.type, currency) else { continue }
        self.snapshot.pretend { $0.show(value, as: field, ofCustomer: row) }
        changes += 1
      }
    }
    for row in 0..<snapshot.invoices.count {
      let currency = snapshot.invoiceCurrency(row)
      for field in SnapshotFields.invoice
      where facts[Key(owner: .invoice(snapshot.invoices.id[row]), member: field.name)] == nil {
        let old = field.value(in: snapshot.invoices, row: row, currency: currency)
        guard let value = Scrambled.other(old, field.column.type, currency) else { continue }
        self.snapshot.pretend { $0.show(value, as: field, ofInvoice: row) }
        changes += 1
      }
    }
    for field in SnapshotFields.ledger where facts[Key(owner: .ledger, member: field.name)] == nil {
      let old = field.value(in: snapshot.portfolioColumns, row: 0, currency: .SAR)
      if let value = Scrambled.other(old, field.column.type, .SAR) {
        self.snapshot.pretend { $0.show(value, as: field) }
      }
    }
    if facts[Key(owner: .ledger, member: "economy")] == nil { self.economy = economy == .normal ? .boom : .normal }
    for path in policy.termPaths where facts[Key(owner: .terms, member: path)] == nil {
      guard let text = policy.term(path), let other = Scrambled.other(text) else { continue }
      if let changed = try? self.policy.setting(term: path, to: other) {
        self.policy = changed
        changes += 1
      }
    }
  }

  private struct Key: Hashable {
    let owner: TracedFact.Owner
    let member: String
  }

  private static func value(_ value: TracedValue) -> FieldValue? {
    switch value {
    case .money(let money): .money(money)
    case .flag(let flag): .flag(flag)
    case .whole(let whole): .integer(Int(whole))
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    default: nil
    }
  }

  private static func other(_ old: FieldValue?, _ type: String, _ currency: Currency) -> FieldValue? {
    switch (old, type) {
    case (.money(let money), _): try? .money(Money(minorUnits: money.minorUnits / 2 + 12_345, currency: currency))
    case (_, "money"): try? .money(Money(minorUnits: 777, currency: currency))
    case (.integer(let integer), _): .integer(integer + 40)
    case (_, "whole number"): .integer(3)
    case (.number(let number), _): .number(number + 0.4)
    case (_, "number"): .number(0.3)
    case (.flag(let flag), _): .flag(!flag)
    case (_, "date"): .day(Day("2024-02-29")!)
    case (.text(let text), _): .text(text + "x")
    default: .text("other")
    }
  }

  /// Another value of a term, of its type.
  private static func other(_ text: String) -> String? {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, let currency = Currency(code: parts[1]) { return "9.00 \(currency)" }
    if let whole = Int(text) { return "\(whole + 9)" }
    return Double(text).map { "\($0 / 2)" }
  }
}
