import Foundation
import PolicySyntax
import Receivables
import Testing

/// Mistakes that a finance person makes: each is the standard policy with one file changed, and what is said about it.
///
/// `TAHSIL_WRITE=1` writes what is said now, to be read aloud before it is kept.
@Suite struct WrongPoliciesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "WrongPolicies")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  private static func findings(_ name: String) throws -> [PolicyFinding] {
    let changed = try PolicyFiles.scripts(in: folder.appending(path: name))
    return PolicyReading(files: try PolicyFiles.of("standard").merging(changed) { $1 }).findings
  }

  @Test(arguments: names, Language.allCases)
  func `what is said about it is what somebody read aloud`(name: String, language: Language) throws {
    let text = try Self.findings(name).map { $0.text(in: language) + "\n[\($0.code)]\n" }.joined()
    let file = Self.folder.appending(path: "\(name)/finding.\(language.rawValue).txt")
    if ProcessInfo.processInfo.environment["TAHSIL_WRITE"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test(arguments: names)
  func `one mistake is told once, in a file that was changed`(name: String) throws {
    let findings = try Self.findings(name)
    #expect(findings.count == 1, "\(findings.map(\.description).joined(separator: "\n"))")
    let changed = try PolicyFiles.scripts(in: Self.folder.appending(path: name))
    // A term that nobody reads any more stands in terms.lua, whatever was changed.
    #expect(findings.allSatisfy { changed[$0.file] != nil || $0.code == "unused-term" })
  }

  @Test func `there are forty of them, and most codes are met`() throws {
    #expect(Self.names.count >= 40)
    let met = Set(try Self.names.flatMap { try Self.findings($0).map(\.code) })
    #expect(met.count >= 35, "\(Set(FindingCode.allCases.map(\.rawValue)).subtracting(met).sorted())")
  }
}
