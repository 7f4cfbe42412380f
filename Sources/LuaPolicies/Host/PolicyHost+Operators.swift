internal import LuaSandbox
internal import Receivables

extension PolicyHost {
  /// `+ - * / unary- < <= tostring` where at least one side is a word, and the methods that the sandbox has of its own.
  ///
  /// The sandbox calculates what it can by ``arithmetic`` and asks here for the rest; both give the same.
  func performOperator(
    _ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults
  ) throws(Refusal) {
    switch operation {
    case .add: results.append(try add(arguments[0], arguments[1]))
    case .subtract: try subtract(arguments[0], arguments[1], results)
    case .multiply: results.append(try multiply(arguments[0], arguments[1]))
    case .divide: try divide(arguments[0], arguments[1], results)
    case .negate: results.append(try negate(arguments[0]))
    case .isLess: results.append(try compare(arguments[0], arguments[1]) < 0)
    case .isLessOrEqual: results.append(try compare(arguments[0], arguments[1]) <= 0)
    case .text: results.append(describe(arguments[0]))
    case .atLeast, .atMost, .isZero, .roundTo, .currency: try performAmount(operation, arguments, results)
    default: throw Refusal("the host has no operator \(operation.rawValue)", isHostFailure: true)
    }
  }

  private func add(_ a: HostValue, _ b: HostValue) throws(Refusal) -> HostWord {
    switch (kind(a), kind(b)) {
    case (.money(let a), .money(let b)): return try sum(a, b.minorUnits, of: b)
    case (.date(let day), .number(let number)), (.number(let number), .date(let day)):
      return try advance(day, by: number, sign: 1)
    case (.date, .date): throw Refusal("adds two dates", remedy: "date - date gives days; date + days gives a date")
    default: throw mismatch("adds", a, "and", b)
    }
  }

  private func subtract(_ a: HostValue, _ b: HostValue, _ results: HostResults) throws(Refusal) {
    switch (kind(a), kind(b)) {
    case (.money(let a), .money(let b)): results.append(try sum(a, -b.minorUnits, of: b))
    case (.date(let a), .date(let b)): results.append(Int64(a - b))
    case (.date(let day), .number(let number)): results.append(try advance(day, by: number, sign: -1))
    default: throw mismatch("subtracts", b, "from", a)
    }
  }

  private func sum(_ a: HostWord, _ minorUnits: Int64, of b: HostWord) throws(Refusal) -> HostWord {
    guard a.currency == b.currency else { throw twoCurrencies(a, b) }
    guard let sum = MinorUnits.add(a.minorUnits, minorUnits) else { throw tooLarge() }
    return .money(minorUnits: sum, currency: a.currency)
  }

  private func advance(_ day: Day, by number: HostNumber, sign: Int) throws(Refusal) -> HostWord {
    guard let days = number.whole else {
      throw Refusal("moves a date by \(number.value) days", remedy: "use a whole number of days, as math.floor gives")
    }
    do {
      return HostWord(try day.advanced(by: sign * Int(Int32(clamping: days))))
    } catch {
      throw Refusal("\(error)")
    }
  }

  private func multiply(_ a: HostValue, _ b: HostValue) throws(Refusal) -> HostWord {
    switch (kind(a), kind(b)) {
    case (.money(let money), .number(let number)), (.number(let number), .money(let money)):
      let product =
        switch number {
        case .integer(let factor): MinorUnits.multiply(money.minorUnits, by: factor)
        case .double(let factor): MinorUnits.multiply(money.minorUnits, by: factor, rounding: rules.rounding)
        }
      guard let product else { throw number.isFinite ? tooLarge() : notFinite() }
      return .money(minorUnits: product, currency: money.currency)
    case (.money, .money):
      throw Refusal("multiplies two amounts", remedy: "multiply money by a number, such as 0.015")
    default: throw mismatch("multiplies", a, "by", b)
    }
  }

  private func divide(_ a: HostValue, _ b: HostValue, _ results: HostResults) throws(Refusal) {
    switch (kind(a), kind(b)) {
    case (.money(let money), .number(let number)):
      if number.value == 0 { throw byZero() }
      let quotient =
        switch number {
        case .integer(let divisor): MinorUnits.divide(money.minorUnits, by: divisor, rounding: rules.rounding)
        case .double(let divisor): MinorUnits.divide(money.minorUnits, by: divisor, rounding: rules.rounding)
        }
      guard let quotient else { throw number.isFinite ? tooLarge() : notFinite() }
      results.append(.money(minorUnits: quotient, currency: money.currency))
    case (.money(let a), .money(let b)):
      guard a.currency == b.currency else { throw twoCurrencies(a, b) }
      guard b.minorUnits != 0 else { throw byZero() }
      results.append(Double(a.minorUnits) / Double(b.minorUnits))
    default: throw mismatch("divides", a, "by", b)
    }
  }

  private func negate(_ a: HostValue) throws(Refusal) -> HostWord {
    guard case .money(let money) = kind(a) else { throw Refusal("negates \(describe(a))") }
    return .money(minorUnits: -money.minorUnits, currency: money.currency)
  }

