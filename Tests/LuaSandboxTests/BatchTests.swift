import LuaSandbox
import Testing

@Suite struct BatchTests {
  @Test func `after a fault the batch goes on with the next group`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(
      """
      return function(invoice)
        if invoice.days_overdue < 0 then error "broken" end
        return invoice.days_overdue
      end
      """)
    let rows: [UInt32] = [0, 1, 0, 0, 1, 0]
    let groups: [Int32] = [1, 2, 2, 3, 4, 2]
    let calls = zip(rows, groups).map { Call(function, group: $1, about: .view(table: 0, row: $0)) }
    let answers = sandbox.state.withRows(of: Sandbox.rows) { sandbox.state.run(calls) }
    #expect(answers.map(\.value) == [.integer(5), .fault, .notAsked, .integer(5), .fault, .notAsked])
    #expect(answers.faults.map(\.call) == [1, 4])
    #expect(answers.faults.allSatisfy { $0.file == "late_fee.lua" && $0.line == 2 && $0.kind == .script })
  }

  @Test func `a batch stops after as many faults as it is told`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function("return function() error 'x' end")
    let answers = sandbox.state.run((0..<10).map { Call(function, group: $0) }, mostFaults: 3)
    #expect(answers.faults.count == 3)
    #expect(answers.filter { $0.value == .notAsked }.count == 7)
  }

  @Test func `the host hears of an answer before the next call reads`() throws {
    let sandbox = Sandbox()
    let limits = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
    defer { limits.deallocate() }
    limits.pointee = 0
    sandbox.host.onAnswer = { _, value in
      if case .word(let word) = value { limits.pointee = word.minorUnits }
    }
    let set = try sandbox.function("return function() return money(77) end")
    let read = try sandbox.function("return function(customer) return customer.limit end")
    let rows = [TableRows(table: 1, count: 1, columns: [.liveMoney(limits, currencies: [682]), .unbound])]
    let view = HostWord.view(table: 1, row: 0)
    let answers = sandbox.state.withRows(of: rows) {
      sandbox.state.run([Call(set, group: 0, about: view, notifies: true), Call(read, group: 0, about: view)])
    }
    #expect(answers[1].value == .word(.money(minorUnits: 77, currency: 682)))
    #expect(sandbox.host.answeredCalls == [0])
  }

  @Test func `lists of a batch are kept apart`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(
      "return function(invoice) return { money(invoice.days_overdue), money(1) } end")
    let answers = sandbox.state.withRows(of: Sandbox.rows) {
      sandbox.state.run((0..<100).map { Call(function, group: $0, about: .view(table: 0, row: UInt32($0 % 2))) })
    }
    #expect(answers.faults.isEmpty)
    for (place, answer) in answers.enumerated() {
      let first = HostWord.money(minorUnits: place % 2 == 0 ? 5 : -2, currency: 682)
      #expect(answer.value == .list([first, .money(minorUnits: 1, currency: 682)]))
    }
  }

  @Test func `equal texts have one number, also those of the host`() throws {
    let sandbox = Sandbox()
    let stage = try sandbox.state.intern("call")
    let function = try sandbox.function("return function(invoice) return invoice.stage, 'a' .. 'ge' end")
    let answers = sandbox.state.withRows(of: Sandbox.rows) {
      sandbox.state.run((0..<3).map { Call(function, group: $0, about: .view(table: 0, row: 0)) })
    }
    #expect(answers.allSatisfy { $0.value == .text(stage) && $0.reason == answers[0].reason })
    #expect(answers[0].reason.map(sandbox.state.string) == "age")
  }

  @Test func `at most 4096 different texts are answered`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function("return function(invoice) return 'text ' .. invoice.days_overdue end")
    let rows = [TableRows(table: 0, count: 4_097, columns: [.unbound, .unbound, .integers((0..<4_097).map { $0 })])]
    let answers = sandbox.state.withRows(of: rows) {
      sandbox.state.run((0..<4_097).map { Call(function, group: $0, about: .view(table: 0, row: UInt32($0))) })
    }
    #expect(answers.faults.map(\.call) == [4_096])
    #expect(answers.faults.map(\.message) == ["more than 4096 different texts were answered"])
  }

  @Test func `two hundred thousand questions are answered`() throws {
    let sandbox = Sandbox()
    let function = try sandbox.function(
      """
      return function(invoice, customer)
        if invoice.disputed then return nil, "disputed" end
        return invoice.balance, "age"
      end
      """)
    let calls = (0..<200_000).map {
      Call(function, group: Int32($0), about: .view(table: 0, row: UInt32($0 % 2)), and: .view(table: 1, row: 0))
    }
    let answers = sandbox.state.withRows(of: Sandbox.rows) { sandbox.state.run(calls) }
    #expect(answers.faults.isEmpty)
    #expect(answers[199_999].value == .word(.money(minorUnits: -5, currency: 682)))
    #expect(answers.reduce(0) { $1.value == .nil ? $0 + 1 : $0 } == 100_000)
  }

  /// Working through long texts charges more than half of the budget, so that the stretch is asked again.
  @Test func `a question that is asked again sees nothing that was answered after it`() throws {
    let sandbox = Sandbox()
    let raises = try sandbox.function("return function(invoice) return invoice.balance + invoice.balance end")
    let works = try sandbox.function(
      """
      return function(invoice)
        local s = 'x'
        for i = 1, 15 do s = s .. s end
        for i = 1, 350 do local x = s:upper() end
        return invoice.balance
      end
      """)
    let balance = UnsafeMutablePointer<Int64>.allocate(capacity: 1)
    balance.pointee = 21
    defer { balance.deallocate() }
    var columns = Sandbox.rows[0].columns.map { _ in Column.unbound }
    columns[0] = .liveMoney(balance, currencies: [682])
    sandbox.host.onAnswer = { _, value in if case .word(let word) = value { balance.pointee = word.minorUnits } }
    let view = HostWord.view(table: 0, row: 0)
    let calls = [
      Call(raises, group: 0, about: view, notifies: true), Call(works, group: 1, about: view),
      Call(raises, group: 2, about: view, notifies: true), Call(works, group: 3, about: view),
    ]
    let rows = [TableRows(table: 0, count: 1, columns: columns)]
    let answers = sandbox.state.withRows(of: rows) { sandbox.state.run(calls) }
    #expect(answers.map { sandbox.describe($0) } == ["42 of 682", "42 of 682", "84 of 682", "84 of 682"])
    #expect(sandbox.host.answeredCalls == [0, 2])
  }
}
