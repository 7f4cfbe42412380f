internal import Receivables

extension Evaluator {
  /// A type of the table of functions as one of inference.
  func type(_ script: ScriptType) -> PolicyType {
    switch script {
    case .nothing: .never
    case .flag: .flag
    case .whole(let unit): .number(whole: true, unit: unit)
    case .number(let unit): .number(unit: unit)
    case .text: PolicyType(.text(nil))
    case .choice(let choices): PolicyType(.text(Set(choices)))
    case .money(let currency): PolicyType(.money(self.currency(currency)))
    case .date: PolicyType(.date)
    case .discount: PolicyType(.discount)
    case .unlimited: PolicyType(.unlimited)
    case .view(let view): PolicyType(.view(view.rawValue))
    case .list(let element): PolicyType(.table(TableType(element: type(element))))
    case .record(let fields):
      PolicyType(
        .table(TableType(fields: Dictionary(uniqueKeysWithValues: fields.map { ($0.name, type($0.type)) }))))
    case .optional(let inner):
      PolicyType(type(inner).kinds, nilness: .possible, isUnknown: type(inner).isUnknown)
    case .oneOf(let choices): choices.map(type).reduce(.never) { $0.joined($1) }
    case .table, .function, .iterator, .parameter, .any: .unknown
    }
  }

  private func currency(_ currency: ScriptCurrency) -> CurrencyType {
    switch currency {
    case .code(let code): .code(code)
    case .policy: facts.currency.map { .code($0) } ?? .unknown
    case .customer: .customer
    case .invoice: .invoice
    case .order: .order
    case .any: .unknown
    }
  }

  /// What a function of the host gives.
  func result(of function: ScriptFunction, receiver: PolicyType, _ arguments: [PolicyType]) -> ValueList {
    let result: PolicyType
    switch function.path {
    case "min", "max", "clamp", "math.min", "math.max": result = extreme(arguments)
    case "math.abs": result = absolute(arguments.first ?? .unknown)
    case "math.floor", "math.ceil":
      result =
        arguments.first?.number.map { PolicyType(.number(NumberType(isWhole: $0.isWhole, unit: $0.unit))) }
        ?? .number()
    case "assert": return ValueList(values: [arguments.first?.truthy ?? .unknown] + arguments.dropFirst())
    case "error": result = .never
    case "range": result = range(arguments.first ?? .unknown)
    case "percent": result = percent(arguments.first ?? .unknown)
    case "money:round_to", "money:at_least", "money:at_most": result = receiver.withoutNil
    case "money:split": result = PolicyType(.table(TableType(element: receiver.withoutNil)))
    case "money:to":
      let code = arguments.first?.texts.flatMap { $0.count == 1 ? $0.first : nil }
      result = PolicyType(.money(code.map { .code($0) } ?? .unknown))
    case "type":
      result = PolicyType(.text(nil))
    default: result = type(function.result)
    }
    return ValueList(values: [result], isOpen: function.path == "select")
  }

  /// The smallest or largest of some values is one of them.
  private func extreme(_ arguments: [PolicyType]) -> PolicyType {
    guard !arguments.isEmpty else { return .unknown }
    var result = arguments.map(\.withoutNil).reduce(PolicyType.never) { $0.joined($1) }
    // Amounts beside numbers are told where they stand.
    if result.kinds.count > 1 { return .unknown }
    if case .number(var number)? = result.only {
      // Which of them it is differs by their sizes: the bounds of all of them together hold.
      number.isConstant = false
      result = PolicyType(.number(number))
    }
    return result
  }

  private func absolute(_ argument: PolicyType) -> PolicyType {
    guard let number = argument.number else { return .number() }
    return PolicyType(.number(NumberType(isWhole: number.isWhole, unit: number.unit)))
  }

  private func range(_ bounds: PolicyType) -> PolicyType {
    guard case .table(let table)? = bounds.only, let number = table.items.first?.number else { return .number() }
    guard let low = table.fields["from"]?.number?.value, let high = table.fields["to"]?.number?.value, low <= high
    else { return PolicyType(.number(number)) }
    let isShare = low >= 0 && high <= 1 && !(number.isWhole && table.fields["step"] == nil)
    return PolicyType(
      .number(
        // One value alone would look like a bare number.
        NumberType(isWhole: number.isWhole, unit: isShare ? "0 to 1" : "", low: low, high: max(high, low.nextUp))))
  }

  private func percent(_ argument: PolicyType) -> PolicyType {
    PolicyType(.number(NumberType(unit: "")))
  }
}