  /// Below, above or equal: -1, 1, 0.
  private func compare(_ a: HostValue, _ b: HostValue) throws(Refusal) -> Int {
    switch (kind(a), kind(b)) {
    case (.money(let a), .money(let b)):
      guard a.currency == b.currency else { throw twoCurrencies(a, b) }
      return order(a.minorUnits, b.minorUnits)
    case (.money(let money), .number(let number)) where number.value == 0: return order(money.minorUnits, 0)
    case (.number(let number), .money(let money)) where number.value == 0: return order(0, money.minorUnits)
    case (.date(let a), .date(let b)): return order(Int64(a.number), Int64(b.number))
    case (.money(let money), .number(let number)), (.number(let number), .money(let money)):
      throw Refusal(
        "compares \(Money(money)) with the number \(number.text)",
        remedy: "write \(Currency(knownNumericCode: money.currency))(\(number.text))")
    default: throw mismatch("compares", a, "with", b)
    }
  }

  private func order(_ a: Int64, _ b: Int64) -> Int { a < b ? -1 : a > b ? 1 : 0 }
}

// MARK: - Messages

extension PolicyHost {
  func twoCurrencies(_ a: HostWord, _ b: HostWord) -> Refusal {
    let (first, second) = (Money(a), Money(b))
    return Refusal(
      "two currencies meet: \(first) and \(second)", remedy: "convert one of them, such as x:to(\"\(first.currency)\")")
  }

  func tooLarge() -> Refusal { Refusal("\(MoneyError.overflow)") }

  func notFinite() -> Refusal { Refusal("\(MoneyError.notFinite)") }

  func byZero() -> Refusal { Refusal("divides by zero", remedy: "look first: if not x:is_zero() then … end") }

  private func mismatch(_ verb: String, _ a: HostValue, _ joint: String, _ b: HostValue) -> Refusal {
    let message = "\(verb) \(name(a)) \(joint) \(name(b))"
    for (one, other) in [(a, b), (b, a)] {
      if case .money(let money) = kind(one), case .number(let number) = kind(other) {
        let currency = Currency(knownNumericCode: money.currency)
        return Refusal(message, remedy: "an amount is written \(currency)(\(number.text))")
      }
      if case .nil = other {
        return Refusal(message, remedy: "look first whether there is a value: if x ~= nil then … end")
      }
      if case .date = kind(one) {
        return Refusal(message, remedy: "a date moves by days, as in today + 5, and date - date gives days")
      }
    }
    return Refusal(message, remedy: "calculate with amounts of one currency, or with an amount and a number")
  }

  /// A value with its type, for messages.
  func name(_ value: HostValue) -> String {
    switch kind(value) {
    case .money(let money): "the amount \(Money(money))"
    case .date(let day): "the date \(day)"
    case .number(let number): "the number \(number.text)"
    case .other: describe(value)
    }
  }

  /// A value as `tostring` writes it.
  func describe(_ value: HostValue) -> String {
    switch value {
    case .nil: return "nil"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let integer): return "\(integer)"
    case .number(let number): return HostNumber.double(number).text
    case .text(let bytes): return "\"\(String(decoding: bytes.prefix(60), as: UTF8.self))\""
    case .table: return "a table"
    case .function: return "a function"
    case .other: return "a value"
    case .word(let word): return describe(word)
    }
  }

  func describe(_ word: HostWord) -> String {
    switch word.tag {
    case .money: return Money(word).description
    case .date: return Day(number: word.day)?.description ?? "a date"
    case .special where word.subkind == SpecialKind.unlimited: return "unlimited"
    case .special:
      return "\(Rate(billionths: Int64(word.discountRateInBillionths))) within \(word.discountDays) days"
    case .view:
      guard let snapshot else { return Vocabulary.tableName(word.table) }
      let row = Int(word.row)
      switch word.table {
      case ViewTable.customer: return "customer \(snapshot.customers.id[row])"
      case ViewTable.invoice: return "invoice \(snapshot.invoices.id[row])"
      case ViewTable.order: return "order \(snapshot.orders.id[row])"
      default: return Vocabulary.tableName(word.table)
      }
    }
  }
}

// MARK: - Reading values

/// A number as Lua has them.
enum HostNumber {
  case integer(Int64)
  case double(Double)

  var value: Double {
    switch self {
    case .integer(let integer): Double(integer)
    case .double(let double): double
    }
  }

  var isFinite: Bool { value.isFinite }

  /// The whole number it is, if it is one.
  var whole: Int64? {
    switch self {
    case .integer(let integer): integer
    case .double(let double): Int64(exactly: double)
    }
  }

  /// The decimal it is, to nine places, if it is one.
  var rate: Rate? {
    switch self {
    case .integer(let integer): integer.magnitude <= 1_000_000_000 ? Rate(billionths: integer * 1_000_000_000) : nil
    case .double(let double): Rate(exactly: double)
    }
  }

  /// As scripts write it.
  var text: String {
    switch self {
    case .integer(let integer): "\(integer)"
    case .double(let double): double == double.rounded() && abs(double) < 1e15 ? "\(Int64(double))" : "\(double)"
    }
  }
}

/// A value by what can be done with it.
enum HostKind {
  case money(HostWord)
  case date(Day)
  case number(HostNumber)
  case other
}

extension PolicyHost {
  func kind(_ value: HostValue) -> HostKind {
    switch value {
    case .integer(let integer): .number(.integer(integer))
    case .number(let double): .number(.double(double))
    case .word(let word) where word.tag == .money: .money(word)
    case .word(let word) where word.tag == .date: Day(number: word.day).map { .date($0) } ?? .other
    default: .other
    }
  }
}
