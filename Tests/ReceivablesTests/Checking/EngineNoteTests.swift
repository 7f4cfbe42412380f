import Receivables
import Testing

@Suite("What the engine did with an answer, and why")
struct EngineNoteTests {
  private static let invoice = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\n"
  private static let atCourtesy = invoice + "posted stage I1 2026-02-01 courtesy 1 letter 2026-02-01\n"

  private static func notes(
    _ text: String, _ day: String, _ answers: String..., change: (inout CollectionRules) -> Void = { _ in }
  ) throws -> [EngineNote.Remark] {
    let snapshot = try Books(text, change).snapshot(day)
    var review = AnswerReview(over: snapshot, isNoting: true) { "\($0.rawValue).lua" }
    review.add(try HandMadeAnswers(answers).answers(over: snapshot))
    let asked: Question =
      answers.contains { $0.contains("fee") }
      ? .lateFee
      : answers.contains { $0.contains("limit") }
        ? .creditLimit
        : answers.contains { $0.contains("terms") } ? .earlyPaymentDiscount : .escalation
    return review.notes.filter { $0.question == asked && ($0.subject != .customer || asked == .creditLimit) }.map(
      \.remark)
  }

  private static func stage(_ name: String, _ number: Int, letter: String? = nil) -> EngineNote.Remark {
    .decided(.stage(name: name, number: number, letterDay: letter.map { Day($0)! }))
  }

