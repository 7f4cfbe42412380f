import Receivables

/// One row of the vectors: an operation, its inputs as text, and the expected result as text.
struct ValueVector {
  let operation: String
  let rounding: Rounding
  let a: String
  let b: String
  let c: String
  let expected: String

  init?(fields: [String]) {
    guard fields.count == 6 else { return nil }
    operation = fields[0]
    rounding = Rounding(rawValue: fields[1]) ?? .halfEven
    (a, b, c, expected) = (fields[2], fields[3], fields[4], fields[5])
  }

  /// What the engine gives, or one word for why it gives nothing.
  func given() -> String {
    do {
      return try calculated()
    } catch let error as MoneyError {
      switch error {
      case .currencyMismatch: return "currency_mismatch"
      case .overflow: return "overflow"
      case .tooManyDecimals: return "too_many_decimals"
      case .notAnAmount: return "not_an_amount"
      case .divisionByZero: return "division_by_zero"
      case .notFinite: return "not_finite"
      case .stepNotPositive: return "step_not_positive"
      case .partCountOutOfRange: return "part_count"
      }
    } catch let error as DayError {
      return error == .outOfRange ? "out_of_range" : "no_business_days"
    } catch {
      return "unreadable row: \(error)"
    }
  }

  private func calculated() throws -> String {
    switch operation {
    case "money": try Money(a, currency(b)).description
    case "money*number": try money(a).multiplied(by: number(b), rounding: rounding).description
    case "money/number": try money(a).divided(by: number(b), rounding: rounding).description
    case "money*integer": try money(a).multiplied(by: integer(b)).description
    case "money/integer": try money(a).divided(by: integer(b), rounding: rounding).description
    case "money*rate": try money(a).multiplied(by: rate(b), rounding: rounding).description
    case "money/money": try normalized(money(a).ratio(to: money(b)))
    case "money+money": try money(a).adding(money(b)).description
    case "money-money": try money(a).subtracting(money(b)).description
    case "sum": try Money.sum(a.split(separator: ";").map { try money(String($0)) }, in: currency(b)).description
    case "split": try money(a).split(into: Int(integer(b))).map(\.description).joined(separator: ";")
    case "round_to": try money(a).rounded(toMultipleOf: money(b), rounding: rounding).description
    case "percent": try Rate.percent(number(a))?.description ?? "none"
    case "decimals": try decimals()
    case "interest": try interest()
    default: try calculatedDay()
    }
  }

  private func calculatedDay() throws -> String {
    switch operation {
    case "date": Day(a).map { "\($0.number)" } ?? "none"
    case "weekday": try day(a).weekday.abbreviation
    case "end_of_month": try day(a).endOfMonth.description
    case "date+days": try day(a).advanced(by: Int(integer(b))).description
    case "date-date": try "\(day(a) - day(b))"
    case "date+months": try day(a).adding(months: Int(integer(b))).description
    case "next_business_day": try calendar().nextBusinessDay(onOrAfter: day(a)).description
    case "add_business_days": try calendar().adding(businessDays: Int(integer(b)), to: day(a)).description
    case "business_days": try "\(calendar().businessDays(after: day(a), through: day(b)))"
    default: throw Unreadable(text: operation)
    }
  }

  private func decimals() throws -> String {
    let currency = try currency(a)
    guard try currency == Currency(numericCode: UInt16(integer(b))) else { throw Unreadable(text: b) }
    return "\(currency.decimals)"
  }

  private func interest() throws -> String {
    guard let dayCount = DayCount(rawValue: c) else { throw Unreadable(text: c) }
    var interest = try Interest(rate: rate(b), dayCount: dayCount)
    var unit = Currency.SAR
    for piece in a.split(separator: ";") {
      let parts = piece.split(separator: "@").map(String.init)
      let balance = try money(parts[0])
      unit = balance.currency
      interest.accrue(minorUnits: balance.minorUnits, after: try day(parts[1]), through: try day(parts[2]))
    }
    return try Money(minorUnits: interest.total(rounding: rounding), currency: unit).description
  }

  private func calendar() throws -> BusinessCalendar {
    let halves = c.split(separator: "|", omittingEmptySubsequences: false)
    return try BusinessCalendar(
      weekend: halves[0].split(separator: ";").map { try read($0) { Weekday(abbreviation: $0) } },
      holidays: halves[1].split(separator: ";").map { try day(String($0)) })
  }

  private func money(_ text: String) throws -> Money {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2 else { throw Unreadable(text: text) }
    return try Money(parts[0], currency(parts[1]))
  }

  private func currency(_ text: String) throws -> Currency { try read(text) { Currency(code: $0) } }
  private func day(_ text: String) throws -> Day { try read(text) { Day($0) } }
  private func rate(_ text: String) throws -> Rate { try read(text) { Rate($0) } }
  private func number(_ text: String) throws -> Double { try read(text) { Double($0) } }
  private func integer(_ text: String) throws -> Int64 { try read(text) { Int64($0) } }

  /// The expected text if it names this very double: Swift and Python print some exponents differently.
  private func normalized(_ value: Double) -> String { Double(expected) == value ? expected : "\(value)" }

  private func read<Value>(_ text: some StringProtocol, _ make: (String) -> Value?) throws -> Value {
    guard let value = make(String(text)) else { throw Unreadable(text: String(text)) }
    return value
  }

  /// A field that the test itself cannot read: the vectors are wrong, not the engine.
  struct Unreadable: Error {
    let text: String
  }
}
