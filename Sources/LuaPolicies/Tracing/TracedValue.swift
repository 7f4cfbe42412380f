internal import LuaSandbox
public import Receivables

/// A value as a script met it while it was traced.
public indirect enum TracedValue: Hashable, Sendable {
  /// One named value of a record.
  public struct Entry: Hashable, Sendable {
    public let name: String
    public let value: TracedValue
  }

  case `nil`
  case flag(Bool)
  case whole(Int64)
  case number(Double)
  case text(String)
  case money(Money)
  case day(Day)
  case unlimited
  case discount(DiscountTier)
  /// A customer, by its id.
  case customer(String)
  /// An invoice, by its id.
  case invoice(String)
  /// An order, by its id.
  case order(String)
  case list([TracedValue])
  /// Values by name, such as one payment of `invoice:payments()`.
  case record([Entry])
  /// A table that was not looked into; what was read of it stands beside it.
  case table
  case function
  /// It could not be shown, and the question ended in a fault over it.
  case unavailable
}

extension TracedValue: CustomStringConvertible {
  /// The value on one line: `5`, `1000.00 SAR`, `2026-01-31`, `"vip"`, `nil`; of a long list the first six.
  public var description: String {
    switch self {
    case .nil: "nil"
    case .flag(let flag): "\(flag)"
    case .whole(let whole): "\(whole)"
    case .number(let number): HostNumber.double(number).text
    case .text(let text): "\"\(ForeignText.shown(text, atMost: 60))\""
    case .money(let money): money.description
    case .day(let day): day.description
    case .unlimited: "unlimited"
    case .discount(let tier): "discount(\(tier.rate), \(tier.days))"
    case .customer(let id): "customer \(ForeignText.shown(id, atMost: 60))"
    case .invoice(let id): "invoice \(ForeignText.shown(id, atMost: 60))"
    case .order(let id): "order \(ForeignText.shown(id, atMost: 60))"
    case .list(let items): "{\(TracedValue.listed(items.map(\.description)))}"
    case .record(let entries): "{\(TracedValue.listed(entries.map { "\($0.name) = \($0.value)" }))}"
    case .table: "a table"
    case .function: "a function"
    case .unavailable: "not available"
    }
  }

  private static func listed(_ texts: [String]) -> String {
    texts.count <= 6
      ? texts.joined(separator: ", ") : texts.prefix(6).joined(separator: ", ") + ", … \(texts.count) in all"
  }
}

extension TracedValue {
  /// A value of a snapshot's scripts.
  init(_ noted: NotedValue, in snapshot: Snapshot) {
    switch noted {
    case .data(let data): self.init(data, in: snapshot)
    case .table: self = .table
    case .function: self = .function
    case .unavailable: self = .unavailable
    }
  }

  private init(_ data: LuaData, in snapshot: Snapshot) {
    switch data {
    case .nil: self = .nil
    case .boolean(let flag): self = .flag(flag)
    case .integer(let integer): self = .whole(integer)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .word(let word): self.init(word, in: snapshot)
    case .list(let items): self = .list(items.map { TracedValue($0, in: snapshot) })
    case .record(let record):
      self = .record(record.entries.map { Entry(name: $0.key, value: TracedValue($0.value, in: snapshot)) })
    }
  }

  private init(_ word: HostWord, in snapshot: Snapshot) {
    switch word.tag {
    case .money: self = .money(Money(word))
    case .date: self = .day(Day(clamping: Int(word.day)))
    case .special where word.subkind == SpecialKind.discount:
      let rate = Rate(billionths: Int64(word.discountRateInBillionths))
      self = DiscountTier(rate: rate, days: Int(word.discountDays)).map { .discount($0) } ?? .unavailable
    case .special: self = word == .unlimited ? .unlimited : .unavailable
    case .view:
      switch word.table {
      case ViewTable.customer: self = .customer(snapshot.customers.id[Int(word.row)])
      case ViewTable.invoice: self = .invoice(snapshot.invoices.id[Int(word.row)])
      case ViewTable.order: self = .order(snapshot.orders.id[Int(word.row)])
      default: self = .table
      }
    }
  }
}
