import Receivables
import Testing

/// A firm's books, written in words that finance can check:
///
/// ```
/// customer C1 currency SAR limit 500.00 SAR
/// invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
/// payment C1 2026-02-05 40.00 SAR on I1 returned 2026-02-09
/// posted fee I1 2026-02-10 5.00 SAR
/// ```
///
/// A customer that no line introduces is introduced with its id alone. `BookLine` lists all kinds of lines.
struct Books {
  var ledger: Ledger
  var rules: CollectionRules

  init(_ text: String, _ change: (inout CollectionRules) -> Void = { _ in }) throws {
    try self.init(lines: text.split(separator: "\n").map(String.init), change)
  }

  init(lines: [String], _ change: (inout CollectionRules) -> Void = { _ in }) throws {
    let lines = lines.map(BookLine.init)
    let entries = try lines.compactMap { try $0.entry() }
    ledger = try Ledger(Books.unnamedCustomers(entries) + entries)
    rules = Books.ordinaryRules
    change(&rules)
    for line in lines { try line.post(into: &ledger) }
  }

  func snapshot(_ day: String) -> Snapshot { Snapshot(of: ledger, asOf: Day(day)!, rules: rules) }

  /// A ladder of five stages: two e-mails, a call, a letter that holds orders, the agency that holds orders.
  static let ordinaryRules: CollectionRules = {
    var rules = CollectionRules(currency: .SAR)
    rules.stages = [
      ("courtesy", Stage.Channel.email, false), ("reminder", .email, false), ("call", .phone, false),
      ("final_notice", .letter, true), ("agency", .handover, true),
    ].map { name, channel, holds in
      var stage = Stage(name: name, title: LocalizedText(name), channel: channel)
      stage.holdsOrders = holds
      return stage
    }
    return rules
  }()

  private static func unnamedCustomers(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    var known = Set<String>()
    for case .customer(let customer) in entries { known.insert(customer.id) }
    var unnamed: [String] = []
    for entry in entries {
      let id: String? =
        switch entry {
        case .invoice(let row): row.customer
        case .payment(let row): row.customer
        case .creditNote(let row): row.customer
        case .promise(let row): row.customer
        case .contact(let row): row.customer
        case .order(let row): row.customer
        default: nil
        }
      if let id, known.insert(id).inserted { unnamed.append(id) }
    }
    return unnamed.map { .customer(Customer(id: $0, name: $0)) }
  }
}

extension Ledger {
  func customer(_ id: String) -> Int32 {
    guard let index = customers.firstIndex(where: { $0.id == id }) else { preconditionFailure("no customer \(id)") }
    return Int32(index)
  }

  func invoice(_ id: String) -> Int32 {
    guard let index = (0..<invoiceIDs.count).first(where: { invoiceIDs[$0] == id }) else {
      preconditionFailure("no invoice \(id)")
    }
    return Int32(index)
  }
}

/// An amount written as `12.50 SAR`.
func money(_ text: String) throws -> Money {
  let words = text.split(separator: " ")
  return try Money(String(words[0]), #require(Currency(code: String(words[1]))))
}

/// Terms written as `0.02/10 0.01/20`: 2 % within 10 days, 1 % within 20.
func tiers(_ text: String) throws -> [DiscountTier] {
  let words: [Substring] = text.split(separator: " ")
  return try words.map { tier in
    let parts: [String] = tier.split(separator: "/").map(String.init)
    let (rate, days) = (try #require(Rate(parts[0])), try #require(Int(parts[1])))
    return try #require(DiscountTier(rate: rate, days: days))
  }
}
