import LuaPolicies
import Receivables
import Testing

@Suite("Terms changed for a trial")
struct TermTrialTests {
  private static let terms = """
    return {
      grace = range { 5, from = 0, to = 30 },
      rate = range { 0.18, from = 0, to = 0.36, step = 0.01 },
      share = range { 1, from = 0, to = 1, step = 0.25 },
      discount = { rate = 0.02, days = 10 },
      fee = { SAR = SAR(50), USD = USD "12.50" },
      months = 3.0,
      since = date "2026-01-01",
      strict = true,
      word = "x",
    }
    """

  private func policy(_ terms: String = terms) throws -> LuaPolicy { try PolicyText.policy(["terms.lua": terms]) }

  private func trying(_ settings: String...) throws -> LuaPolicy {
    try policy().trying(settings.map { try #require(TermSetting($0)) })
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return "\(error)"
    }
  }

  /// What is wrong and what to write instead are both told in Arabic.
  private func requireArabic(_ body: () throws -> Void) throws {
    let error = try #require(throws: PolicyLoadError.self, performing: body)
    for problem in error.problems {
      for text in [problem.message, problem.remedy] {
        let arabic = try #require(text.arabic)
        #expect(arabic.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }, "\(arabic)")
      }
    }
  }

  @Test(
    "take a value of the kind that the term has, inside its range, and are known by name",
    arguments: [
      ("grace=0", "grace", "0"), ("grace=30", "grace", "30"), ("grace = 7", "grace", "7"), ("grace=7.0", "grace", "7"),
      ("rate=0", "rate", "0"), ("rate=0.36", "rate", "0.36"), ("share=0.5", "share", "0.5"),
      ("discount.rate=0.015", "discount.rate", "0.015"), ("discount.days=12", "discount.days", "12"),
      ("fee.SAR=75.5", "fee.SAR", "75.50 SAR"), ("fee.SAR=SAR 50", "fee.SAR", "50.00 SAR"),
      ("fee.USD=20.00 USD", "fee.USD", "20.00 USD"), ("months=2.5", "months", "2.5"),
      ("since=2026-02-01", "since", "2026-02-01"), ("strict=false", "strict", "false"), ("word=a=b", "word", "a=b"),
    ])
  func accepted(setting: String, path: String, text: String) throws {
    let changed = try trying(setting)
    #expect(changed.term(path) == text)
    #expect(changed.identity.name == "test, \(path) = \(text)")
    let before = try policy()
    #expect(changed.identity.sha256 == before.identity.sha256 && changed.identity != before.identity)
    for other in before.termPaths where other != path { #expect(changed.term(other) == before.term(other)) }
  }

  @Test(
    "refuse what the term can not have, with its line and what to write instead",
    arguments: [
      ("grace=31", "terms.lua:2: grace can not be '31': its range is 0 to 30; choose a value inside it"),
      ("grace=-1", "terms.lua:2: grace can not be '-1': its range is 0 to 30"),
      ("grace=7.5", "terms.lua:2: grace can not be '7.5': it is a whole number; write one, such as 5"),
      ("discount.days=10.5", "terms.lua:5: discount.days can not be '10.5': it is a whole number"),
      ("rate=0.361", "terms.lua:3: rate can not be '0.361': its range is 0 to 0.36"),
      ("rate=1e-1", "terms.lua:3: rate can not be '1e-1'; write a value like the one it has, 0.18"),
      ("fee.SAR=50.001", "terms.lua:6: fee.SAR can not be '50.001'"),
      ("fee.SAR=USD 50", "terms.lua:6: fee.SAR can not be 'USD 50'; write a value like the one it has, 50.00 SAR"),
      ("since=tomorrow", "terms.lua:8: since can not be 'tomorrow'"), ("strict=2", "strict can not be '2'"),
      ("graze=7", "terms.lua: has no 'graze'; did you mean 'grace'?"),
      ("fee=7", "terms.lua: has no 'fee'"), ("zzzzz=7", "it has discount.days, discount.rate, fee.SAR"),
    ])
  func refused(setting: String, text: String) throws {
    #expect(message { _ = try trying(setting) }.contains(text), "\(message { _ = try trying(setting) })")
    try requireArabic { _ = try trying(setting) }
  }

  @Test("tell all that is wrong at once, and one term that is given two values")
  func several() throws {
    let all = message { _ = try trying("grace=99", "nothing=1", "rate=0.1", "rate=0.2") }
    #expect(all.split(separator: "\n").count == 3, "\(all)")
    #expect(all.contains("rate is given two values"))
    #expect(try trying("grace=1", "rate=0.1").identity.name == "test, grace = 1, rate = 0.1")
    #expect(try policy().trying([]).identity == policy().identity)
  }

  @Test("are told where a file calculates with a range, whose bounds nobody knows then")
  func calculating() throws {
    let text = "local g = range { 5, from = 0, to = 30 }\nreturn { grace = g, call = g + 10 }"
    let changed = message { _ = try policy(text).trying([TermSetting(path: "grace", text: "7")]) }
    #expect(changed.hasPrefix("terms.lua:2: calculates with a range"), "\(changed)")
    #expect(try policy("return { a = 1 }").trying([TermSetting(path: "a", text: "70")]).term("a") == "70")
  }

  // MARK: Ranges

  private func values(_ text: String) throws -> [String] {
    try #require(TermVariation(text), "\(text)").settings(in: policy()).map(\.text)
  }

  @Test(
    "vary by the step that is said, by the term's own, or by one; exactly",
    arguments: [
      ("grace=0..3", ["0", "1", "2", "3"]), ("grace=0..30/15", ["0", "15", "30"]), ("grace=1..30/20", ["1", "21"]),
      ("grace=5..5", ["5"]), ("rate=0.10..0.20/0.02", ["0.1", "0.12", "0.14", "0.16", "0.18", "0.2"]),
      ("rate=0.1..0.13", ["0.1", "0.11", "0.12", "0.13"]), ("share=0..1", ["0", "0.25", "0.5", "0.75", "1"]),
      ("fee.SAR=49.50..51", ["49.50 SAR", "50.50 SAR"]),
      ("fee.USD=USD 10..USD 20/5", ["10.00 USD", "15.00 USD", "20.00 USD"]),
      ("discount.rate=0.01..0.03/0.01", ["0.01", "0.02", "0.03"]),
    ])
  func varied(text: String, expected: [String]) throws {
    #expect(try values(text) == expected)
  }

  @Test(
    "refuse a range that leaves the term's own, goes down, stands still, or is no range",
    arguments: [
      ("grace=0..31", "grace can not be '31': its range is 0 to 30"), ("grace=-1..3", "grace can not be '-1'"),
      ("grace=3..1", "grace can not go from 3 to 1; write the smaller value first"),
      ("grace=0..30/0", "grace can not go on by 0"), ("grace=0..30/-5", "grace can not go on by -5"),
      ("grace=0..30/0.5", "it is a whole number"), ("grace=0..30/31", "a step of 31 leaves that at once"),
      ("discount.rate=0.01..0.03", "a step of 1 leaves that at once; say a smaller step"),
      ("since=2026-01-01..2026-02-01", "since is neither a number nor an amount"),
      ("strict=1..2", "strict is neither a number nor an amount"), ("grace=a..b", "grace can not be 'a'"),
      ("fee.SAR=1..2000", "that would be 2000 contenders, and at most 1000 are tried"), ("nope=1..2", "has no 'nope'"),
    ])
  func notVaried(text: String, expected: String) throws {
    #expect(message { _ = try values(text) }.contains(expected), "\(message { _ = try values(text) })")
    try requireArabic { _ = try values(text) }
  }

  @Test(
    "are written as a range, or are none",
    arguments: ["grace", "grace=", "grace=1", "=1..2", "grace=..2", "grace=1../2"])
  func noRange(text: String) {
    #expect(TermVariation(text) == nil)
  }

  @Test("make a grid, the first term changing slowest, of at most a thousand")
  func grid() throws {
    let policy = try policy()
    func grid(_ texts: String...) throws -> [[TermSetting]] {
      try TermVariation.grid(texts.map { try #require(TermVariation($0)) }, in: policy)
    }
    #expect(try grid() == [[]])
    #expect(
      try grid("grace=0..1", "rate=0.1..0.2/0.1").map { $0.map(\.text) } == [
        ["0", "0.1"], ["0", "0.2"], ["1", "0.1"], ["1", "0.2"],
      ])
    #expect(try grid("grace=0..24", "fee.SAR=1..40").count == 1_000)
    #expect(message { _ = try grid("grace=0..25", "fee.SAR=1..40") }.contains("1040 contenders"))
    #expect(message { _ = try grid("fee.SAR=1..1000", "fee.USD=1..1000", "grace=0..30") }.contains("at most 1000"))
  }
}
