import LuaSandbox
import Testing

/// The three functions by which a traced state notes comparisons.
@Suite struct ComparingTests {
  /// The comparisons that the body of a function notes, in words.
  private static func comparisons(_ body: String) throws -> [String] {
    let sandbox = Sandbox(isTraced: true)
    sandbox.state.defineComparing(left: "l", right: "r", outcome: "o", in: sandbox.environment)
    let answer = sandbox.answer(body)
    #expect(!answer.hasPrefix("late_fee.lua:"), "\(answer)")
    return sandbox.state.notedSteps().steps.compactMap { step in
      guard case .comparison(let number, let left, let right, let holds) = step.event else { return nil }
      return "\(number): \(text(left)), \(text(right)), \(holds)"
    }
  }

  private static func text(_ value: NotedValue) -> String {
    if case .data(let data) = value { Sandbox.describe(data) } else { "\(value)" }
  }

  @Test func `operands are noted before the comparison, after it, or one of each`() throws {
    #expect(try Self.comparisons("local a, b = 1, 2 return o(28, a < b, a, b)") == ["7: 1, 2, true"])
    #expect(try Self.comparisons("return o(31, l((1)) > r((2)))") == ["7: 1, 2, false"])
    #expect(try Self.comparisons("local b = 2 return o(29, l((1)) == b, b)") == ["7: 1, 2, false"])
    #expect(try Self.comparisons("local a return o(30, a ~= r((2)), a)") == ["7: nil, 2, true"])
  }

  @Test func `the result is what is compared, and nothing else comes of it`() throws {
    let sandbox = Sandbox(isTraced: true)
    sandbox.state.defineComparing(left: "l", right: "r", outcome: "o", in: sandbox.environment)
    #expect(sandbox.answer("return select('#', o(3, l((1)) < r((2)))), 'x'") == "1 because x")
    #expect(sandbox.answer("return o(3, l((1)) < r((2)))") == "true")
  }

  @Test func `operands that wait belong to the innermost comparison`() throws {
    #expect(
      try Self.comparisons(
        "local function f(n) return n == 0 and 0 or o(3, l((n)) == r((f(n - 1)))) and n or 0 end return f(2)")
        == ["0: 1, 0, false", "0: 2, 0, false"])
  }

  @Test func `a text of two hundred bytes is noted as it is, a longer one is cut`() throws {
    func noted(_ count: Int) throws -> String {
      let text = String(repeating: "a", count: count)
      return try Self.comparisons("return o(3, l(('\(text)')) == r((1)))")[0]
    }
    #expect(try noted(200) == "0: \(String(repeating: "a", count: 200)), 1, false")
    #expect(try noted(201) == "0: \(String(repeating: "a", count: 200))…, 1, false")
  }

  @Test func `an ordinary state has none of the functions`() {
    #expect(Sandbox().answer("return o(3, true)").hasPrefix("late_fee.lua:2: "))
  }
}
