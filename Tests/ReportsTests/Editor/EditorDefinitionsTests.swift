import Foundation
import Receivables
import Reports
import Testing

/// What the Lua language server is told, against the reference page and the tables.
@Suite struct EditorDefinitionsTests {
  private static let definitions = EditorDefinitions(.english)

  /// The names in the first code of the rows and the items of the reference page, as they are written there.
  private static let page: [String] = FieldReference(.english).markdown.split(separator: "\n").compactMap { line in
    line.firstMatch(of: /^(?:- |\| )`([^`]+)`/).map { String($0.output.1) }
  }

  /// The lines of a class: its fields and operators.
  private static func lines(ofClass name: String) -> [Substring] {
    let lines = definitions.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "---@class \(name)") else { return [] }
    return Array(lines[(start + 1)...].prefix { $0.hasPrefix("---@") })
  }

  private static func capitalised(_ name: some StringProtocol) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  @Test func `the page is read whole`() {
    #expect(EditorDefinitionsTests.page.count > 140, "\(EditorDefinitionsTests.page.count)")
    for name in ["customer.id", "invoice:payments()", "ledger.economy", "decision.kind", "today", "SAR(amount)"] {
      #expect(EditorDefinitionsTests.page.contains(name), "\(name)")
    }
  }

  @Test("every field and function of the reference page is defined", arguments: page)
  func isDefined(written: String) throws {
    let text = EditorDefinitionsTests.definitions.text
    let name = written.prefix { $0 != "(" }
    if written.contains("(") {
      let method = name.split(separator: ":")
      let path = method.count == 2 ? "\(EditorDefinitionsTests.capitalised(method[0])):\(method[1])" : String(name)
      #expect(text.contains("\nfunction \(path)("), "\(path)")
    } else if name.contains(".") {
      let parts = name.split(separator: ".")
      let owner = EditorDefinitionsTests.capitalised(parts[0])
      let fields = EditorDefinitionsTests.lines(ofClass: owner)
      #expect(fields.count { $0.hasPrefix("---@field \(parts[1]) ") } == 1, "\(owner).\(parts[1])")
    } else {
      #expect(text.contains("\n\(name) = "), "\(name)")
    }
  }

  @Test("every currency makes amounts", arguments: Currency.all.map(\.code))
  func currencies(code: String) {
    #expect(
      EditorDefinitionsTests.definitions.text.contains(
        "---@param amount number|string\n---@return Money\nfunction \(code)(amount) end"))
  }

  @Test func `a field has its type, is nil where it can be, and is explained with its unit`() {
    check(SnapshotFields.customer, "Customer")
    check(SnapshotFields.invoice, "Invoice")
    check(SnapshotFields.order, "Order")
    check(SnapshotFields.ledger, "Ledger")
  }

  private func check<Columns>(_ fields: [Field<Columns>], _ owner: String) {
    let types = [
      "money": "Money", "date": "Date", "whole number": "number", "number": "number", "true or false": "boolean",
      "text": "string",
    ]
    let lines = EditorDefinitionsTests.lines(ofClass: owner)
    for field in fields {
      let choices = field.choices.map { "\"\($0)\"" }.joined(separator: "|")
      let type = (choices.isEmpty ? types[field.column.type] ?? "?" : choices) + (field.isOptional ? "?" : "")
      let unit = field.unit.isEmpty ? "" : " (\(field.unit))"
      #expect(
        lines.contains("---@field \(field.name) \(type) \(field.sentence.text(in: .english))\(unit)"), "\(field.name)")
    }
  }

  @Test func `what may be left out and what may follow is marked`() {
    let text = EditorDefinitionsTests.definitions.text
    let bases = DayCount.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: "|")
    #expect(
      text.contains(
        """
        ---@param rate number
        ---@param from Date
        ---@param to Date
        ---@param basis? \(bases)
        ---@return Money
        function Invoice:interest(rate, from, to, basis) end
        """))
    #expect(text.contains("---@generic T\n---@param ... T\n---@return T\nfunction min(...) end"))
    #expect(text.contains("---@return InvoicePaymentsEntry[]\nfunction Invoice:payments() end"))
    #expect(
      EditorDefinitionsTests.lines(ofClass: "InvoicePaymentsEntry") == [
        "---@field date Date", "---@field amount Money",
      ])
  }

  /// Of several operators that fit, the server takes the first.
  @Test func `an operator that is a mistake comes after those that are none, and its result is nothing else`() {
    for (owner, mistakes) in [("Money", ["MoneyWithPlainNumber", "MoneyTimesMoney"]), ("Date", ["DatePlusDate"])] {
      let operators = EditorDefinitionsTests.lines(ofClass: owner).filter { $0.hasPrefix("---@operator") }
      let wrong = operators.map { line in mistakes.contains { line.hasSuffix(": \($0)") } }
      #expect(wrong == wrong.sorted { !$0 && $1 }, "\(operators)")
      #expect(wrong.contains(true) && wrong.contains(false))
      for mistake in mistakes {
        #expect(EditorDefinitionsTests.lines(ofClass: mistake).isEmpty)
        #expect(EditorDefinitionsTests.definitions.text.contains("---@class \(mistake)\n"))
      }
    }
    #expect(EditorDefinitionsTests.lines(ofClass: "Money").contains("---@operator add(number): MoneyWithPlainNumber"))
  }

  @Test("the files are Lua", arguments: Language.allCases)
  func isLua(language: Language) throws {
    let lua = SystemLua()
    let definitions = EditorDefinitions(language)
    let files = definitions.files.filter { $0.path.hasSuffix(".lua") }
    #expect(files.count == 5)
    for file in files { #expect(lua.refusal(of: file.text) == nil, "\(file.path)") }
    #expect(lua.refusal(of: definitions.text) == nil)
  }

  @Test func `sentences are in the language that was asked for`() {
    let arabic = EditorDefinitions(.arabic).text
    #expect(arabic.contains("---@field due Date يوم الاستحقاق.\n"))
    #expect(arabic.contains("(أيام)"))
    let lines = arabic.split(separator: "\n").filter { $0.hasPrefix("---@field") }
    let spoken = lines.filter { $0.contains(/\p{Arabic}/) }
    #expect(lines.count - spoken.count == 6, "only the fields of payments and months have no sentence")
  }

  @Test func `the settings hide what policies do not have, and nothing is defined that they do not have`() throws {
    let file = try #require(EditorDefinitionsTests.definitions.files.first { $0.path == ".luarc.json" })
    let json = try #require(try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: [String: Any]])
    let builtins = try #require(json["runtime"]?["builtin"] as? [String: String])
    for name in ["basic", "io", "os", "debug", "package", "coroutine", "table", "string", "math", "utf8"] {
      #expect(builtins[name] == "disable", "\(name)")
    }
    #expect(json["runtime"]?["plugin"] as? String == ".tahsil/plugin.lua")
    #expect(json["workspace"]?["library"] as? [String] == [".tahsil/library"])
    for name in ["print", "io", "os", "pcall", "load", "setmetatable", "next", "table", "utf8"] {
      #expect(AbsentNames.instead(of: name) != nil, "\(name) is there now")
      #expect(!EditorDefinitionsTests.definitions.text.contains("\nfunction \(name)("), "\(name)")
      #expect(!EditorDefinitionsTests.definitions.text.contains("\n\(name) = "), "\(name)")
    }
  }
}
