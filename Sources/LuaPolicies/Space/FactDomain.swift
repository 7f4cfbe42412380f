internal import Receivables

/// What values a fact can have, and how they are counted: days in days, amounts in minor units.
enum FactDomain {
  static func measure(_ value: FieldValue?) -> Double? {
    switch value {
    case .money(let money): Double(money.minorUnits)
    case .day(let day): Double(day.number)
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .flag, .text, nil: nil
    }
  }

  static func measure(_ value: TracedValue) -> Double? {
    switch value {
    case .whole(let whole): Double(whole)
    case .number(let number): number
    case .money(let money): Double(money.minorUnits)
    case .day(let day): Double(day.number)
    default: nil
    }
  }

  /// What the field of a column would hold; `nil` where it can not.
  static func value(_ measure: Double, like field: CaseField, currency: Currency) -> FieldValue? {
    guard abs(measure) < 1e13 else { return nil }
    switch field.type {
    case "money": return (try? Money(minorUnits: Int64(measure.rounded()), currency: currency)).map { .money($0) }
    case "date": return .day(Day(clamping: Int(measure.rounded())))
    case "whole number": return abs(measure) < 1e6 ? .integer(Int(measure.rounded())) : nil
    case "number": return .number((measure * 10_000).rounded() / 10_000)
    default: return nil
    }
  }

  /// The distance of two neighbours.
  static func step(of field: CaseField) -> Double { field.type == "number" ? 0.01 : 1 }

  static func contains(_ value: FieldValue, of name: String) -> Bool {
    guard let measure = measure(value) else { return true }
    switch name {
    case "invoice.days_overdue", "invoice.business_days_overdue": return (-3_650...36_500).contains(measure)
    case "customer.headroom", "customer.exposure": return true
    case "customer.on_time_ratio", "ledger.overdue_ratio": return (0...1).contains(measure)
    case "invoice.margin": return measure <= 1
    case "invoice.balance", "invoice.amount", "order.amount": return measure >= 1
    default: return measure >= 0 && (measure < 40_000 || isLarge(value))
    }
  }

  private static func isLarge(_ value: FieldValue) -> Bool {
    switch value {
    case .money, .day: true
    default: false
    }
  }

  // MARK: Values to begin with

  /// The bounds of the aging buckets, with the first day beyond each.
  private static let bucketDays = [-1, 0, 1, 30, 31, 60, 61, 90, 91]

  /// Values of a field that are worth a question whatever a script compares them with.
  static func usual(_ name: String, _ field: CaseField, currency: Currency, stages: [String]) -> [FieldValue] {
    switch (name, field.type) {
    case ("invoice.days_overdue", _), ("customer.oldest_overdue_days", _):
      return bucketDays.map { .integer($0) }
    case ("invoice.plan", _): return ["none", "kept", "missed"].map { .text($0) }
    case ("invoice.stage", _), ("customer.highest_stage", _): return stages.map { .text($0) }
    case ("invoice.stage_number", _): return stages.indices.map { .integer($0 + 1) }
    case (_, "money"):
      return [0, 1, 100_000, 12_000_000].compactMap {
        (try? Money(minorUnits: $0, currency: currency)).map { .money($0) }
      }
    case (_, "whole number"): return [0, 1, 2].map { .integer($0) }
    case (_, "number"): return [0, 0.5, 1].map { .number($0) }
    case (_, "true or false"): return [.flag(true), .flag(false)]
    case (_, "date"): return [Day(clamping: Int(CaseRule.ordinaryDay.number) - 10)].map { .day($0) }
    default: return []
    }
  }

  /// The value that a fact has where nobody says anything, for making a case smaller.
  static func ordinary(_ name: String) -> Double {
    switch name {
    case "invoice.balance", "invoice.amount", "order.amount": 100_000
    case "customer.on_time_ratio": 1
    default: 0
    }
  }
}
