import LuaSandbox
import Testing

/// Columns of views, and of values of more than one type.
@Suite struct MixedColumnTests {
  private final class Host: SandboxHost {
    func perform(_ operation: HostOperation, _ arguments: HostArguments, _ results: HostResults) {
      results.append([HostWord.money(minorUnits: Int64(arguments.word(at: 0)!.row), currency: 682)])
    }
  }

  private let state: LuaState
  private let environment: LuaEnvironment

  init() {
    state = LuaState(host: Host())
    state.defineTable(0, name: "decision", fields: ["invoice", "answer"])
    state.defineTable(1, name: "invoice", fields: ["days"])
    state.defineMembers(of: .money, name: "money")
    state.defineMembers(of: .special, name: "special")
    environment = state.makeEnvironment()
  }

  private func answers(_ body: String) throws -> Answers {
    let source = LuaSource(name: "x.lua", text: "return function(d) \(body) end")
    guard case .function(let function) = try state.load(source, in: environment) else { throw NoFunction() }
    let words: [HostWord] = [
      .money(minorUnits: 5, currency: 682), Column.noWord, Column.word(forText: 1), Column.computedWord, .unlimited,
      .view(table: 1, row: 1), Column.word(forText: 2),
    ]
    let tables = [
      TableRows(
        table: 0, count: words.count,
        columns: [
          .views([1, 0, -1, 2, 0, 0, 0], table: 1), .words(words, texts: ["call", "letter"], computed: .host(0)),
        ]),
      TableRows(table: 1, count: 2, columns: [.integers([7, 8])]),
    ]
    return state.withRows(of: tables) {
      state.run(words.indices.map { Call(function, group: Int32($0), about: .view(table: 0, row: UInt32($0))) })
    }
  }

  @Test func `a column of words shows each row as what it is`() throws {
    let answers = try answers("return d.answer")
    #expect(answers[0].value == .word(.money(minorUnits: 5, currency: 682)))
    #expect(answers[1].value == .nil && answers.isNil(at: 1))
    #expect(answers.text(at: 2).map { state.string($0) } == "letter")
    #expect(answers[3].value == .list([.money(minorUnits: 3, currency: 682)]))
    #expect(answers.isList(at: 3, of: [.money(minorUnits: 3, currency: 682)]))
    #expect(!answers.isList(at: 3, of: [.money(minorUnits: 4, currency: 682)]) && !answers.isList(at: 3, of: []))
    #expect(answers.word(at: 4) == .unlimited)
    #expect(answers.faults.map(\.message) == ["there is no text for code 2"])
  }

  @Test func `a view in a column is one of this question`() throws {
    let answers = try answers("return d.invoice and d.invoice.days or d.answer.days")
    #expect(answers[0].value == .integer(8) && answers[1].value == .integer(7))
    #expect(answers.faults.map(\.call) == [2, 3])
    #expect(answers.faults.map(\.message) == ["string has no 'days'", "this field is not shown here"])
    #expect(try self.answers("return d.answer.days")[5].value == .integer(8))
  }

  @Test func `true is told from all else`() throws {
    let answers = try answers("if not d.invoice then return end return d.invoice.days == 7, 'seven'")
    #expect(answers.untrue == [0, 2, 3])
    #expect(answers.reason(at: 1).map { state.string($0) } == "seven" && answers.reason(at: 2) == nil)
    #expect(answers.isNil(at: 2) && answers.word(at: 1) == nil && answers.text(at: 1) == nil)
  }
}
