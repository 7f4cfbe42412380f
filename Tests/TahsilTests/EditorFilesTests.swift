import Foundation
import Receivables
import Reports
import Testing

@Suite("What an editor reads")
struct EditorFilesTests {
  private static let policies = Desk.root.appendingPathComponent("Policies")

  @Test("is in the folder of the policies as the program writes it")
  func committed() throws {
    let desk = try Desk()
    let outcome = try desk.tahsil("policy fields --format lua --output firm/rules")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let written = outcome.output.split(separator: "\n").map { String($0.dropFirst("firm/rules/".count)) }
    #expect(written == EditorDefinitions(.english).files.map(\.path))
    for path in written {
      let old = try? String(contentsOf: EditorFilesTests.policies.appendingPathComponent(path), encoding: .utf8)
      let new = try String(contentsOf: desk.folder.appendingPathComponent("firm/rules/\(path)"), encoding: .utf8)
      #expect(old == new, "Policies/\(path) is stale; run: make fields")
    }
    let library = try FileManager.default.contentsOfDirectory(
      atPath: EditorFilesTests.policies.appendingPathComponent(".tahsil/library").path)
    #expect(Set(library.map { ".tahsil/library/\($0)" }) == Set(written.filter { $0.contains("/library/") }))
  }

  @Test("is written again over what is there, but for settings that somebody changed")
  func again() throws {
    let desk = try Desk()
    let settings = desk.folder.appendingPathComponent(".luarc.json")
    let values = desk.folder.appendingPathComponent(".tahsil/library/values.lua")
    #expect(try desk.tahsil("policy fields --format lua --output .").status == 0)
    try Data("{}".utf8).write(to: settings)
    try Data("-- old".utf8).write(to: values)
    let outcome = try desk.tahsil("policy fields --format lua --output . --lang ar")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(".luarc.json"))
    #expect(!outcome.output.contains(".luarc.json"))
    #expect(try String(contentsOf: settings, encoding: .utf8) == "{}")
    #expect(try String(contentsOf: values, encoding: .utf8).contains("مبلغ"))
  }

  @Test("goes to standard output without a folder, and a page goes into one")
  func places() throws {
    let desk = try Desk()
    #expect(try desk.tahsil("policy fields --format lua").output == EditorDefinitions(.english).text)
    let page = try desk.tahsil("policy fields --lang ar").output
    #expect(try desk.tahsil("policy fields --lang ar --output docs").output == "docs/fields.ar.md\n")
    let file = desk.folder.appendingPathComponent("docs/fields.ar.md")
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test("says where it can not be written")
  func refused() throws {
    let desk = try Desk()
    try Data().write(to: desk.folder.appendingPathComponent("file"))
    let outcome = try desk.tahsil("policy fields --format lua --output file")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("file/.tahsil/library/values.lua"), "\(outcome.errors)")
  }
}
