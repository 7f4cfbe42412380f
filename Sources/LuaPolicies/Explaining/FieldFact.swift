internal import Receivables

/// A field that was read of what is asked about, with what it says.
struct FieldFact {
  let name: FactName
  let value: FieldValue
  /// Whether it is one of a few texts, and no name or id.
  let isSymbol: Bool

  /// Whether it moves by whole units: days, counts, the smallest unit of a currency.
  var isWhole: Bool { if case .number = value { false } else { true } }

  /// One step, as a difference of two values. A hundred of the smallest units of a currency show what one would lose by
  /// rounding.
  var unit: Double {
    switch value {
    case .number: 0.01
    case .money: 100
    default: 1
    }
  }

  /// The value after so many steps.
  func moved(by steps: Int) -> FieldValue? { moved(byValue: Double(steps) * unit) }

  /// The value so much further; `nil` where it does not fit.
  func moved(byValue difference: Double) -> FieldValue? {
    switch value {
    case .integer(let integer): return .integer(integer + Int(difference))
    case .number(let number): return .number(((number + difference) * 1e9).rounded() / 1e9)
    case .day(let day): return (try? day.advanced(by: Int(difference))).map { .day($0) }
    case .money(let money):
      let (sum, isTooLarge) = money.minorUnits.addingReportingOverflow(Int64(difference))
      return isTooLarge ? nil : (try? Money(minorUnits: sum, currency: money.currency)).map { .money($0) }
    case .flag, .text: return nil
    }
  }

  /// How far two values are from each other, in units of their kind; 0 for texts and flags, which have no distance.
  static func distance(_ value: FieldValue, _ other: FieldValue) -> Double { abs(difference(value, other) ?? 0) }

  /// Whether the other value is the greater one; `nil` where neither is.
  static func rises(_ value: FieldValue, _ other: FieldValue) -> Bool? { difference(value, other).map { $0 > 0 } }

  private static func difference(_ value: FieldValue, _ other: FieldValue) -> Double? {
    guard let from = value.traced.number, let to = other.traced.number else { return nil }
    return to - from
  }

  /// What a field says of the rows that are asked about, in a snapshot that may show them in other rows.
  static func value(
    _ name: FactName, in snapshot: Snapshot, _ subject: QuestionBatch.Subject, _ original: Snapshot
  ) -> FieldValue? {
    switch name.owner {
    case .customer:
      return SnapshotFields.customer.first { $0.name == name.field }?.value(
        in: snapshot.customers, row: subject.customer, currency: snapshot.customerCurrency(subject.customer))
    case .invoice:
      let id = original.invoices.ledgerIndex[subject.row]
      guard let row = snapshot.invoices.ledgerIndex.firstIndex(of: id) else { return nil }
      return SnapshotFields.invoice.first { $0.name == name.field }?.value(
        in: snapshot.invoices, row: row, currency: snapshot.invoiceCurrency(row))
    case .order, .ledger: return nil
    }
  }
}

extension Tracer {
  /// The fields that were read of the customer, invoice or order that is asked about, in the order of reading. Those that
  /// say nothing are not among them, nor a day whose distance was read too: both are one fact.
  var fieldFacts: [FieldFact] {
    let facts = trace.facts.compactMap { fact -> FieldFact? in
      guard fact.kind == .value, let name = fieldName(fact), let value = fact.value.field else { return nil }
      return FieldFact(name: name, value: value, isSymbol: isSymbol(name))
    }
    let names = Set(facts.map(\.name))
    return facts.filter { fact in Pretence.daysSince[fact.name].map { !names.contains($0) } ?? true }
  }

  /// The limit and what follows from it, as the script was shown them.
  var limitFacts: [Pretence] {
    fieldFacts.compactMap { fact in
      let pretence = Pretence(fact: fact.name, value: fact.value, subject: subject)
      return pretence.isAboutLimit ? pretence : nil
    }
  }

  private func fieldName(_ fact: TracedFact) -> FactName? {
    switch fact.owner {
    case .customer(let id): id == trace.customer ? FactName(.customer, fact.member) : nil
    case .invoice(let id): subject.isAboutInvoice && id == trace.document ? FactName(.invoice, fact.member) : nil
    case .order(let id):
      subject.question == .orderRelease && id == trace.document ? FactName(.order, fact.member) : nil
    case .ledger: SnapshotFields.ledger.contains { $0.name == fact.member } ? FactName(.ledger, fact.member) : nil
    case .terms, .run, .amount: nil
    }
  }

  private func isSymbol(_ name: FactName) -> Bool {
    func isSymbol<Columns>(_ fields: [Field<Columns>]) -> Bool {
      if case .symbol? = fields.first(where: { $0.name == name.field })?.column {
        name.field != "currency"
      } else {
        false
      }
    }
    return switch name.owner {
    case .customer: isSymbol(SnapshotFields.customer)
    case .invoice: isSymbol(SnapshotFields.invoice)
    case .order, .ledger: false
    }
  }
}

extension TracedValue {
  /// The same as the value of a field; `nil` where no field says it.
  var field: FieldValue? {
    switch self {
    case .money(let money): .money(money)
    case .flag(let flag): .flag(flag)
    case .whole(let whole): .integer(Int(whole))
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    default: nil
    }
  }

  /// As a number on the scale of its kind: days of dates, minor units of amounts.
  var number: Double? {
    switch self {
    case .whole(let whole): Double(whole)
    case .number(let number): number
    case .money(let money): Double(money.minorUnits)
    case .day(let day): Double(day.number)
    default: nil
    }
  }

  /// Whether it is a number, an amount or a day.
  var isNumeric: Bool { number != nil }
}

extension FieldValue {
  /// The same as scripts meet it.
  var traced: TracedValue {
    switch self {
    case .money(let money): .money(money)
    case .flag(let flag): .flag(flag)
    case .integer(let integer): .whole(Int64(integer))
    case .number(let number): .number(number)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    }
  }
}
