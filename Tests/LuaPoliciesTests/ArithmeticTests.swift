import LuaSandbox
import Receivables
import Testing

@testable import LuaPolicies

/// What the sandbox calculates itself is what `Receivables` calculates, and so is every refusal.
@Suite struct ArithmeticTests {
  /// The host of policies, asked about everything.
  private final class AskedHost: SandboxHost {
    let host: PolicyHost
    private(set) var asked = 0

    init(_ host: PolicyHost) { self.host = host }

    func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) throws(Refusal) {
      asked += 1
      try host.perform(operation, arguments, results)
    }

    func unknownField(_ name: String, of owner: FieldOwner) -> Refusal { host.unknownField(name, of: owner) }
  }

  /// A state in which expressions over `a` and `b` are evaluated.
  private final class Calculator {
    private let state: LuaState
    private let environment: LuaEnvironment

    init(_ host: some SandboxHost) {
      state = LuaState(host: host)
      Vocabulary.define(in: state)
      environment = PolicySession.environment(state, terms: .record([:]), today: Day("2026-03-02")!)
    }

    func text(_ expression: String, _ a: LuaData, _ b: LuaData) -> String {
      state.setGlobal("a", to: a, in: environment)
      state.setGlobal("b", to: b, in: environment)
      do {
        return "\(try state.load(LuaSource(name: "x.lua", text: "return \(expression)"), in: environment))"
      } catch {
        return "\(error)"
      }
    }
  }

  private static let expressions = [
    "a + b", "a - b", "a * b", "a / b", "-a", "a < b", "a <= b", "a:at_least(b)", "a:at_most(b)", "a:is_zero()",
    "a:round_to(b)", "a.currency", "a == b",
  ]

  private static func operand(_ random: inout SeededNumbers) -> LuaData {
    switch random.below(10) {
    case 0...4:
      let bits = 1 + random.below(51)
      let size = Int64(random.next() >> UInt64(64 - bits))
      let minorUnits = [size, -size, size % 10, Money.largestMinorUnits - size % 4, 0][random.below(5)]
      return .word(.money(minorUnits: minorUnits, currency: random.below(12) == 0 ? 840 : 682))
    case 5:
      let days = [Day.first.number, Day.last.number, Int32(random.below(40_000))]
      return .word(.date(day: days[random.below(3)]))
    case 6: return .integer(Int64(random.below(41)) - 20)
    case 7: return .integer(Int64(bitPattern: random.next()) >> Int64(random.below(64)))
    case 8: return .number((Double(random.below(2_000_001)) - 1_000_000) / [1, 10, 1e3, 1e5, 1e9][random.below(5)])
    default:
      let numbers = [0, -0.0, 0.5, 1.0 / 3, 0x1p20, 0x1p30, 0x1p40, 1e300, -1e-300, .infinity, .nan, random.unit()]
      return .number(numbers[random.below(numbers.count)])
    }
  }

  @Test(arguments: Rounding.allCases, [UInt64(1), 20_260_301])
  func `the sandbox and the host give the same`(rounding: Rounding, seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    var rules = CollectionRules(currency: .SAR)
    rules.rounding = rounding
    let folder = PolicyFolder(files: [:])
    let asking = AskedHost(PolicyHost(folder: folder, rules: rules))
    let (asked, own) = (Calculator(asking), Calculator(PolicyHost(folder: folder, rules: rules)))
    for _ in 0..<1500 {
      let expression = Self.expressions[random.below(Self.expressions.count)]
      let (a, b) = (Self.operand(&random), Self.operand(&random))
      let (here, there) = (own.text(expression, a, b), asked.text(expression, a, b))
      #expect(here == there, "seed \(seed), \(rounding): \(expression) where a = \(a) and b = \(b)")
    }
    #expect(asking.asked > 500)
  }

  @Test func `the host lends its rules`() {
    var rules = CollectionRules(currency: .SAR)
    let expected: [Rounding: Arithmetic.Rounding] = [.halfEven: .halfEven, .halfUp: .halfUp, .down: .down, .up: .up]
    for rounding in Rounding.allCases {
      rules.rounding = rounding
      let arithmetic = PolicyHost(folder: PolicyFolder(files: [:]), rules: rules).arithmetic
      #expect(arithmetic?.rounding == expected[rounding])
      #expect(arithmetic?.largestMinorUnits == Money.largestMinorUnits)
      #expect(arithmetic?.days == Day.first.number...Day.last.number)
    }
  }
}
