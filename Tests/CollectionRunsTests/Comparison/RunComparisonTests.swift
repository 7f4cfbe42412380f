import CollectionRuns
import Receivables
import Testing

@Suite("Two policies asked about the same ledger")
struct RunComparisonTests {
  /// What differs, in words: `I1 stage no → note, 1000.00 SAR`.
  private func differences(
    _ a: LinePolicy, _ b: LinePolicy, over ledger: Ledger? = nil
  ) throws -> (lines: [String], parts: [ComparedPart]) {
    let ledger = try ledger ?? LineLedger.ledger()
    let runs = ComparedRun.runs(Sides(a: a, b: b), over: ledger, asOf: LineLedger.asOf)
    var parts: [ComparedPart] = []
    try RunComparison.compare(runs) { parts.append($0) }
    return (parts.flatMap(\.differences).map { words($0, ledger) }, parts)
  }

  private func words(_ difference: DecisionDifference, _ ledger: Ledger) -> String {
    let subject =
      switch difference.subject {
      case .customer: ledger.customers[Int(difference.customer)].id
      case .invoice(let index): ledger.invoiceIDs[Int(index)]
      case .order(let index): ledger.orderIDs[Int(index)]
      }
    let side = { (side: Side) in
      words(difference.outcomes[side]) + (difference.heldBack(side).map { " (\($0.rawValue))" } ?? "")
    }
    return "\(subject) \(difference.kind.rawValue) \(side(.a)) → \(side(.b)), \(difference.stake)"
  }

  private func words(_ outcome: Outcome) -> String {
    switch outcome {
    case .stage(let name): name ?? "no"
    case .fee(let money), .discount(let money): money.amountText
    case .terms(let tiers): tiers.map { "\($0[0].rate)/\($0[0].days)" } ?? "no"
    case .limit(.amount(let money)?): money.amountText
    case .limit(.unlimited?): "unlimited"
    case .limit(nil): "no"
    case .hold(let cause, let stands): "\(stands ? "held" : "free") \(cause.rawValue)"
    case .order(let release): release?.rawValue ?? "no"
    }
  }

  @Test("that answer alike do not differ, whatever their reasons; other reasons are counted")
  func alike() throws {
    let (lines, parts) = try differences(
      LinePolicy("I1 stage note", "I1 fee 5.00"), LinePolicy("I1 stage note", "I1 fee 5.00", reason: "other"))
    #expect(lines == [])
    #expect(parts.reduce(0) { $0 + $1.otherReasons } == 2)
  }

  @Test(
    "differ in what is decided: how it stands after each run, and the money at stake",
    arguments: [
      (["I1 fee 5.00"], ["I1 fee 5.01"], ["I1 fee 5.00 → 5.01, 0.01 SAR"]),
      (["I1 fee 5.00"], [], ["I1 fee 5.00 → 0.00, 5.00 SAR"]),
      (["I1 fee 0.00"], [], []),
      ([], ["I2 stage call"], ["I2 stage no → call, 200.00 SAR"]),
      (["I2 stage note"], ["I2 stage call"], ["I2 stage note → call, 200.00 SAR"]),
      (["C1 limit 10000.00"], [], []),
      (["C1 limit 9000.00"], ["C1 limit 9500.00"], ["C1 limit 9000.00 → 9500.00, 500.00 SAR"]),
      (["C1 limit unlimited"], [], ["C1 limit unlimited → 10000.00, 10000.00 SAR"]),
      (["I1 terms 0.02/10"], ["I1 terms 0.05/10"], ["I1 terms 0.02/10 → 0.05/10, 50.00 SAR"]),
      (["I1 terms 0.02/10"], [], ["I1 terms 0.02/10 → no, 20.00 SAR"]),
      (["O1 order refuse"], ["O1 order release"], ["O1 order refuse → release, 70.00 SAR"]),
      // The exposure is 1,200.00 open and 70.00 ordered: at the limit nobody is held, below it everybody.
      (["C1 limit 1270.00"], ["C1 limit 1270.01"], ["C1 limit 1270.00 → 1270.01, 0.01 SAR"]),
      (
        ["C1 limit 1270.00"], ["C1 limit 1269.99"],
        [
          "C1 limit 1270.00 → 1269.99, 0.01 SAR", "C1 hold free over_limit → held over_limit, 1270.00 SAR",
          "O1 order release → hold, 70.00 SAR",
        ]
      ),
      (
        ["I1 stage call"], ["I1 stage final"],
        [
          "C1 hold free stage → held stage, 1270.00 SAR", "I1 stage call → final, 1000.00 SAR",
          "O1 order release → hold, 70.00 SAR",
        ]
      ),
    ] as [([String], [String], [String])])
  func decided(a: [String], b: [String], expected: [String]) throws {
    let policies = [a, b].map { lines in
      switch lines.count {
      case 0: LinePolicy()
      default: LinePolicy(lines[0])
      }
    }
    #expect(try differences(policies[0], policies[1]).lines == expected)
  }

