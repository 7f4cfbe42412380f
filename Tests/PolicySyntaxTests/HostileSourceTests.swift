import PolicySyntax
import Receivables
import Testing

/// Whatever is in a file, reading it ends soon, and never with a crash.
@Suite struct HostileSourceTests {
  private static let often = Effort.isFull ? 100_000 : 1_000

  /// The same thing so often that it would break whoever counts on less.
  private static let repeated: [String] = [
    "(", "{", "[", "a[", "f(", "f{", "-", "not ", "a..", "a^", "do ", "if a then ", "else if a then ", "while a do ",
    "repeat ", "for i=1,2 do ",
    "function f() ", "f(function() ", "return function() ", "return ", "x = function( = ", "a,", "a.", "a:", "a:b() ",
    "a.b", "::a:: ", "::a::;", "goto a ", "break ",
    "local a ", "local a <const> = a ", "local a = ", "end ", "else ", "elseif ", "until ", ") ", "} ", "] ", ", ",
    "; ", "= ", "== ", "a = a + ", "a + ", "x = a", "[[", "]]", "--[[",
    "[=", "]=", "[===[", "'", "\"", "\\", "'\\", "\\z\n", "\n", "\r", "0x", "1e", "1..", ".", "..", "...", "{a=",
    "{[a]=", "{a}, ", "and ", "if ", "then ", "! ", "\u{201C}", "\u{661}",
    "\u{E9}", "a\u{301}", "\u{FEFF}", "\u{1F468}\u{200D}", "/* ", "// a\n", "x += 1 ", "if a = b then ", "f(a b ",
    "{ a b ", "local function ", "if a b end ", "f(function() return x end) ", "if a then else if b then\nend\n",
    "function f(a b end ",
  ]

  @Test(arguments: repeated) func `survives the same thing thousands of times`(_ text: String) {
    let clock = ContinuousClock()
    let source = String(repeating: text, count: Self.often)
    let time = clock.measure { _ = SyntaxTree(SourceText(source)) }
    #expect(time < .seconds(20), "\(time)")
  }

  @Test func `refuses brackets in brackets without end, at the place where it is too much`() {
    let tree = SyntaxTree(SourceText("return " + String(repeating: "(", count: 100_000)))
    #expect(tree.problems.map(\.code) == [.tooDeeplyNested])
    #expect(tree.problems.first?.range.start.column == 205)
  }

  @Test func `takes long chains, and refuses those that no walk would survive`() {
    let sum = { (count: Int) in
      SyntaxTree(SourceText("x = a" + String(repeating: " + a", count: count))).problems.map(\.code)
    }
    let fields = { (count: Int) in
      SyntaxTree(SourceText("x = a" + String(repeating: ".a", count: count))).problems.map(\.code)
    }
    #expect(sum(1_999) == [] && sum(2_000) == [.chainTooLong])
    #expect(fields(1_999) == [] && fields(2_000) == [.chainTooLong])
    struct Counter: SyntaxVisitor {
      var count = 0
      mutating func leave(_ expression: Expression) { count += 1 }
    }
    var counter = Counter()
    SyntaxTree(SourceText("x = a" + String(repeating: ".a", count: 1_999))).walk(&counter)
    #expect(counter.count == 2_001)
  }

  @Test func `survives random bytes and random tokens`() {
    for seed in UInt64(0)..<200 {
      var numbers = SeededNumbers(seed: seed)
      let count = numbers.below(2_000)
      let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
      let ascii = (0..<count).map { _ in UInt8(32 + numbers.below(95)) }
      let words = (0..<count).map { _ in TokenKind.allCases[numbers.below(TokenKind.allCases.count)].rawValue }
      for source in [bytes, ascii, Array(words.joined(separator: " ").utf8), Array(words.joined(separator: "\n").utf8)]
      {
        let tree = SyntaxTree(SourceText(source))
        var counter = Walk()
        tree.walk(&counter)
        for problem in tree.problems { #expect(problem.range.end.offset <= source.count) }
      }
    }
  }

  private struct Walk: SyntaxVisitor {}

  @Test func `needs time in proportion to the length`() {
    let clock = ContinuousClock()
    let files = ShippedPolicies.files.map {
      "do local x = function(...) \(String(decoding: $0.source, as: UTF8.self)) end end\n"
    }.joined()
    let once = clock.measure { _ = SyntaxTree(SourceText(files)) }
    let tenTimes = clock.measure { _ = SyntaxTree(SourceText(String(repeating: files, count: 10))) }
    #expect(tenTimes < once * 40, "\(once) and \(tenTimes)")
    print("\(files.utf8.count) bytes in \(once)")
  }
}
