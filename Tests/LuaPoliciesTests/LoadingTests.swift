import LuaPolicies
import Receivables
import Testing

/// Every mistake in a folder is told with its file, its line where there is one, and what to write instead.
@Suite struct LoadingTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let gives: String

    init(_ file: String, _ text: String, _ gives: String) {
      self.file = file
      self.text = text
      self.gives = gives
    }

    var testDescription: String { "\(file): \(text)" }
  }

  private static func manifest(_ more: String) -> String {
    "return { name = 'x', revision = 1, currency = 'SAR', \(more) }"
  }

  @Test(arguments: [
    Row("manifest.lua", "return 5", "manifest.lua: must be a table; write return { … }"),
    Row("manifest.lua", "return function() end", "manifest.lua: returns a function; write return { … }"),
    Row(
      "manifest.lua", "return { name = 'x', revision = 1 }",
      "manifest.lua: has no currency; write an ISO 4217 code: currency = \"SAR\""),
    Row(
      "manifest.lua", "return { name = 'x', revision = 1, currency = 'SAX' }",
      "manifest.lua: currency is \"SAX\"; write an ISO 4217 code: currency = \"SAR\""),
    Row(
      "manifest.lua", "return { revision = 1, currency = 'SAR' }",
      "manifest.lua: has no name; write name = \"standard\""),
    Row("manifest.lua", "return { name = 'x', currency = 'SAR' }", "manifest.lua: has no revision; write revision = 1"),
    Row("manifest.lua", manifest("ownr = 'me'"), "manifest.lua: has no 'ownr'; did you mean 'owner'?"),
    Row(
      "manifest.lua", manifest("limit_of = 'group'"),
      "manifest.lua: limit_of is \"group\", and this version measures limits customer by customer; leave limit_of out"),
    Row("manifest.lua", manifest("colour = 'red'"), "manifest.lua: has no 'colour'; remove it"),
    Row("manifest.lua", manifest("rounding = 'half'"), "manifest.lua: rounding is \"half\"; write one of"),
    Row("manifest.lua", manifest("owner = 5"), "manifest.lua: owner must be a text; write owner = \"…\""),
    Row(
      "manifest.lua", manifest("escalation = { quiet_day = 7 }"),
      "manifest.lua: escalation has no 'quiet_day'; did you mean 'quiet_days'?"),
    Row(
      "manifest.lua", manifest("escalation = { quiet_days = -1 }"),
      "manifest.lua: escalation quiet_days must be a whole number from 0 to 365"),
    Row(
      "manifest.lua", manifest("escalation = { falls = 'yes' }"), "manifest.lua: escalation falls must be true or false"
    ),
    Row(
      "manifest.lua", manifest("calendar = { weekend = { 'friday' } }"),
      "manifest.lua: calendar weekend must list days; write weekend = { \"fri\", \"sat\" }"),
    Row(
      "manifest.lua", manifest("calendar = { holidays = { '2026-02-30' } }"),
      "manifest.lua: calendar holidays must list days"),
    Row(
      "manifest.lua", manifest("effective_from = '2026-13-01'"),
      "manifest.lua: effective_from is not a day; write effective_from = \"2026-01-31\""),
    Row(
      "manifest.lua", manifest("tolerance = { SAR(1), SAR(2) }"),
      "manifest.lua: tolerance must be amounts in different currencies"),
    Row(
      "manifest.lua", manifest("reasons = { age = 5 }"),
      "manifest.lua: reasons age must be a text or a text in each language"),
    Row(
      "manifest.lua", "return {\n  name = 'x'\n  revision = 1\n}",
      "manifest.lua:2: a comma is missing before 'revision'; write a comma after each item of a table"),
    Row(
      "terms.lua", "return {\n  days = range { 31, from = 0, to = 30 },\n}",
      "terms.lua:2: 31 is outside its range, 0 to 30; choose a value inside it"),
    Row(
      "terms.lua", "return { days = range { 5 } }",
      "terms.lua:1: range needs a value and its bounds; write range { 5, from = 0, to = 30 }"),
    Row(
      "terms.lua", "return { days = range { 5, from = 0 } }",
      "terms.lua:1: range needs numbers; write range { 5, from = 0, to = 30 }"),
    Row(
      "terms.lua", "return { fee = money '5.001' }",
      "terms.lua:1: '5.001' has too many decimals for SAR; write at most 2"),
    Row("terms.lua", "return { f = function() end }", "terms.lua"),
    Row("stages.lua", "return { name = 'x' }", "stages.lua: must be a list of stages, the lowest first"),
    Row("stages.lua", "return { { channel = 'email' } }", "stages.lua: stage 1 has no name; write name = \"reminder\""),
    Row("stages.lua", "return { { name = 'a' } }", "stages.lua: stage 1 has no channel; write channel = \"email\""),
    Row(
      "stages.lua", "return { { name = 'a', channel = 'fax' } }",
      "stages.lua: stage 1 channel is \"fax\"; write one of \"email\", \"letter\", \"phone\", \"handover\""),
    Row(
      "stages.lua", "return { { name = 'a', channel = 'email' }, { name = 'a', channel = 'email' } }",
      "stages.lua: stage 2 is called 'a' like an earlier one"),
    Row(
      "stages.lua", "return { { name = 'a', channel = 'email', minimum = { SAR(1), share = '5' } } }",
      "stages.lua: stage 1 minimum.share must be a rate; write share = 0.10"),
    Row("late_fee.lua", "return 5", "late_fee.lua: does not return a function; write return function(…) … end"),
    Row("late_fee.lua", "return function(customer, invoice)\n  retrun nil\nend", "late_fee.lua:2: "),
    Row("late_fee.lua", "\nlocal x = requir 'ladder'", "late_fee.lua:2: there is no 'requir'; did you mean 'require'?"),
    Row("invariants.lua", "return { 5 }", "invariants.lua: does not return a table of functions"),
  ])
  func `a mistake is told where it is`(row: Row) {
    let problems = PolicyText.problems([row.file: row.text])
    #expect(problems.contains { $0.description.contains(row.gives) }, "\(problems)")
  }

  @Test(arguments: [
    "manifest.lua", "stages.lua", "credit_limit.lua", "early_payment_discount.lua", "late_fee.lua", "escalation.lua",
  ])
  func `a missing file is named`(file: String) {
    let problems = PolicyText.problems([:], without: file)
    #expect(
      problems.map(\.file) == [file] && problems[0].message.english == "is missing"
        && !problems[0].remedy.english.isEmpty)
  }

  @Test func `terms, optional questions and invariants may be missing`() throws {
    #expect(try PolicyText.policy().questions == [.creditLimit, .earlyPaymentDiscount, .lateFee, .escalation])
  }

  @Test func `all mistakes are told at once, with their lines`() {
    let problems = PolicyText.problems(["late_fee.lua": "return 1 +", "escalation.lua": "\nreturn nope"])
    #expect(problems.map(\.file) == ["late_fee.lua", "escalation.lua"])
    #expect(problems.map(\.line) == [1, 2] && problems[1].source == "return nope")
  }

  @Test func `a text that Lua cannot read is told as policy check tells it, in both languages, and once`() throws {
    let files = [
      "late_fee.lua": "local share = require 'share'\nreturn function() return nil, 'x' end",
      "escalation.lua": "local share = require 'share'\nreturn function() return nil, 'x' end",
      "shared/share.lua": "return function(a)\n  if a = 1 then return 2 end\nend",
    ]
    let problems = PolicyText.problems(files)
    #expect(
      problems.map(\.description) == [
        "shared/share.lua:2: '=' sets a value and does not compare; to compare, write ==\n    if a = 1 then return 2 end"
      ])
    #expect(
      problems[0].text(in: .arabic)
        == "shared/share.lua:2: '=' تعيّن قيمة ولا تقارن؛ للمقارنة اكتب ==\n    if a = 1 then return 2 end")
  }

  @Test func `a file that failed is not said to require itself when the next file requires it`() {
    let script = "local share = require 'share'\nreturn function() return nil, 'x' end"
    let problems = PolicyText.problems([
      "late_fee.lua": script, "escalation.lua": script, "shared/share.lua": "return nothing + 1",
    ])
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.file == "shared/share.lua" && $0.line == 1 }, "\(problems)")
  }

  @Test(arguments: [
    ("stages.lua", "return { { channel = 'email' } }", "stages.lua: المرحلة 1 بلا اسم؛ اكتب name = \"reminder\""),
    ("terms.lua", "return function() end", "terms.lua: يعيد دالة؛ اكتب return { … }"),
    ("late_fee.lua", "return 5", "late_fee.lua: لا يعيد دالة؛ اكتب return function(…) … end"),
    (
      "manifest.lua", "return { name = 'x', revision = 1, curency = 'SAR' }",
      "manifest.lua: لا مكان فيه لـ 'curency'؛ أتقصد 'currency'؟"
    ),
  ])
  func `what keeps a folder from being used is told in Arabic too`(file: String, text: String, told: String) {
    let problems = PolicyText.problems([file: text])
    #expect(problems.contains { $0.text(in: .arabic) == told }, "\(problems.map { $0.text(in: .arabic) })")
  }

  @Test func `a folder that is not there is told`() {
    #expect(throws: PolicyLoadError.self) { try PolicyFolder(path: "/nowhere/at/all") }
  }

  @Test func `the identity changes with every file that can change an answer, and with no other`() throws {
    let before = try PolicyText.policy(["shared/unused.lua": "return { 1 }"]).identity
    #expect(try PolicyText.policy(["shared/unused.lua": "return { 2 }"]).identity == before)
    let uses = ["late_fee.lua": "local x = require 'used' return function() return nil, 'x' end"]
    let first = try PolicyText.policy(uses.merging(["shared/used.lua": "return { 1 }"]) { $1 }).identity
    let second = try PolicyText.policy(uses.merging(["shared/used.lua": "return { 2 }"]) { $1 }).identity
    #expect(first != second && first.files.map(\.path).contains("shared/used.lua"))
    #expect(try PolicyText.policy(["terms.lua": "return {}"]).identity != before)
  }

  @Test func `a term can be set, like the one it has`() throws {
    let policy = try PolicyText.policy([
      "terms.lua": "return { days = 5, rate = 0.18, fee = { SAR = SAR(50) }, from = date '2026-01-01', on = true }"
    ])
    #expect(policy.termPaths == ["days", "fee.SAR", "from", "on", "rate"])
    #expect(try policy.setting(term: "fee.SAR", to: "60").term("fee.SAR") == "60.00 SAR")
    #expect(try policy.setting(term: "rate", to: "0.2").term("rate") == "0.2")
    #expect(try policy.setting(term: "from", to: "2026-02-01").term("from") == "2026-02-01")
    #expect { try policy.setting(term: "dayz", to: "6") } throws: {
      "\($0)" == "terms.lua: has no 'dayz'; did you mean 'days'?"
    }
    #expect { try policy.setting(term: "days", to: "x") } throws: {
      "\($0)" == "terms.lua: days can not be 'x'; write a value like the one it has, 5"
    }
  }
}
