internal import LuaSandbox
internal import Receivables

extension PolicyHost {
  /// `money "50.00"`, `SAR(50)`, `USD "12.50"`: a text or a number as an exact amount.
  func amount(_ value: HostValue, in currency: Currency) throws(Refusal) -> Money {
    do {
      switch value {
      case .text(let bytes): return try Money(String(decoding: bytes, as: UTF8.self), currency)
      case .integer(let integer): return try Money("\(integer)", currency)
      case .number(let double):
        guard let rate = Rate(exactly: double) else {
          throw Refusal(
            "\(HostNumber.double(double).text) is not a plain decimal",
            remedy: "write the amount as a text: \(currency) \"12.50\"")
        }
        return try Money("\(rate)", currency)
      default:
        throw Refusal("\(currency)(…) was given \(name(value))", remedy: "write \(currency) \"12.50\"")
      }
    } catch let error as Refusal {
      throw error
    } catch {
      throw Refusal("\(error)")
    }
  }

  /// `percent(18)` is `0.18`.
  func percent(_ value: HostValue) throws(Refusal) -> Double {
    guard case .number(let number) = kind(value), let rate = Rate.percent(number.value) else {
      throw Refusal("percent(…) was given \(name(value))", remedy: "write percent(18) for 0.18")
    }
    return rate.doubleValue
  }

  /// `discount(0.02, 10)`.
  func discount(_ rate: HostValue, _ days: HostValue) throws(Refusal) -> HostWord {
    guard case .number(let number) = kind(rate), let decimal = number.rate, decimal > .zero, decimal < .one else {
      throw Refusal(
        "a discount's rate is \(name(rate))",
        remedy: "write a rate between 0 and 1: 2 % within 10 days is discount(0.02, 10)")
    }
    guard case .number(let number) = kind(days), let whole = number.whole, (0...3_660).contains(whole) else {
      throw Refusal("a discount's days are \(name(days))", remedy: "write a whole number of days: discount(0.02, 10)")
    }
    return .discount(rateInBillionths: UInt32(decimal.billionths), days: UInt16(whole))
  }

  /// `range { 5, from = 0, to = 30, step = 1, doc = "…" }`, of which the value lies within the bounds.
  func range(_ arguments: HostArguments) throws(Refusal) -> LuaRecord {
    guard case .record(let record) = try arguments.data(at: 0), record.items.count == 1 else {
      throw Refusal("range needs a value and its bounds", remedy: "write range { 5, from = 0, to = 30 }")
    }
    for key in record.keys where !["from", "to", "step", "doc"].contains(key) {
      throw Refusal("range has no '\(key)'", remedy: "write range { 5, from = 0, to = 30, step = 1, doc = \"…\" }")
    }
    guard let from = record["from"].flatMap(PolicyHost.plain), let to = record["to"].flatMap(PolicyHost.plain),
      let plain = PolicyHost.plain(record.items[0])
    else { throw Refusal("range needs numbers", remedy: "write range { 5, from = 0, to = 30 }") }
    guard from <= plain, plain <= to else {
      throw Refusal(
        "\(HostNumber.double(plain).text) is outside its range, \(HostNumber.double(from).text) to "
          + "\(HostNumber.double(to).text)",
        remedy: "choose a value inside it, or widen the range if the rule really changed")
    }
    return record
  }

  private static func plain(_ data: LuaData) -> Double? {
    switch data {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    default: nil
    }
  }

  // MARK: Money

  /// What the sandbox knows too.
  func performAmount(
    _ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    let money = try amount(arguments[0])
    do {
      switch operation {
      case .roundTo:
        let step = try other(arguments[1], in: "round_to")
        results.append(HostWord(try money.rounded(toMultipleOf: step, rounding: rules.rounding)))
      case .atLeast: results.append(HostWord(try money.atLeast(try other(arguments[1], in: "at_least"))))
      case .atMost: results.append(HostWord(try money.atMost(try other(arguments[1], in: "at_most"))))
      case .isZero: results.append(money.isZero)
      default: results.append(money.currency.code)
      }
    } catch let error as Refusal {
      throw error
    } catch {
      throw Refusal("\(error)")
    }
  }

  func performMoney(
    _ operation: PolicyOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    let money = try amount(arguments[0])
    guard operation == .split else {
      return results.append(HostWord(try convert(money, to: arguments.string(at: 1))))
    }
    guard case .number(let number) = kind(arguments[1]), let parts = number.whole else {
      throw Refusal("split was given \(name(arguments[1]))", remedy: "write amount:split(3)")
    }
    do {
      results.append(try money.split(into: Int(clamping: parts)).map { HostWord($0) })
    } catch {
      throw Refusal("\(error)")
    }
  }

  private func amount(_ value: HostValue) throws(Refusal) -> Money {
    guard case .money(let word) = kind(value) else { throw notWithColon(value, "money") }
    return Money(word)
  }

  private func other(_ value: HostValue, in method: String) throws(Refusal) -> Money {
    guard case .money(let word) = kind(value) else {
      throw Refusal("\(method) was given \(name(value))", remedy: "write amount:\(method)(\(rules.currency)(50))")
    }
    return Money(word)
  }

  private func convert(_ money: Money, to code: String?) throws(Refusal) -> Money {
    guard let code, let currency = Currency(code: code) else {
      throw Refusal("to(…) was given no currency", remedy: "write amount:to(\"USD\")")
    }
    guard let snapshot else {
      throw Refusal("there is no ledger to convert with yet", remedy: "convert inside the function")
    }
    guard
      let converted = snapshot.ledger.rates.convert(
        money.minorUnits, from: money.currency, to: currency, on: snapshot.asOf, rounding: rules.rounding),
      let result = try? Money(minorUnits: converted, currency: currency)
    else {
      throw Refusal(
        "there is no rate \(money.currency) to \(currency) on or before \(snapshot.asOf)",
        remedy: "add the rate to rates.csv")
    }
    return result
  }

  func notWithColon(_ value: HostValue, _ type: String) -> Refusal {
    Refusal("\(name(value)) is not \(type)", remedy: "call it with a colon: value:method()")
  }

  // MARK: Dates

  func performDate(
    _ operation: PolicyOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    if operation == .date {
      guard let text = arguments.string(at: 0), let day = Day(text) else {
        throw Refusal("date(…) was given \(name(arguments[0]))", remedy: "write a day that exists: date \"2026-01-31\"")
      }
      return results.append(HostWord(day))
    }
    guard case .date(let day) = kind(arguments[0]) else { throw notWithColon(arguments[0], "a date") }
    switch operation {
    case .year: results.append(Int64(day.year))
    case .month: results.append(Int64(day.month))
    case .day: results.append(Int64(day.day))
    case .weekday: results.append(day.weekday.abbreviation)
    case .endOfMonth: results.append(HostWord(day.endOfMonth))
    case .nextBusinessDay: results.append(HostWord(rules.calendar.nextBusinessDay(onOrAfter: day)))
    case .businessDays:
      guard case .date(let end) = kind(arguments[1]) else {
        throw Refusal(
          "business_days was given \(name(arguments[1]))", remedy: "write business_days(from, to) with dates")
      }
      results.append(Int64(rules.calendar.businessDays(after: day, through: end)))
    default:
      guard case .number(let number) = kind(arguments[1]), let days = number.whole else {
        throw Refusal("add_business_days was given \(name(arguments[1]))", remedy: "write date:add_business_days(3)")
      }
      do {
        results.append(HostWord(try rules.calendar.adding(businessDays: Int(Int32(clamping: days)), to: day)))
      } catch {
        throw Refusal("\(error)")
      }
    }
  }
}
