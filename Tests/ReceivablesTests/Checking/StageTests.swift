import Receivables
import Testing

@Suite("Stages: the policy says how far an invoice has come, the engine how it gets there")
struct StageTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\n"
  private static let atReminder = invoice + "posted stage I1 2026-02-01 reminder 2 letter 2026-02-01\n"

  @Test(
    "one step: at most one stage up in a run, never skipping one, however old the item is",
    arguments: [
      RunRow("the first", "2026-12-31", ["I1 stage agency"], ["I1 to courtesy, letter 2026-12-31"]),
      RunRow("no answer", "2026-12-31", [], []),
      RunRow(
        "the next", "2026-12-31", books: "posted stage I1 2026-02-01 courtesy 1 letter 2026-02-01", ["I1 stage agency"],
        ["I1 to reminder, letter 2026-12-31"]),
      RunRow(
        "a call sends no letter", "2026-12-31", books: "posted stage I1 2026-02-01 reminder 2", ["I1 stage call"],
        ["I1 to call"]),
      RunRow(
        "the answered one is reached", "2026-12-31", books: "posted stage I1 2026-02-01 reminder 2",
        ["I1 stage reminder"], []),
      RunRow(
        "an answer below leaves it", "2026-12-31", books: "posted stage I1 2026-02-01 reminder 2",
        ["I1 stage courtesy"], []),
      RunRow("before the due day", "2026-01-28", ["I1 stage courtesy"], ["I1 to courtesy, letter 2026-01-28"]),
      RunRow(
        "not twice on a day", "2026-02-10", books: "posted stage I1 2026-02-10 courtesy 1", ["I1 stage call"],
        ["I1 not to call: already_today"]),
      RunRow(
        "but on the next", "2026-02-11", books: "posted stage I1 2026-02-10 courtesy 1", ["I1 stage call"],
        ["I1 to reminder, letter 2026-02-11"]),
    ])
  func oneStep(row: RunRow) throws { try row.check(Self.invoice) }

  @Test("jump: straight to the answered stage; the report names what was skipped")
  func jump() throws {
    let review = try Books(Self.invoice) { $0.step = .jump }.review("2026-03-01", ["I1 stage final_notice"])
    #expect(try Books(Self.invoice).words(review.decisions[0]) == "I1 to final_notice, letter 2026-03-01")
    #expect(review.findings.map(\.code) == [.stagesSkipped])
    #expect(review.findings[0].message.hasSuffix("skipped: courtesy, reminder, call"))
    #expect(try Books(Self.invoice) { $0.step = .jump }.review("2026-03-01", ["I1 stage courtesy"]).findings == [])
  }

  @Test(
    "falls = true: an answer below takes it down at once, without a letter; also in quiet days and from a dispute",
    arguments: [
      RunRow("down", "2026-02-02", ["I1 stage courtesy"], ["I1 to courtesy"]),
      RunRow("not up", "2026-02-02", ["I1 stage call"], ["I1 not to call: quiet"]),
      RunRow("in dispute", "2026-02-02", books: "dispute I1 2026-02-01", ["I1 stage courtesy"], ["I1 to courtesy"]),
      RunRow("blocked", "2026-02-02", books: "block I1 count 2026-02-01", ["I1 stage courtesy"], ["I1 to courtesy"]),
      RunRow(
        "not in the run", "2026-02-02", books: "block I1 exclude 2026-02-01", ["I1 stage courtesy"],
        ["I1 not to courtesy: blocked"]),
      RunRow(
        "not twice on a day", "2026-02-01", ["I1 stage courtesy"], ["I1 not to courtesy: already_today"]),
    ])
  func falls(row: RunRow) throws { try row.check(Self.atReminder) { $0.falls = true } }

  @Test(
    "SAP interval: last letter 1 March, 14 quiet days: 14 March no, 15 March yes",
    arguments: [
      RunRow("14 March", "2026-03-14", ["I1 stage agency"], ["I1 not to agency: quiet"]),
      RunRow("15 March", "2026-03-15", ["I1 stage agency"], ["I1 to reminder, letter 2026-03-15"]),
    ])
  func quietDays(row: RunRow) throws {
    try row.check(Self.invoice + "posted stage I1 2026-03-01 courtesy 1 letter 2026-03-01\n") { $0.quietDays = 14 }
  }

  @Test(
    "quiet days run from the last letter to the customer, whichever invoice it was about, paid or not",
    arguments: [
      RunRow("six days later", "2026-02-11", ["I1 stage courtesy"], ["I1 not to courtesy: quiet"]),
      RunRow("seven days later", "2026-02-12", ["I1 stage courtesy"], ["I1 to courtesy, letter 2026-02-12"]),
      RunRow(
        "another customer", "2026-02-06", books: "invoice I3 C2 2026-01-01 2026-01-31 1.00 SAR",
        ["I3 stage courtesy"], ["I3 to courtesy, letter 2026-02-06"]),
    ])
  func quietCustomer(row: RunRow) throws {
    try row.check(
      Self.invoice + """
        invoice I2 C1 2026-01-01 2026-01-31 1.00 SAR
        posted stage I2 2026-02-05 courtesy 1 letter 2026-02-05
        payment C1 2026-02-06 1.00 SAR on I2

        """)
  }

  @Test(
    "a stage's own wait stands in place of the quiet days",
    arguments: [
      RunRow("two days", "2026-02-03", ["I1 stage call"], ["I1 not to call: quiet"]),
      RunRow("three days", "2026-02-04", ["I1 stage call"], ["I1 to call"]),
    ])
  func wait(row: RunRow) throws { try row.check(Self.atReminder) { $0.stages[2].wait = 3 } }

  @Test(
    "a letter moves to the next business day; ages count on, and the quiet days run from the day it goes out",
    arguments: [
      // 2026-02-06 is a Friday; the weekend is Friday and Saturday.
      RunRow("Thursday", "2026-02-05", ["I1 stage courtesy"], ["I1 to courtesy, letter 2026-02-05"]),
      RunRow("Friday", "2026-02-06", ["I1 stage courtesy"], ["I1 to courtesy, letter 2026-02-08"]),
      RunRow("holiday", "2026-02-09", ["I1 stage courtesy"], ["I1 to courtesy, letter 2026-02-10"]),
      RunRow(
        "the moved letter has not gone out", "2026-02-07",
        books: "posted stage I1 2026-02-06 courtesy 1 letter 2026-02-08", ["I1 stage reminder"],
        ["I1 not to reminder: quiet"]),
      RunRow(
        "six days after it", "2026-02-14", books: "posted stage I1 2026-02-06 courtesy 1 letter 2026-02-08",
        ["I1 stage reminder"], ["I1 not to reminder: quiet"]),
      RunRow(
        "seven days after it", "2026-02-15", books: "posted stage I1 2026-02-06 courtesy 1 letter 2026-02-08",
        ["I1 stage reminder"], ["I1 to reminder, letter 2026-02-15"]),
    ])
  func movedLetter(row: RunRow) throws {
    try row.check(Self.invoice) { rules in
      rules.calendar = try! BusinessCalendar(weekend: [.friday, .saturday], holidays: [Day("2026-02-09")!])
    }
  }

  @Test(
    "frozen while a dispute over the whole balance is open, a promise runs, a plan is kept",
    arguments: [
      RunRow(
        "disputed", "2026-02-19", books: "dispute I1 2026-02-10 to 2026-02-20", ["I1 stage call"],
        ["I1 not to call: disputed"]),
      RunRow(
        "closed: on from the first stage not had", "2026-02-20", books: "dispute I1 2026-02-10 to 2026-02-20",
        ["I1 stage call"], ["I1 to courtesy, letter 2026-02-20"]),
      RunRow(
        "in part", "2026-02-19", books: "dispute I1 2026-02-10 over 99.99 SAR", ["I1 stage call"],
        ["I1 to courtesy, letter 2026-02-19"]),
      RunRow(
        "promised, last day", "2026-02-20", books: "promise C1 2026-02-10 2026-02-20 5.00 SAR", ["I1 stage call"],
        ["I1 not to call: promised"]),
      RunRow(
        "promise over", "2026-02-21", books: "promise C1 2026-02-10 2026-02-20 5.00 SAR", ["I1 stage call"],
        ["I1 to courtesy, letter 2026-02-21"]),
      RunRow(
        "plan kept", "2026-02-20", books: "instalment I1 1 2026-02-20 5.00 SAR", ["I1 stage call"],
        ["I1 not to call: plan"]),
      RunRow(
        "plan missed", "2026-02-21", books: "instalment I1 1 2026-02-20 5.00 SAR", ["I1 stage call"],
        ["I1 to courtesy, letter 2026-02-21"]),
    ])
  func frozen(row: RunRow) throws { try row.check(Self.invoice) }

  @Test(
    "a block excludes, counts or caps, from its first to its last day",
    arguments: [
      RunRow(
        "excluded", "2026-02-20", books: "block I1 exclude 2026-02-10 to 2026-02-20", ["I1 stage call"],
        ["I1 not to call: blocked"]),
      RunRow(
        "no longer", "2026-02-21", books: "block I1 exclude 2026-02-10 to 2026-02-20", ["I1 stage call"], ["I1 to call"]
      ),
      RunRow(
        "counted", "2026-02-20", books: "block C1 count 2026-02-10", ["I1 stage call"], ["I1 not to call: blocked"]),
      RunRow(
        "capped below", "2026-02-20", books: "block I1 cap:courtesy 2026-02-10", ["I1 stage call"],
        ["I1 not to call: capped"]),
      RunRow(
        "capped here", "2026-02-20", books: "block I1 cap:reminder 2026-02-10", ["I1 stage call"],
        ["I1 not to call: capped"]),
      RunRow(
        "capped at the next", "2026-02-20", books: "block I1 cap:call 2026-02-10", ["I1 stage agency"], ["I1 to call"]),
      RunRow(
        "an unknown cap caps nothing", "2026-02-20", books: "block I1 cap:court 2026-02-10", ["I1 stage agency"],
        ["I1 to call"]),
    ])
  func blocks(row: RunRow) throws { try row.check(Self.atReminder) }

  @Test("jump goes no further than a cap")
  func jumpToCap() throws {
    let books = try Books(Self.invoice + "block I1 cap:reminder 2026-02-10") { $0.step = .jump }
    #expect(try books.run("2026-02-20", "I1 stage agency") == ["I1 to reminder, letter 2026-02-20"])
  }

  @Test("stages and caps that this policy's ladder does not have are findings")
  func unknownStages() throws {
    let books = try Books(
      Self.invoice + "posted stage I1 2026-02-01 lawyer 2\nblock I1 cap:court 2026-02-10")
    let review = try books.review("2026-02-20", ["I1 stage call"])
    #expect(review.findings.map(\.code) == [.stageNotInLadder, .capNotInLadder])
    #expect(review.decisions.map(books.words) == ["I1 to call"])
  }

  @Test(
    "one letter a customer and currency: the highest stage among those that moved says whether there is one",
    arguments: [
      RunRow(
        "both are e-mails", "2026-02-20", ["I1 stage courtesy", "I2 stage reminder"],
        ["I1 to courtesy, letter 2026-02-20", "I2 to reminder, letter 2026-02-20"]),
      RunRow(
        "the highest is a call", "2026-02-20", books: "posted stage I1 2026-02-01 reminder 2",
        ["I1 stage call", "I2 stage reminder"], ["I1 to call", "I2 to reminder"]),
      RunRow(
        "another currency has its own", "2026-02-20",
        books:
          "posted stage I1 2026-02-01 reminder 2\ninvoice I3 C1 2026-01-01 2026-02-02 1.00 USD\nrate 2026-01-01 USD SAR 3.75",
        ["I1 stage call", "I3 stage courtesy"], ["I1 to call", "I3 to courtesy, letter 2026-02-20"]),
    ])
  func oneLetter(row: RunRow) throws {
    try row.check(
      "customer C1 currency SAR\n" + Self.invoice + """
        invoice I2 C1 2026-01-01 2026-02-01 50.00 SAR
        posted stage I2 2026-02-01 courtesy 1

        """)
  }

  @Test(
    "Tryton dunning: stages at 5, 20 and 40 days; 30 days late: stage 1, after posting stage 2; blocked or paid: none")
  func tryton() throws {
    var books = try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR") { $0.quietDays = 0 }
    #expect(try books.post("2026-03-02", "I1 stage reminder") == ["I1 to courtesy, letter 2026-03-02"])
    #expect(try books.post("2026-03-03", "I1 stage reminder") == ["I1 to reminder, letter 2026-03-03"])
    let blocked = try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\nblock I1 exclude 2026-01-31")
    #expect(try blocked.run("2026-03-02", "I1 stage reminder") == ["I1 not to reminder: blocked"])
    let paid = try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\npayment C1 2026-03-02 100.00 SAR on I1")
    #expect(try paid.run("2026-03-02", "I1 stage reminder") == [])
  }

  @Test("a payment that the bank returned lets the item go on where it was")
  func returned() throws {
    let books = try Books(Self.atReminder + "payment C1 2026-02-05 100.00 SAR on I1 returned 2026-02-20")
    #expect(try books.run("2026-02-19", "I1 stage call") == [])
    #expect(try books.run("2026-02-20", "I1 stage call") == ["I1 to call"])
  }
}
