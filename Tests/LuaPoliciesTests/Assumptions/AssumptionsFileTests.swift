import LuaPolicies
import Receivables
import Testing

@Suite("A file of assumptions")
struct AssumptionsFileTests {
  private static let stages = ["reminder", "call"]

  private func read(_ text: String, stages: [String] = stages) throws -> Assumptions {
    try AssumptionsFile(name: "assumptions.lua", bytes: Array(text.utf8), stages: stages).assumptions
  }

  @Test("is read with likely values, bounds and reasons, and a bare number is certain")
  func read() throws {
    let assumed = try read(
      """
      return {
        title = { en = "Cautious", ar = "متحفظ" },
        response = { call = range { 0.5, from = 0.25, to = 3, doc = "they answer" }, reminder = 0.1 },
        take_up = {
          { annual_rate = 0.10, share = range { 0.05, from = 0, to = 0.2 } },
          { annual_rate = 0.30, share = 0.2 },
        },
        lost_sales = { invoices_on_hold = 0.25 },
        delivery_days = { before = 5, after = range { 1, from = 0, to = 2 } },
      }
      """)
    #expect(assumed.title == LocalizedText("Cautious", arabic: "متحفظ"))
    #expect(
      assumed.entries.map(\.assumption.path) == [
        "response.reminder", "response.call", "take_up.0.1", "take_up.0.3", "lost_sales.invoices_on_hold",
        "delivery_days.before", "delivery_days.after",
      ])
    let call = try #require(assumed[.response(stage: "call")])
    #expect(call == AssumedNumber(likely: Rate("0.5")!, low: Rate("0.25")!, high: Rate("3")!, doc: "they answer"))
    #expect(assumed[.response(stage: "reminder")] == AssumedNumber(certain: Rate("0.1")!))
    #expect(assumed[.deliveryBefore]?.likely == Rate("5") && assumed[.stoppedOrders] == nil)
  }

  @Test("of terms is still a plain number: the bounds are for assumptions alone")
  func termsAsBefore() throws {
    let policy = try Shipped.policy("standard")
    #expect(policy.term("grace_days") == "5")
  }

  /// A mistake, with the line on which it is found, what the message says, and what it says to write.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int
    let message: String
    let remedy: String
    var testDescription: String { message }
  }

  @Test(
    "with a mistake says on which line, what is wrong and what to write",
    arguments: [
      Mistake(
        text: "return {\n  response = {\n    remindr = 0.1 },\n}", line: 3,
        message: "names the stage 'remindr', and none of the compared policies has it",
        remedy: "did you mean 'reminder'?"),
      Mistake(
        text: "return { response = { agency = 0.1 } }", line: 1,
        message: "names the stage 'agency', and none of the compared policies has it",
        remedy: "they have reminder, call"),
      Mistake(
        text: "return {\n response = {\n  call = range { 0.1, from = 0.2, to = 0.3 } } }", line: 3,
        message: "0.1 is outside its range, 0.2 to 0.3", remedy: "choose a value inside it"),
      Mistake(
        text: "return {\n response = {\n  call = { 0.1, from = 0.2, to = 0.3 } } }", line: 3,
        message: "call is 0.1, from 0.2 to 0.3", remedy: "write the likely value first"),
      Mistake(
        text: "return { lost_sales = {\n stopped_orders = 1.5 } }", line: 2,
        message: "stopped_orders reaches from 1.5 to 1.5, outside of 0 to 1",
        remedy: "write bounds between 0 and 1"),
      Mistake(
        text: "return { response = {\n call = range { 1, from = -0.1, to = 2 } } }", line: 2,
        message: "call reaches from -0.1 to 2, outside of 0 to 10", remedy: "write bounds between 0 and 10"),
      Mistake(
        text: "return { response = {\n call = \"much\" } }", line: 2,
        message: "call is no decimal of at most nine places", remedy: "call = 0.25 where it is certain"),
      Mistake(
        text: "return { response = { call = 1 / 3 } }", line: 1,
        message: "call is no decimal of at most nine places", remedy: "write call = range"),
      Mistake(
        text: "return { take_up = {\n { annual_rate = 0.3, share = 0.1 },\n { annual_rate = 0.3, share = 0.2 } } }",
        line: 3, message: "annual_rate 0.3 does not rise", remedy: "from the lowest annual rate to the highest"),
      Mistake(
        text: "return { take_up = {\n { annual_rate = 0.1, share = 0.2 },\n { annual_rate = 0.3, share = 0.1 } } }",
        line: 3, message: "share falls: from is 0.1 after 0.2", remedy: "write 0.2 or more"),
      Mistake(
        text: "return { take_up = {\n { annual_rate = 0.1 } } }", line: 2, message: "take_up.1 has no share",
        remedy: "write share = range"),
      Mistake(
        text: "return { take_up = { annual_rate = 0.1 } }", line: 1, message: "take_up must be a list",
        remedy: "write take_up = { { … }, { … } }"),
      Mistake(
        text: "return { delivery_days = {\n before = 1,\n after = 2 } }", line: 3,
        message: "after is 2 days and before 1", remedy: "write the days as they are under before"),
      Mistake(
        text: "return { delivery_days = { before = 1 } }", line: 1, message: "has no 'after'",
        remedy: "write delivery_days = { before = 5, after = 1 }"),
      Mistake(
        text: "return {\n responses = { call = 0.1 } }", line: 2, message: "has no 'responses'",
        remedy: "did you mean 'response'?"),
      Mistake(text: "return {}", line: 1, message: "assumes nothing", remedy: "write response = {"),
      Mistake(
        text: "return {\n title = 5, response = { call = 1 } }", line: 2, message: "title must be a text",
        remedy: "en ="),
      Mistake(
        text: "return { response = { call = 0.1 }", line: 1, message: "", remedy: ""),
    ])
  func mistakes(_ mistake: Mistake) throws {
    let error = try #require(throws: PolicyLoadError.self) { try read(mistake.text) }
    let problem = try #require(error.problems.first)
    #expect(problem.file == "assumptions.lua" && problem.line == mistake.line)
    #expect(
      problem.message.english.contains(mistake.message) && problem.remedy.english.contains(mistake.remedy), "\(problem)"
    )
  }

  @Test("tells all of its mistakes at once")
  func all() throws {
    let error = try #require(throws: PolicyLoadError.self) {
      try read("return { response = { cal = 0.1, reminder = 11 }, lost_sales = { stopped_orders = -1 }, nonsense = 1 }")
    }
    #expect(error.problems.count == 4, "\(error)")
  }

  @Test(
    "takes its bounds in and leaves out what lies beyond",
    arguments: [
      ("response = { call = 10 }", true), ("response = { call = 10.000000001 }", false),
      ("response = { call = 0 }", true), ("response = { call = -0.000000001 }", false),
      ("lost_sales = { stopped_orders = 1 }", true), ("lost_sales = { stopped_orders = 1.000000001 }", false),
      ("take_up = { { annual_rate = 0, share = 0 } }", true),
      ("take_up = { { annual_rate = -0.1, share = 0 } }", false),
      ("delivery_days = { before = 365, after = 365 }", true), ("delivery_days = { before = 366, after = 0 }", false),
    ])
  func bounds(text: String, isAllowed: Bool) {
    let isRead = (try? read("return { \(text) }")) != nil
    #expect(isRead == isAllowed)
  }

  @Test("that ships is read for the policies whose ladder it is for, in both languages")
  func shipped() throws {
    let stages = try Shipped.policy("standard").rules.stages.map(\.name)
    let path = Shipped.path("assumptions.lua")
    let file = try AssumptionsFile(path: path, stages: stages)
    #expect(file.assumptions.title.arabic != nil && file.sha256.count == 64 && file.name == "assumptions.lua")
    for entry in file.assumptions.entries { #expect(entry.number.doc.hasPrefix("assumed: "), "\(entry)") }
    let error = try #require(throws: PolicyLoadError.self) { try AssumptionsFile(path: path, stages: ["reminder"]) }
    #expect(error.problems.count == 4)
  }

  @Test("that is not there is named")
  func missing() throws {
    let error = try #require(throws: PolicyLoadError.self) { try AssumptionsFile(path: "no/such.lua", stages: []) }
    #expect("\(error)".contains("no/such.lua: there is no such file of assumptions; name one"))
  }
}
