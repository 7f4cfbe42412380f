import Foundation
import Testing

@Suite("The documents: every command in them runs")
struct DocumentTests {
  @Test(
    "lines that begin with $ in blocks marked console, in the order of the page",
    arguments: ["README.md", "docs/guide.md", "docs/guide.ar.md", "docs/simulation.md", "docs/simulation.ar.md"])
  func commands(page: String) throws {
    let desk = try Desk()
    try desk.copy("Policies")
    try desk.copy("Examples/stories")
    #expect(try desk.tahsil("demo").status == 0)
    let lines = try DocumentTests.commands(in: Desk.root.appendingPathComponent(page))
    #expect(!lines.isEmpty)
    for line in lines {
      let outcome = try desk.shell(line)
      #expect([0, 1].contains(outcome.status), "\(page): \(line)\n\(outcome.errors)")
    }
  }

  @Test("the README shows what the demo prints")
  func demo() throws {
    let page = try String(contentsOf: Desk.root.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = try #require(page.components(separatedBy: "```\n").first { $0.hasPrefix("Run 13 ") })
    let desk = try Desk()
    try desk.copy("Policies")
    let printed = Set(try desk.tahsil("demo").output.split(separator: "\n"))
    for line in shown.split(separator: "\n") where line != "  …" { #expect(printed.contains(line), "\(line)") }
  }

  @Test(
    "links between the pages lead somewhere",
    arguments: [
      "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/guide.md", "docs/guide.ar.md", "docs/architecture.md",
      "Policies/README.md", "Policies/README.ar.md", "docs/decisions.md", "docs/semantics.md", "docs/simulation.md",
      "docs/simulation.ar.md",
    ])
  func links(page: String) throws {
    let file = Desk.root.appendingPathComponent(page)
    let text = try String(contentsOf: file, encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#]+)/).map({ String($0.output.1) }) where !link.contains("://") {
      let target = file.deletingLastPathComponent().appendingPathComponent(link).path
      #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(link)")
    }
  }

  private static func commands(in file: URL) throws -> [String] {
    var commands: [String] = []
    var isConsole = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      if isConsole, line.hasPrefix("$ tahsil ") { commands.append(String(line.dropFirst(2))) }
    }
    return commands
  }
}