  @Test("differ where an answer is held back, although the ledger stays the same")
  func heldBack() throws {
    var ledger = try LineLedger.ledger()
    let letter = LineLedger.asOf
    ledger.post(stage: "note", number: 1, of: 0, on: Day("2026-02-27")!, letterDay: letter)
    ledger.notePostedRun(asOf: Day("2026-02-27")!)
    let (lines, _) = try differences(LinePolicy("I1 stage call"), LinePolicy("I1 stage reminder"), over: ledger)
    #expect(lines == ["I1 stage note (quiet) → note (quiet), 1000.00 SAR"])
    #expect(try differences(LinePolicy("I1 stage call"), LinePolicy("I1 stage call"), over: ledger).lines == [])
    #expect(
      try differences(LinePolicy("I1 stage call"), LinePolicy(), over: ledger).lines
        == ["I1 stage note (quiet) → note, 1000.00 SAR"])
  }

  @Test("differ in everything about a customer where one meets a fault, and say which one")
  func fault() throws {
    let (lines, parts) = try differences(LinePolicy("I1 fee 5.00"), LinePolicy("C1 fault"))
    #expect(lines == ["I1 fee 5.00 → 0.00, 5.00 SAR", "O1 order release → no, 70.00 SAR"])
    let found = parts.flatMap(\.differences)
    #expect(found.map(\.faulted) == [.b, .b])
    var remarks = ComparedRemarks()
    #expect(remarks.faultedCustomers.isEmpty)
    let runs = ComparedRun.runs(
      Sides(a: LinePolicy("I1 fee 5.00"), b: LinePolicy("C1 fault")), over: try LineLedger.ledger(),
      asOf: LineLedger.asOf)
    var figures = ComparisonFigures(of: runs)
    for part in parts { figures.add(part) }
    remarks = figures.remarks
    #expect(remarks.faultedCustomers.alone == Sides(a: 0, b: 1) && remarks.faultedCustomers.both == 0)
    #expect(remarks.faults.b.faultCount == 1 && remarks.faults.a.faultCount == 0)
  }

  @Test("are not compared where one of them fails for everybody, and it is said which", arguments: Side.allCases)
  func refusal(side: Side) throws {
    let good = LinePolicy("I1 fee 5.00")
    let bad = LinePolicy("C1 fault", "C2 fault")
    let runs = ComparedRun.runs(
      Sides(a: side == .a ? bad : good, b: side == .b ? bad : good), over: try LineLedger.ledger(),
      asOf: LineLedger.asOf)
    let refusal = #expect(throws: ComparisonRefusal.self) { try RunComparison.compare(runs) { _ in } }
    #expect(refusal?.side == side)
    #expect(refusal?.description.hasPrefix("policy \(side == .a ? "A" : "B"): the run is refused") == true)
  }

  @Test("give the same differences with any number of threads, in the order of customers", arguments: [1, 2, 7])
  func threads(threads: Int) throws {
    let ledger = try ToyLedger.ledger(customers: 3_301)
    let a = ToyPolicy()
    let b = ToyPolicy { $0 % 50 == 1 ? (3, "no rate") : nil }
    let runs = ComparedRun.runs(Sides(a: a, b: b), over: ledger, asOf: ToyLedger.asOf)
    func walk(_ threads: Int) throws -> ([DecisionDifference], Sides<ProposalSummary>) {
      var found: [DecisionDifference] = []
      let summaries = try RunComparison.compare(runs, threads: threads) { found += $0.differences }
      return (found, summaries)
    }
    let (reference, found) = (try walk(1), try walk(threads))
    let isSame = found.0 == reference.0 && found.1 == reference.1
    #expect(isSame)
    #expect(!found.0.isEmpty && found.0.allSatisfy { $0.customer % 50 == 1 && $0.faulted == .b })
    #expect(zip(found.0, found.0.dropFirst()).allSatisfy { $0.customer <= $1.customer })
    #expect(found.1.a == (try CollectionRun.propose(runs.a.slices, policy: a) { _ in }))
  }

  @Test("are asked as if no run of the day or later had been posted, earlier ones stand")
  func earlierRuns() throws {
    var ledger = try LineLedger.ledger()
    for day in ["2026-03-01", "2026-03-02", "2026-03-09"] {
      ledger.post(FeePosting(invoice: 0, day: Day(day)!, amount: 100))
      ledger.notePostedRun(asOf: Day(day)!)
    }
    #expect(
      try differences(LinePolicy("I1 fee 1.00"), LinePolicy("I1 fee 4.00"), over: ledger).lines
        == ["I1 fee 1.00 → 4.00, 3.00 SAR"])
  }
}
