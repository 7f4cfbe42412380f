import Foundation
import PolicySyntax
import Receivables
import Testing

/// Every code is documented by an example that is found, and by one that is not.
@Suite struct FindingCodeTests {
  /// What the examples stand in.
  private static let surroundings = [
    "terms.lua": "return { grace_days = range { 5, from = 0, to = 30 } }",
    "order_release.lua":
      "return function(customer, order)\n  if customer.oldest_overdue_days > terms.grace_days then return 'hold', 'late' end\n  return nil, 'late'\nend",
    "ladder.lua": "return function(invoice) return invoice.days_overdue > 60 and 'agency' or nil end",
  ]

  private static func findings(_ example: FindingExample, _ lines: String, _ code: FindingCode) -> [PolicyFinding] {
    var files = surroundings
    files[example.file] = example.text(lines)
    if code == .reasonWithoutWords {
      files["manifest.lua"] =
        "return { name = 'x', revision = 1, currency = 'SAR', reasons = { late = 'late', none = 'none' } }"
    }
    return SmallPolicy.reading(files).findings
  }

  @Test(arguments: FindingCode.allCases)
  func `the wrong example has this finding and no other`(code: FindingCode) {
    let found = Self.findings(code.example, code.example.wrong, code)
    #expect(Set(found.map(\.code)) == [code.rawValue], "\(found.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: FindingCode.allCases)
  func `the right example has none`(code: FindingCode) {
    let found = Self.findings(code.example, code.example.right, code)
    #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
  }

  @Test(arguments: FindingCode.allCases)
  func `a finding speaks both languages, and says what to write`(code: FindingCode) throws {
    #expect(code.meaning.arabic?.isEmpty == false)
    #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    for finding in Self.findings(code.example, code.example.wrong, code) {
      #expect(!finding.message.english.isEmpty && !finding.remedy.english.isEmpty)
      #expect(finding.message.arabic?.isEmpty == false && finding.remedy.arabic?.isEmpty == false)
      #expect(finding.line > 0 && finding.column > 0 && !finding.source.isEmpty)
    }
  }

  @Test(arguments: [(Language.english, "findings.md"), (.arabic, "findings.ar.md")])
  func `the pages of docs are those that the table makes`(language: Language, file: String) throws {
    let page = PolicyFiles.policies.deletingLastPathComponent().appending(path: "docs/\(file)")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == FindingPage(language).markdown, "make fields writes it again")
  }
}
