import LedgerStore
import Receivables
import Testing

/// Ledgers with runs in them.
enum RunFixture {
  static let policy = PolicyIdentity(
    name: "standard", revision: 3, sha256: String(repeating: "a", count: 64),
    files: [
      .init(path: "policy.toml", sha256: String(repeating: "b", count: 64)),
      .init(path: "stages.lua", sha256: String(repeating: "c", count: 64)),
    ])

  /// A proposal over the small ledger with decisions of every kind.
  static func proposal(asOf: String = "2026-02-20", knownAt: Int = 3) throws -> Proposal {
    var proposal = Proposal(asOf: try #require(Day(asOf)), knownAt: knownAt, policy: policy, economy: .downturn)
    proposal.counts.customers = 2
    proposal.counts.invoices = 3
    proposal.counts.overdueInvoices = 3
    proposal.counts.orders = 1
    proposal.counts.answers = 11
    proposal.answersDigest = String(repeating: "d", count: 64)
    proposal.decisions = try everyDecision()
    proposal.worklist = [
      WorklistEntry(customer: 1, priority: 12345.678901), WorklistEntry(customer: 0, priority: -0.1),
    ]
    proposal.faults = [
      PolicyFault(
        kind: .instructions, customer: "C2", document: "I3", question: .lateFee, file: "fees.lua", line: 12,
        source: "while true do end", message: "too long", remedy: "end the loop")
    ]
    proposal.findings = [
      Finding(code: .feeBelowPosted, customer: "C1", invoice: "I1", message: "the fee fell"),
      Finding(code: .rateMissing, message: "no rate"),
    ]
    return proposal
  }

  /// One decision for each effect and subject there is.
  static func everyDecision() throws -> [Decision] {
    let tiers = [
      try #require(DiscountTier(rate: Rate(billionths: 20_000_000), days: 10)),
      try #require(DiscountTier(rate: Rate(billionths: 1), days: 0)),
    ]
    let day = try #require(Day("2026-02-22"))
    func about(_ invoice: Int32, _ question: Question, _ effect: Decision.Effect, _ reason: String = "") -> Decision {
      Decision(
        customer: invoice == 2 ? 1 : 0, subject: .invoice(invoice), question: question, effect: effect, reason: reason)
    }
    func about(customer: Int32, _ question: Question, _ effect: Decision.Effect) -> Decision {
      Decision(customer: customer, subject: .customer, question: question, effect: effect, reason: "risk")
    }
    return [
      about(customer: 0, .creditLimit, .limit(.amount(try Money("50000.00", .SAR)))),
      about(customer: 0, .creditLimit, .hold(.overLimit, isPlaced: true)),
      about(customer: 0, .escalation, .hold(.stage, isPlaced: false)),
      about(0, .earlyPaymentDiscount, .terms(tiers), "early"),
      about(0, .earlyPaymentDiscount, .discountTaken(try Money("20.00", .SAR))),
      about(1, .earlyPaymentDiscount, .terms([])),
      about(0, .lateFee, .fee(total: try Money("15.00", .SAR), addition: try Money("5.00", .SAR))),
      about(1, .lateFee, .fee(total: try Money("1.00", .SAR), addition: try Money("-0.50", .SAR))),
      about(0, .escalation, .stage(name: "reminder", number: 1, letterDay: day), "overdue"),
      about(1, .escalation, .stageHeldBack(answered: "final", because: .quiet)),
      Decision(customer: 0, subject: .order(0), question: .orderRelease, effect: .order(.hold), reason: ""),
      about(customer: 1, .creditLimit, .limit(.unlimited)),
      about(2, .lateFee, .feeHeldBack(answered: try Money("3.00", .SAR), because: .disputed)),
      about(2, .escalation, .stage(name: "call", number: 2, letterDay: nil)),
    ]
  }

  /// A ledger with every kind of row.
  static func ledger() throws -> LedgerFixture {
    let fixture = try LedgerFixture.small()
    let report = try fixture.load([
      "orders.csv": "id,customer,date,amount,currency,state\nO1,C1,2026-02-01,75,SAR,open\n",
      "payments.csv": "id,customer,date,amount,currency,invoice\nP1,C1,2026-02-01,100,SAR,I1\n",
      "credit_notes.csv": "id,customer,date,amount,currency\nN1,C1,2026-02-01,10,SAR\n",
      "disputes.csv": "invoice,opened\nI2,2026-02-01\n",
      "promises.csv": "customer,made,until,amount,currency\nC2,2026-02-01,2026-02-05,10,USD\n",
      "contacts.csv": "customer,date,channel,outcome\nC2,2026-02-01,phone,no_answer\n",
      "plans.csv": "invoice,instalment,due,amount\nI2,1,2026-03-01,250.50\n",
      "blocks.csv": "subject,from,reason,author\nI3,2026-02-01,goodwill,Huda\n",
      "rates.csv": "date,from,to,rate\n2026-01-01,USD,SAR,3.75\n",
    ])
    try #require(report.errors == [] && report.recording == 3)
    return fixture
  }

  /// The same with one run posted, an exclusion and a revision.
  static func posted() throws -> LedgerFixture {
    let fixture = try ledger()
    let run = try fixture.store.save(
      proposal(), sources: Dictionary(uniqueKeysWithValues: policy.files.map { ($0.path, Array("-- \($0.path)".utf8)) })
    )
    try fixture.store.exclude(run: run, subject: "C2", reason: "new owner")
    try fixture.store.post(run: run)
    try fixture.load(["disputes.csv": "invoice,opened,closed\nI2,2026-02-01,2026-02-25\n"])
    return fixture
  }
}
