import Foundation
import Receivables
import Reports
import Testing

/// What the Lua language server is shown in the place of a file.
@Suite struct EditorPluginTests {
  private static let policies = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Policies")

  /// The text with the differences in it, as the server puts them: each in the place of the bytes from `start` to `finish`.
  private func shown(_ text: String, as path: String) throws -> String {
    let plugin = try #require(EditorDefinitions(.english).files.first { $0.path == ".tahsil/plugin.lua" })
    return SystemLua().run(
      plugin.text + """

        local uri, text = ...
        local pieces, at = {}, 1
        for _, difference in ipairs(OnSetText(uri, text) or {}) do
          assert(difference.start >= at and difference.finish == difference.start - 1, "not in order, or takes away")
          pieces[#pieces + 1] = text:sub(at, difference.start - 1) .. difference.text
          at = difference.finish + 1
        end
        return table.concat(pieces) .. text:sub(at)
        """, "file:///firm/Policies/\(path)", text)
  }

  @Test func `the parameters of a question have types by their place, and its answer has one`() throws {
    #expect(
      try shown("-- Why.\nreturn function(c, i)\n  return nil, \"x\"\nend\n", as: "north/late_fee.lua") == """
        -- Why.
        ---@param c Customer
        ---@param i Invoice
        ---@return Money? answer
        ---@return string? reason
        return function(c, i)
          return nil, "x"
        end

        """)
    let release = try shown("return function(customer, order) end", as: "north/order_release.lua")
    #expect(release.hasPrefix("---@param customer Customer\n---@param order Order\n"))
    #expect(release.contains("---@return \"release\"|\"hold\"|\"refuse\"|nil answer\n"))
  }

  @Test("every question has its parameters", arguments: Question.allCases)
  func questions(question: Question) throws {
    let text = try shown("return function(a, b) end", as: "north/\(question.rawValue).lua")
    #expect(text.hasPrefix("---@param a Customer\n"))
    #expect(text.contains("---@param b ") == (question != .creditLimit && question != .priority))
  }

  @Test func `elsewhere a parameter is what its name says, and an invariant is about a decision`() throws {
    #expect(
      try shown("local function good(customer, days)\nend\n", as: "shared/good.lua")
        == "---@param customer Customer\nlocal function good(customer, days)\nend\n")
    #expect(
      try shown("return {\n  never = function(d) return true end,\n}", as: "north/invariants.lua")
        == "return {\n---@param d Decision\n  never = function(d) return true end,\n}")
  }

  @Test func `terms are those of the folder that the file is in`() throws {
    let rule = "return function() return terms.grace_days end"
    let line = "local terms = require \"north east.terms\"\n"
    #expect(try shown(rule, as: "north%20east/rule.lua") == line + rule)
    #expect(try shown(rule, as: "shared/rule.lua") == rule)
    #expect(try shown("return { terms.x }", as: "north/terms.lua") == "return { terms.x }")
    #expect(try shown("return myterms.x", as: "north/rule.lua") == "return myterms.x")
  }

  @Test func `annotations of the author stay alone, and comments and definitions are no functions`() throws {
    for text in [
      "---@param invoice table\nreturn function(customer, invoice) end", "-- function(customer)\nreturn 1",
      "---@meta _\nfunction f(customer) end", "return 1", "",
    ] {
      #expect(try shown(text, as: "north/late_fee.lua") == text)
    }
  }

  @Test func `every policy of this repository is still Lua, with its lines as they were between the annotations`()
    throws
  {
    var questions = 0
    let files = try #require(FileManager.default.enumerator(atPath: EditorPluginTests.policies.path))
    for case let path as String in files where path.hasSuffix(".lua") && !path.hasPrefix(".") {
      let text = try String(contentsOf: EditorPluginTests.policies.appendingPathComponent(path), encoding: .utf8)
      let shown = try shown(text, as: path)
      #expect(SystemLua().refusal(of: shown) == nil, "\(path)")
      let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.hasPrefix("---@") && !$0.hasPrefix("local terms = require") }
      #expect(kept == text.split(separator: "\n", omittingEmptySubsequences: false), "\(path)")
      if lines.contains(where: { $0.hasSuffix(" answer") }) { questions += 1 }
    }
    #expect(questions >= 24, "\(questions)")
  }
}
