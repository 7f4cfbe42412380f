import LuaPolicies
import Receivables
import Testing

@Suite("A case table that nobody can trust")
struct HostileTableTests {
  private func report(_ table: String) throws -> CaseReport {
    try PolicyText.policy(["cases/late_fee.csv": table]).runCases()
  }

  @Test(
    "has whole numbers that a column holds, or says so",
    arguments: [
      "invoice.days_overdue", "invoice.days_since_issue", "invoice.terms_days", "invoice.days_in_stage",
      "invoice.stage_number", "customer.age_days", "customer.days_since_payment", "customer.terms_days",
    ])
  func wholeNumbers(column: String) throws {
    for number in ["9223372036854775807", "-9223372036854775808", "2147483648", "-2147483648"] {
      let problem = "cases/late_fee.csv:2, column \(column): '\(number)' is too large or too small; "
      let remedy = "write a whole number from -2147483647 to 2147483647"
      #expect(try report("it,\(column),answer\nx,\(number),\n").problems.map(\.description) == [problem + remedy])
    }
    // What a column holds may still contradict itself, and stops nothing.
    for number in ["2147483647", "-2147483647"] { _ = try report("it,\(column),answer\nx,\(number),\n") }
  }

  @Test("is quoted on one line, and cut where it is long")
  func messages() throws {
    let control = try report("it,invoice.due,answer\nx,\"\u{1B}[2J\n\u{202E}\",\n")
    #expect(
      control.problems.map(\.description) == [
        "cases/late_fee.csv:2, column invoice.due: '\\u{1B}[2J\\n\\u{202E}' is not a day; write 2026-01-31"
      ])
    let long = String(repeating: "b", count: 1_000_000)
    #expect(try report("it,invoice.due,answer\nx,\(long),\n").problems[0].description.utf8.count < 200)
    #expect(try report("it,\(long),answer\nx,,\n").problems[0].description.utf8.count < 400)
    let failed = try report("it,answer,reason\n\"a\nb\u{1B}\",5.00 SAR,\"c\u{202E}\"\n")
    #expect(
      failed.results.map(\.description) == [
        "cases/late_fee.csv:2: a\\nb\\u{1B}: wanted 5.00 SAR (c\\u{202E}), given nothing (none)"
      ])
  }

  @Test("may have ten thousand columns of one name")
  func columns() throws {
    let commas = String(repeating: ",c", count: 10_000)
    #expect(try report("it,answer\(commas)\n").problems.count == 9_999)
  }

  @Test("stands beside data files whose problems are on one line, with the line that they are about below")
  func dataFiles() {
    let problems = PolicyText.problems(["manifest.lua": "return { \u{1B}[2J\u{202E} }"])
    // Each of the two characters is a problem, and so is what they leave open.
    #expect(Set(problems.map(\.source)) == ["return { \\u{1B}[2J\\u{202E} }"])
    #expect(problems.allSatisfy { $0.text(in: .arabic).split(separator: "\n").count == 2 })
    let name = String(repeating: "x", count: 200_000)
    let long = PolicyText.problems(["manifest.lua": "return { name = \(name) }"])
    #expect(long.allSatisfy { $0.description.utf8.count < 2_000 } && !long.isEmpty)
  }
}