  @Test("one step of several, and the letter on the next business day")
  func steps() throws {
    #expect(
      try Self.notes(Self.invoice, "2026-03-06", "I1 stage call") {
        $0.calendar = try! BusinessCalendar(weekend: [.friday, .saturday], holidays: [])
      } == [
        .oneStage(to: "courtesy", answered: "call"), .letterWaits(until: Day("2026-03-08")!),
        Self.stage("courtesy", 1, letter: "2026-03-08"),
      ])
    #expect(
      try Self.notes(Self.invoice, "2026-03-06", "I1 stage courtesy") == [
        Self.stage("courtesy", 1, letter: "2026-03-06")
      ])
    #expect(
      try Self.notes(Self.invoice, "2026-03-06", "I1 stage call") { $0.step = .jump }
        == [.skips(["courtesy", "reminder"]), Self.stage("call", 3)])
  }

  @Test("quiet days, with the last of them; on the day after the letter goes")
  func quiet() throws {
    let until = EngineNote.Remark.heldBack(.quiet(lastLetter: Day("2026-02-01")!, through: Day("2026-02-07")!))
    #expect(try Self.notes(Self.atCourtesy, "2026-02-07", "I1 stage reminder") == [until])
    #expect(
      try Self.notes(Self.atCourtesy, "2026-02-08", "I1 stage reminder") == [
        Self.stage("reminder", 2, letter: "2026-02-08")
      ])
    #expect(
      try Self.notes(Self.atCourtesy, "2026-02-02", "I1 stage reminder") { $0.quietDays = 0 }
        == [Self.stage("reminder", 2, letter: "2026-02-02")])
  }

  @Test("what freezes an invoice, with its row of the ledger")
  func frozen() throws {
    func held(_ line: String) throws -> [EngineNote.Remark] {
      try Self.notes(Self.invoice + line, "2026-03-06", "I1 stage courtesy")
    }
    #expect(
      try held("promise C1 2026-03-03 2026-03-10 10.00 SAR") == [
        .heldBack(.promise(made: Day("2026-03-03")!, until: Day("2026-03-10")!))
      ])
    guard case .heldBack(.dispute(let opened, _))? = try held("dispute I1 2026-03-01").first else {
      Issue.record("no dispute")
      return
    }
    #expect(opened == Day("2026-03-01"))
    guard case .heldBack(.block(let block))? = try held("block I1 count 2026-03-01 to 2026-03-09").first else {
      Issue.record("no block")
      return
    }
    #expect(block.from == Day("2026-03-01") && block.until == Day("2026-03-09"))
    guard case .heldBack(.credits(let credits))? = try held("payment C1 2026-03-01 100.00 SAR").first else {
      Issue.record("no credits")
      return
    }
    #expect(credits == [try Money("100", .SAR)])
  }

  @Test("a cap lowers, or holds back where the invoice is at it")
  func cap() throws {
    let capped = Self.invoice + "block I1 cap:reminder 2026-02-01\n"
    let notes = try Self.notes(capped, "2026-03-06", "I1 stage call") { $0.step = .jump }
    guard case .loweredBy(.cap(let stage, let block?), "reminder") = notes[0] else {
      Issue.record("\(notes)")
      return
    }
    #expect(stage == "reminder" && block.from == Day("2026-02-01"))
    let at = capped + "posted stage I1 2026-02-01 reminder 2\n"
    guard case .heldBack(.cap("reminder", _))? = try Self.notes(at, "2026-03-06", "I1 stage call").last else {
      Issue.record("not capped")
      return
    }
  }

  @Test("a minimum tells what it wants and what there is")
  func minimum() throws {
    let wanted = Stage.Minimum(amounts: [try Money("500", .SAR)], share: nil)
    #expect(
      try Self.notes(Self.invoice, "2026-03-06", "I1 stage courtesy") { $0.stages[0].minimum = wanted } == [
        .heldBack(
          .minimum(stage: "courtesy", wanted: wanted, overdue: try Money("100", .SAR), open: try Money("100", .SAR)))
      ])
  }

  @Test("stays: at the answered stage, above it, without an answer, decided on this day")
  func stays() throws {
    #expect(try Self.notes(Self.atCourtesy, "2026-03-06", "I1 stage courtesy") == [.stands])
    let above = Self.invoice + "posted stage I1 2026-02-01 reminder 2"
    #expect(try Self.notes(above, "2026-03-06", "I1 stage courtesy") == [.staysAbove(answered: "courtesy")])
    #expect(try Self.notes(Self.atCourtesy, "2026-03-06") == [.leftAsIs])
    #expect(
      try Self.notes(Self.atCourtesy, "2026-02-01", "I1 stage reminder") == [
        .heldBack(.alreadyToday(Day("2026-02-01")!))
      ])
  }

  @Test("fees: the difference, what stands, what would have to be taken back, what a dispute holds")
  func fees() throws {
    let posted = Self.invoice + "posted fee I1 2026-02-10 5.00 SAR\n"
    let (five, six) = (try Money("5", .SAR), try Money("6", .SAR))
    #expect(
      try Self.notes(posted, "2026-03-06", "I1 fee 6.00 SAR") == [
        .decided(.fee(total: six, addition: try Money("1", .SAR)))
      ])
    #expect(try Self.notes(posted, "2026-03-06", "I1 fee 5.00 SAR") == [.stands])
    let four = try Money("4", .SAR)
    #expect(try Self.notes(posted, "2026-03-06", "I1 fee 4.00 SAR") == [.belowPosted(answered: four, posted: five)])
    #expect(try Self.notes(posted, "2026-02-10", "I1 fee 6.00 SAR") == [.decidedToday])
    guard
      case .heldBack(.dispute)? = try Self.notes(posted + "dispute I1 2026-03-01", "2026-03-06", "I1 fee 6.00 SAR")
        .first
    else {
      Issue.record("not held back")
      return
    }
  }

  @Test("a discount: earned, or not by any payment")
  func discounts() throws {
    let paid = "invoice I1 C1 2026-01-01 2026-01-31 100.00 SAR\npayment C1 2026-01-20 50.00 SAR on I1\n"
    #expect(
      try Self.notes(paid, "2026-01-25", "I1 terms 0.02/10").contains(
        .discountEarned(try Money("0", .SAR), taken: try Money("0", .SAR))))
    #expect(
      try Self.notes(paid, "2026-01-25", "I1 terms 0.02/20").contains(
        .discountEarned(try Money("1.02", .SAR), taken: try Money("0", .SAR))))
  }

  @Test("holds: the exposure beside the limit, each cause by itself")
  func holds() throws {
    let notes = try Self.notes(
      "customer C1 currency SAR limit 50.00 SAR\n" + Self.invoice, "2026-03-06", "C1 limit 60.00 SAR")
    #expect(notes.contains(.exposure(try Money("100", .SAR), limit: try Money("60", .SAR))))
    #expect(notes.contains(.hold(.overLimit, stands: true, stoodBefore: false)))
  }

  @Test("nothing is noted unless somebody asks, and the decisions are the same", arguments: 1...8)
  func sameDecisions(seed: UInt64) throws {
    let books = try Books(lines: RandomBooks(seed: seed).lines)
    let snapshot = books.snapshot("2026-03-10")
    let answers = try HandMadeAnswers(
      (0..<snapshot.invoices.count).flatMap { row in
        let id = snapshot.invoices.id[row]
        return [
          "\(id) stage call", "\(id) terms 0.02/30", "\(id) fee 9.00 \(snapshot.invoices.currency[row] ?? "SAR")",
        ]
      }
    ).answers(over: snapshot)
    var plain = AnswerReview(over: snapshot) { $0.rawValue }
    plain.add(answers)
    var noting = AnswerReview(over: snapshot, isNoting: true) { $0.rawValue }
    noting.add(answers)
    #expect(plain.notes.isEmpty && !noting.notes.isEmpty)
    #expect(plain.decisions == noting.decisions && plain.findings == noting.findings)
  }
}
