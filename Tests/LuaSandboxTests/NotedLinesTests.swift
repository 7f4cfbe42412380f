import LuaSandbox
import Testing

/// Which lines can run, read from the instructions, against what the line hook reports.
@Suite struct NotedLinesTests {
  /// A file of a function of one argument; the arguments that lead to every line; the lines that are left when the last
  /// argument is not asked.
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let arguments: [UInt32]
    let onlyByTheLast: [Int]
    var testDescription: String { text }
  }

  static let cases = [
    Case(
      text: """
        return function(invoice)
          if invoice.days_overdue == 5 then
            return 1
          elseif invoice.days_overdue == nil then
            return 2
          else
            return 3
          end
        end
        """, arguments: [0, 1, 2], onlyByTheLast: [5]),
    Case(
      text: """
        local function deep(days)
          while days > 3 do
            days = days - 1
          end
          repeat
            local done = days <= 3
          until done
          return days
        end

        return function(invoice)
          local list = {
            deep(invoice.days_overdue),
            two = 2,
          }
          for _, x in ipairs(list) do
            if x < 0 then
              goto out
            end
          end
          ::out::
          for i = 1, #list do list[i] = i end
          do return list[1] end
        end
        """, arguments: [1, 0], onlyByTheLast: [3, 20]),
    Case(
      text: """
        local function many(...)
          return select("#", ...)
        end
        local function nothing(x)
          if x then return end
        end
        return function(invoice)
          nothing(invoice.days_overdue == 5)
          local y = invoice.days_overdue == 5 and
            many(1, 2) or
            many(1)
          return many(
            y
          )
        end
        """, arguments: [1, 0], onlyByTheLast: [10]),
  ]

  @Test(arguments: cases) func `every line that can run is one that the hook reports, and the other way`(
    example: Case
  )
    throws
  {
    let all = try lines(example.text, rows: example.arguments)
    #expect(all.canRun == all.ran)
    let some = try lines(example.text, rows: Array(example.arguments.dropLast()))
    #expect(Set(some.canRun).subtracting(some.ran).sorted() == example.onlyByTheLast)
    #expect(some.canRun == all.canRun)
  }

  @Test func `lines that nothing leads to can not run`() throws {
    let noted = try lines(
      """
      -- A comment.

      return function(invoice)
        if invoice.days_overdue then return 1 end
        while true do
          local x = 1
          if invoice.ratio then break end
        end
        do return 2 end
        local never = 3
      end
      """, rows: [0])
    #expect(noted.canRun == [4, 6, 7, 9, 11])
    #expect(noted.ran == [4, 11])
  }

  private func lines(_ text: String, rows: [UInt32]) throws -> NotedLines {
    let sandbox = Sandbox(isTraced: true)
    let function = try sandbox.function(text)
    _ = sandbox.state.withRows(of: Sandbox.rows) {
      sandbox.state.run(rows.map { Call(function, group: Int32($0), .view(table: 0, row: $0)) })
    }
    return try #require(sandbox.state.notedLines["late_fee.lua"])
  }
}
