internal import Receivables

extension Evaluator {
  func member(_ node: MemberExpression, _ frame: Frame) -> PolicyType {
    let base = type(of: node.base, frame)
    if isTelling { FieldRules.read(node.name, of: node.base, base, frame, self) }
    return fact(.member(node), frame) ?? field(node.name.text, of: base)
  }

  func index(_ node: IndexExpression, _ frame: Frame) -> PolicyType {
    let base = type(of: node.base, frame)
    let key = type(of: node.key, frame)
    if isTelling { FieldRules.index(node, base, key, frame, self) }
    if let fact = fact(.index(node), frame) { return fact }
    guard base.withoutNil.only != nil, case .table(let table)? = base.kind(.table) else {
      guard case .view? = base.only, let texts = key.texts else { return .unknown }
      return texts.map { field($0, of: base) }.reduce(.never) { $0.joined($1) }
    }
    return item(key, of: table)
  }

  /// What a condition found out about a path.
  private func fact(_ expression: Expression, _ frame: Frame) -> PolicyType? {
    guard !frame.state.facts.isEmpty, let path = AccessPath(expression) else { return nil }
    return frame.state.facts[path]
  }

  /// What a table has under a key.
  private func item(_ key: PolicyType, of table: TableType) -> PolicyType {
    guard table.isExact, let kind = key.only else { return .unknown }
    switch kind {
    case .text(let texts?):
      let missing = PolicyType.nothing(texts.count > 1 ? .possible : .tolerated)
      return texts.map { table.fields[$0] ?? missing }.reduce(.never) { $0.joined($1) }
    case .text(nil):
      return table.fields.values.reduce(.nothing(.possible)) { $0.joined($1) }
    case .number(let number):
      if let value = number.value, let place = Int(exactly: value), table.element == nil {
        return place >= 1 && place <= table.items.count ? table.items[place - 1] : .nothing(.tolerated)
      }
      return table.walked.joined(.nothing(.tolerated))
    default: return .unknown
    }
  }

  /// What is behind a name of a value.
  func field(_ name: String, of base: PolicyType) -> PolicyType {
    guard let kind = base.withoutNil.only else { return .unknown }
    switch kind {
    case .table(let table):
      if let type = table.fields[name] { return type }
      // A name that terms.lua does not have was told where it stands.
      return table.isExact && !table.isTerms ? .nothing(.tolerated) : .unknown
    case .view(let view): return ScriptView(rawValue: view).map { field(name, of: $0) } ?? .unknown
    case .money: return member(name, of: .money)
    case .date: return member(name, of: .date)
    case .text: return member(name, of: .text)
    default: return .unknown
    }
  }

  private func member(_ name: String, of owner: ScriptOwner) -> PolicyType {
    if let function = ScriptFunctions.function(name, of: owner) { return PolicyType(.function(.host(function.path))) }
    return ScriptFunctions.constant(name, of: owner).map { type($0.type) } ?? .unknown
  }

  /// A field of a view, by the table of fields.
  func field(_ name: String, of view: ScriptView) -> PolicyType {
    let found: PolicyType? =
      switch view {
      case .customer: Self.customerFields[name].map { type($0, .customer) }
      case .invoice: Self.invoiceFields[name].map { type($0, .invoice) }
      case .order: Self.orderFields[name].map { type($0, .order) }
      case .ledger: Self.ledgerFields[name].map { type($0, .unknown) }
      case .decision: nil
      }
    if let found { return found }
    let owner = ScriptOwner(rawValue: view.rawValue) ?? .decision
    if view == .decision, name == "invoice" {
      // Whether there is one depends on the kind of the decision, and rules ask for that.
      return PolicyType([.view(ScriptView.invoice.rawValue)], nilness: .tolerated)
    }
    return member(name, of: owner)
  }

  static let customerFields = byName(SnapshotFields.customer)
  static let invoiceFields = byName(SnapshotFields.invoice)
  static let orderFields = byName(SnapshotFields.order)
  static let ledgerFields = byName(SnapshotFields.ledger)

  private static func byName<Columns>(_ fields: [Field<Columns>]) -> [String: Field<Columns>] {
    Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
  }

  /// Every name behind a view.
  static func names(of view: ScriptView) -> [String] {
    let fields: [String] =
      switch view {
      case .customer: SnapshotFields.customer.map(\.name)
      case .invoice: SnapshotFields.invoice.map(\.name)
      case .order: SnapshotFields.order.map(\.name)
      case .ledger: SnapshotFields.ledger.map(\.name)
      case .decision: []
      }
    return fields + ScriptOwner(rawValue: view.rawValue).map { names(of: $0) }!
  }

  /// Every name behind a value.
  static func names(of owner: ScriptOwner) -> [String] {
    ScriptFunctions.functions(of: owner).map(\.name)
      + ScriptFunctions.constants.filter { $0.owner == owner }.map(\.name)
  }

  private func type<Columns>(_ field: Field<Columns>, _ currency: CurrencyType) -> PolicyType {
    let kind: TypeKind =
      switch field.column {
      case .money: .money(currency)
      case .day: .date
      case .integer: .number(number(field.unit, isWhole: true))
      case .number: .number(number(field.unit, isWhole: false))
      case .flag: .boolean(nil)
      case .text: .text(nil)
      case .symbol: .text(field.choices.isEmpty ? nil : Set(field.choices))
      }
    return PolicyType([kind], nilness: field.isOptional ? .possible : .never)
  }

  /// A number by its unit: shares are between 0 and 1, and what is counted is not negative.
  private func number(_ unit: String, isWhole: Bool) -> NumberType {
    var number = NumberType(isWhole: isWhole, unit: unit)
    switch unit {
    case "0 to 1": (number.low, number.high) = (0, 1)
    case "invoices", "disputes", "promises", "contacts", "payments", "times", "place in the ladder": number.low = 0
    default: break
    }
    return number
  }
}
