import LuaSandbox
import Testing

/// What is calculated without asking the host, on both sides of each bound: what has no answer here is asked.
@Suite struct ArithmeticTests {
  /// Says of everything that it was asked.
  private final class AskedHost: SandboxHost {
    var arithmetic: Arithmetic?

    func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) throws(Refusal) {
      throw Refusal("asked \(operation.rawValue)")
    }
  }

  private static let largest = Int64(1) << 51 - 1

  /// What an expression gives where `a` and `b` are these, as text.
  private func value(
    _ expression: String, _ a: LuaData, _ b: LuaData = .nil, _ rounding: Arithmetic.Rounding? = .halfEven
  ) -> String {
    let host = AskedHost()
    host.arithmetic = rounding.map {
      Arithmetic(rounding: $0, largestMinorUnits: Self.largest, days: -25_567...84_005)
    }
    let state = LuaState(host: host)
    state.defineCurrency(numeric: 682, code: "SAR")
    state.defineMembers(
      of: .money, name: "money",
      methods: ["at_least": .atLeast, "at_most": .atMost, "is_zero": .isZero, "round_to": .roundTo],
      properties: ["currency": .currency])
    let environment = state.makeEnvironment()
    state.setGlobal("a", to: a, in: environment)
    state.setGlobal("b", to: b, in: environment)
    do throws(Fault) {
      let result = try state.load(LuaSource(name: "x.lua", text: "return \(expression)"), in: environment)
      guard case .data(let data) = result else { return "a function" }
      if case .word(let word) = data, word.tag == .date { return "day \(word.day)" }
      return Sandbox.describe(data)
    } catch {
      return error.message.hasPrefix("asked") ? "asked" : error.message
    }
  }

  private func money(_ minorUnits: Int64, _ currency: UInt16 = 682) -> LuaData {
    .word(.money(minorUnits: minorUnits, currency: currency))
  }

  private func day(_ number: Int32) -> LuaData { .word(.date(day: number)) }

  @Test func `sums up to the largest amount`() {
    #expect(value("a + b", money(Self.largest - 1), money(1)) == "\(Self.largest) of 682")
    #expect(value("a + b", money(Self.largest), money(1)) == "asked")
    #expect(value("a - b", money(-Self.largest + 1), money(1)) == "-\(Self.largest) of 682")
    #expect(value("a - b", money(-Self.largest), money(1)) == "asked")
    #expect(value("-a", money(-Self.largest)) == "\(Self.largest) of 682")
    #expect(value("-a", money(-Self.largest - 1)) == "asked")
    #expect(value("a + b", money(1), money(1, 840)) == "asked")
    #expect(value("a - b", money(1), money(1, 840)) == "asked")
    #expect(value("a + b", money(1), .integer(1)) == "asked")
    #expect(value("a + b", .integer(1), money(1)) == "asked")
    #expect(value("-a", day(1)) == "asked")
  }

  @Test(arguments: [
    (Arithmetic.Rounding.halfEven, "-2", "-4", "2", "3", "-3"), (.halfUp, "-3", "-4", "3", "3", "-3"),
    (.down, "-2", "-3", "2", "2", "-2"), (.up, "-3", "-4", "3", "3", "-3"),
  ])
  func `products and quotients are rounded once`(
    rounding: Arithmetic.Rounding, half: String, oddHalf: String, positive: String, above: String, below: String
  ) {
    #expect(value("a * 0.5", money(-5), .nil, rounding) == "\(half) of 682")
    #expect(value("0.5 * a", money(-7), .nil, rounding) == "\(oddHalf) of 682")
    #expect(value("a / 2", money(5), .nil, rounding) == "\(positive) of 682")
    #expect(value("a / 2", money(-5), .nil, rounding) == "\(half) of 682")
    #expect(value("a / 2.5", money(7), .nil, rounding) == "\(above) of 682")
    #expect(value("a / 2.5", money(-7), .nil, rounding) == "\(below) of 682")
    #expect(value("a:round_to(b)", money(-50), money(20), rounding) == "\(half == "-2" ? -40 : -60) of 682")
  }

  @Test func `factors that are decimals, and whose product fits into 64 bits`() {
    #expect(value("a * 3", money(5)) == "15 of 682")
    #expect(value("a * b", money(1), .integer(Self.largest)) == "\(Self.largest) of 682")
    #expect(value("a * b", money(1), .integer(Self.largest + 1)) == "asked")
    #expect(value("a * b", money(1 << 40), .integer(1 << 40)) == "asked")
    #expect(value("a * 0.1", money(30)) == "3 of 682")
    #expect(value("a * (1 / 3)", money(30)) == "asked")
    #expect(value("a * b", money(2), .number(0x1p20)) == "\(1 << 21) of 682")
    #expect(value("a * b", money(1), .number(0x1p40)) == "\(Int64(1) << 40) of 682")
    #expect(value("a * b", money(1), .number(0x1p40 + 1)) == "asked")
    #expect(value("a * b", money(9_223_372_036), .number(1)) == "9223372036 of 682")
    #expect(value("a * b", money(9_223_372_037), .number(1)) == "asked")
    #expect(value("a * b", money(1), .number(.nan)) == "asked")
    #expect(value("a * b", money(1), .number(.infinity)) == "asked")
    #expect(value("a * b", money(1), money(1)) == "asked")
    #expect(value("a * b", day(1), .integer(2)) == "asked")
  }

  @Test func `quotients of positive divisors, and of two amounts`() {
    #expect(value("a / 1", money(-5)) == "-5 of 682")
    #expect(value("a / 0", money(5)) == "asked")
    #expect(value("a / -1", money(5)) == "asked")
    #expect(value("a / 0.5", money(5)) == "10 of 682")
    #expect(value("a / 0.0", money(5)) == "asked")
    #expect(value("a / -0.5", money(5)) == "asked")
    #expect(value("a / b", money(5), money(2)) == "2.5")
    #expect(value("a / b", money(5), money(-2)) == "-2.5")
    #expect(value("a / b", money(5), money(0)) == "asked")
    #expect(value("a / b", money(5), money(2, 840)) == "asked")
    #expect(value("2 / a", money(5)) == "asked")
  }

  @Test func `dates within their range`() {
    #expect(value("a + 1", day(84_004)) == "day 84005")
    #expect(value("1 + a", day(84_005)) == "asked")
    #expect(value("a - 1", day(-25_566)) == "day -25567")
    #expect(value("a - 1", day(-25_567)) == "asked")
    #expect(value("a + b", day(0), .integer(.max)) == "asked")
    #expect(value("a - b", day(0), .integer(.min)) == "asked")
    #expect(value("a - b", day(5), day(7)) == "-2")
    #expect(value("a - b", day(84_006), day(7)) == "asked")
    #expect(value("a + b", day(5), day(7)) == "asked")
    #expect(value("1 - a", day(5)) == "asked")
    #expect(value("a + 1.0", day(5)) == "asked")
    #expect(value("a < b", day(5), day(6)) == "true")
    #expect(value("a <= b", day(6), day(6)) == "true")
    #expect(value("a < b", day(-25_568), day(6)) == "asked")
    #expect(value("a < 7", day(6)) == "asked")
  }

  @Test func `comparisons in one currency, and with zero`() {
    #expect(value("a < b", money(-1), money(0)) == "true")
    #expect(value("a < b", money(0), money(0)) == "false")
    #expect(value("a <= b", money(0), money(0)) == "true")
    #expect(value("a > b", money(1), money(0)) == "true")
    #expect(value("a < b", money(1), money(2, 840)) == "asked")
    #expect(value("a < 0", money(-1)) == "true")
    #expect(value("0 < a", money(-1)) == "false")
    #expect(value("a < b", money(-1), .number(-0.0)) == "true")
    #expect(value("a < 1", money(-1)) == "asked")
    #expect(value("a < b", money(-1), .number(.nan)) == "asked")
  }

  @Test func `methods of amounts`() {
    #expect(value("a:at_least(b)", money(1), money(2)) == "2 of 682")
    #expect(value("a:at_least(b)", money(2), money(1)) == "2 of 682")
    #expect(value("a:at_most(b)", money(1), money(2)) == "1 of 682")
    #expect(value("a:at_most(b)", money(2), money(-1)) == "-1 of 682")
    #expect(value("a:at_least(b)", money(2), money(1, 840)) == "asked")
    #expect(value("a:at_most()", money(2)) == "asked")
    #expect(value("a:at_most(1)", money(2)) == "asked")
    #expect(value("a:is_zero()", money(0)) == "true")
    #expect(value("a:is_zero()", money(-1)) == "false")
    #expect(value("a.is_zero()", money(0)) == "asked")
    #expect(value("a:round_to(b)", money(149), money(100)) == "100 of 682")
    #expect(value("a:round_to(b)", money(149), money(0)) == "asked")
    #expect(value("a:round_to(b)", money(149), money(-100)) == "asked")
    #expect(value("a:round_to(b)", money(Self.largest), money(2)) == "asked")
    #expect(value("a.currency", money(1)) == "SAR")
    #expect(value("a.currency", money(1, 840)) == "asked")
    #expect(value("max(a, b)", money(1), money(2)) == "2 of 682")
  }

  @Test(arguments: ["a + b", "a - b", "a * 2", "a / 2", "-a", "a < b", "a <= b", "a:is_zero()", "a.currency"])
  func `without rules the host is asked`(expression: String) {
    #expect(value(expression, money(1), money(2), nil) == "asked")
    #expect(value(expression, money(1), money(2)) != "asked")
  }

  @Test func `an operation costs as much here as at the host`() throws {
    /// How often the operation can be repeated under a small budget.
    func repetitions(_ arithmetic: Arithmetic?) throws -> Int {
      final class Host: SandboxHost {
        var arithmetic: Arithmetic?
        func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) {
          results.append(HostWord.money(minorUnits: 2, currency: 682))
        }
      }
      let host = Host()
      host.arithmetic = arithmetic
      func isEnough(_ count: Int) throws -> Bool {
        let state = LuaState(limits: Limits(instructions: 20_000, counting: .always), host: host)
        let environment = state.makeEnvironment()
        state.setGlobal("a", to: money(1), in: environment)
        let text = "local x = a for i = 1, \(count) do x = a + a end return x"
        return (try? state.load(LuaSource(name: "x.lua", text: text), in: environment)) != nil
      }
      var (low, high) = (0, 20_000)
      while low < high {
        let middle = (low + high + 1) / 2
        if try isEnough(middle) { low = middle } else { high = middle - 1 }
      }
      return low
    }
    let rules = Arithmetic(rounding: .halfEven, largestMinorUnits: Self.largest, days: -25_567...84_005)
    let here = try repetitions(rules)
    #expect(here > 500 && here < 5_000)
    #expect(try repetitions(nil) == here)
  }
}
