import Foundation
import PolicySyntax
import Testing

/// Texts that nobody means: reading them ends, and soon.
@Suite struct HostileInferenceTests {
  private static func seconds(_ body: () -> Void) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure(body)
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  static let bodies: [(title: String, body: String)] = [
    (
      "loops in loops",
      String(repeating: "for i = 1, 3 do x = x + SAR(1) ", count: 14) + String(repeating: "end ", count: 14)
    ),
    (
      "functions that call the next one twice",
      (0..<40).reversed().map { n in
        "local function f\(n)(a, b) " + (n == 39 ? "return a" : "return f\(n + 1)(a, b) or f\(n + 1)(b, a)") + " end "
      }.joined() + "while x > SAR(1) do x = f0(x, SAR(2)) end "
    ),
    ("a long sum", "x = x" + String(repeating: " + x", count: 1_500)),
    (
      "a long condition",
      "if " + String(repeating: "invoice.disputed or ", count: 190) + "false then return nil, 'a' end"
    ),
    ("brackets in brackets", "x = " + String(repeating: "(", count: 150) + "x" + String(repeating: ")", count: 150)),
    (
      "a chain of many branches",
      (0..<400).map { "\($0 == 0 ? "if" : "elseif") invoice.days_overdue == \($0) then x = SAR(\($0)) " }.joined()
        + "end"
    ),
    (
      "a function that calls itself in a loop", "local function f(a) for i = 1, 9 do a = f(a) end return a end x = f(x)"
    ),
    (
      "many tables in each other",
      "local t = " + String(repeating: "{ a = ", count: 100) + "1" + String(repeating: " }", count: 100) + " x = t"
    ),
  ]

  @Test(arguments: bodies.map(\.title))
  func `it ends within seconds, on a busy machine and in a build that is not optimised`(title: String) throws {
    let body = try #require(Self.bodies.first { $0.title == title }).body
    let time = Self.seconds {
      _ = SmallPolicy.reading([
        "late_fee.lua": "return function(customer, invoice)\nlocal x = invoice.balance\n\(body)\nreturn x, 'a' end"
      ])
    }
    #expect(time < 20, "\(time) s")
  }

  @Test func `files that require each other end too`() {
    let files = ["a.lua": "return require 'b'", "b.lua": "return require 'a'", "late_fee.lua": "return require 'a'"]
    #expect(SmallPolicy.reading(files).findings.isEmpty)
  }

  @Test(arguments: ["standard", "relationship", "strict", "no-interest", "downturn"])
  func `shipped policies with tokens left out, doubled or exchanged are read to their end`(name: String) throws {
    let files = try PolicyFiles.of(name)
    var random = Lottery(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    for round in 0..<60 {
      var changed = files
      let file = files.keys.sorted()[random.below(files.count)]
      let tree = SyntaxTree(SourceText(files[file]!))
      var words = tree.tokens.filter { $0.kind != .endOfFile }.map { tree.source.text(of: $0.range) }
      for _ in 0...random.below(3) where words.count > 2 {
        let place = random.below(words.count)
        switch random.below(3) {
        case 0: words.remove(at: place)
        case 1: words.insert(words[random.below(words.count)], at: place)
        default: words.swapAt(place, random.below(words.count))
        }
      }
      changed[file] = Array(words.joined(separator: " ").utf8)
      let reading = PolicyReading(files: changed)
      for finding in reading.findings { #expect(!finding.description.isEmpty, "round \(round)") }
    }
  }

  private struct Lottery {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }
}
