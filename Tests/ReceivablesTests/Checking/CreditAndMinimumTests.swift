import Receivables
import Testing

@Suite("Stages: unapplied credits and minimums")
struct CreditAndMinimumTests {
  private static let two = """
    invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
    invoice I2 C1 2026-01-01 2026-02-10 50.00 SAR
    posted stage I2 2026-02-15 courtesy 1

    """

  struct Credit: Sendable, CustomTestStringConvertible {
    let it: String
    let order: CollectionRules.CreditOrder
    let credit: String
    /// Which of the two items move: I1 to stage 1, I2 to stage 2.
    let moved: [String]
    var testDescription: String { "\(order.rawValue): \(it)" }
  }

  @Test(
    "unapplied credits come off in the policy's order; a covered item does not move",
    arguments: [
      Credit(it: "a cent short of the highest", order: .highestStageFirst, credit: "49.99", moved: ["I1", "I2"]),
      Credit(it: "the highest is covered", order: .highestStageFirst, credit: "50.00", moved: ["I1"]),
      Credit(it: "a cent short of both", order: .highestStageFirst, credit: "149.99", moved: ["I1"]),
      Credit(it: "both are covered", order: .highestStageFirst, credit: "150.00", moved: []),
      Credit(it: "a cent short of the oldest", order: .oldestFirst, credit: "99.99", moved: ["I1", "I2"]),
      Credit(it: "the oldest is covered", order: .oldestFirst, credit: "100.00", moved: ["I2"]),
      Credit(it: "both are covered", order: .oldestFirst, credit: "150.00", moved: []),
      Credit(it: "nothing comes off", order: .ignore, credit: "150.00", moved: ["I1", "I2"]),
    ])
  func credits(row: Credit) throws {
    let books = try Books(Self.two + "payment C1 2026-02-15 \(row.credit) SAR") { $0.creditOrder = row.order }
    let decisions = try books.review("2026-03-01", ["I1 stage courtesy", "I2 stage reminder"]).decisions
    #expect(decisions.count == 2)
    let moved = decisions.map(books.words).filter { $0.contains(" to ") && !$0.contains(": covered") }
    #expect(moved.map { String($0.prefix(2)) } == row.moved)
    let covered = decisions.map(books.words).filter { $0.hasSuffix(": covered") }
    #expect(covered.count == 2 - row.moved.count)
  }

  @Test("credits of another currency cover nothing, and an item that is not in the run takes none")
  func creditsElsewhere() throws {
    let lines = "customer C1 currency SAR\nrate 2026-01-01 USD SAR 3.75\n" + Self.two
    let foreign = try Books(lines + "payment C1 2026-02-15 900.00 USD")
    #expect(try foreign.run("2026-03-01", "I1 stage courtesy") == ["I1 to courtesy, letter 2026-03-01"])
    let excluded = try Books(
      Self.two + "block I2 exclude 2026-02-15\npayment C1 2026-02-15 100.00 SAR")
    #expect(
      try excluded.run("2026-03-01", "I1 stage courtesy", "I2 stage reminder")
        == ["I1 not to courtesy: covered", "I2 not to reminder: blocked"])
  }

  private static func minimum(_ amount: String?, share: String? = nil) throws -> Stage.Minimum {
    Stage.Minimum(amounts: try amount.map { [try money($0)] } ?? [], share: share.flatMap { Rate($0) })
  }

  @Test(
    "below the minimum of a stage an item stays; with it, or together with others, it goes",
    arguments: [
      ("100.00 SAR", "", "I1 to courtesy, letter 2026-03-01"), ("100.01 SAR", "", "I1 not to courtesy: below_minimum"),
      ("1000.00 USD", "", "I1 to courtesy, letter 2026-03-01"),
      ("150.00 SAR", "posted stage I2 2026-02-15 courtesy 1", "I1 to courtesy, letter 2026-03-01"),
      ("150.01 SAR", "posted stage I2 2026-02-15 courtesy 1", "I1 not to courtesy: below_minimum"),
      ("150.00 SAR", "", "I1 not to courtesy: below_minimum"),
      ("100.00 SAR", "payment C1 2026-02-15 0.01 SAR", "I1 not to courtesy: below_minimum"),
      (
        "150.00 SAR", "posted stage I2 2026-02-15 courtesy 1\nblock I2 count 2026-02-15",
        "I1 to courtesy, letter 2026-03-01"
      ),
      (
        "150.00 SAR", "posted stage I2 2026-02-15 courtesy 1\nblock I2 exclude 2026-02-15",
        "I1 not to courtesy: below_minimum"
      ),
    ])
  func minimum(amount: String, books: String, decision: String) throws {
    let minimum = try Self.minimum(amount)
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-01-31 50.00 SAR
      \(books)
      """
    ) { $0.stages[0].minimum = minimum }
    #expect(try books.run("2026-03-01", "I1 stage courtesy") == [decision])
  }

  @Test(
    "a share is of the customer's open balance in the currency",
    arguments: [("0.25", "I1 to courtesy, letter 2026-03-01"), ("0.250000001", "I1 not to courtesy: below_minimum")])
  func share(share: String, decision: String) throws {
    let minimum = try Self.minimum(nil, share: share)
    let books = try Books(
      """
      invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR
      invoice I2 C1 2026-01-01 2026-03-31 300.00 SAR
      """
    ) { $0.stages[0].minimum = minimum }
    #expect(try books.run("2026-03-01", "I1 stage courtesy") == [decision])
  }

  @Test(
    "below a minimum the item falls one stage and is tested again",
    arguments: [
      ("100.00 SAR", "100.00 SAR", "I1 to call"), ("100.01 SAR", "100.00 SAR", "I1 to reminder, letter 2026-03-01"),
      ("100.01 SAR", "100.01 SAR", "I1 to courtesy, letter 2026-03-01"),
    ])
  func fallsOneStage(call: String, reminder: String, decision: String) throws {
    let minimums = (try Self.minimum(call), try Self.minimum(reminder))
    let books = try Books("invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR") { rules in
      rules.step = .jump
      rules.stages[2].minimum = minimums.0
      rules.stages[1].minimum = minimums.1
    }
    #expect(try books.run("2026-03-01", "I1 stage call") == [decision])
  }
}
