import GRDB
import Receivables

/// Replays posted decisions into a ledger, in the order of posting.
struct PostingReader {
  let database: Database
  /// The last sequence number to see; `nil` sees everything.
  let knownAt: Int?

  func replay(into ledger: inout Ledger) throws {
    let bound: String = knownAt.map { " AND sequence <= \($0)" } ?? ""
    let days = try database.rows(
      """
      SELECT number, as_of FROM recordings JOIN runs ON number = run WHERE kind = 'post'\(bound) ORDER BY sequence
      """
    ) { (run: $0.integer(0), day: try $0.day(1)) }
    let postings = try Statement(
      database,
      """
      SELECT \(DecisionRow.columns) FROM decisions WHERE run = ?
        AND EXISTS (SELECT 1 FROM postings AS p WHERE p.run = decisions.run AND p.ordinal = decisions.ordinal)
      ORDER BY ordinal
      """)
    for (run, day) in days {
      postings.bind(run, at: 1)
      while try postings.step() { ledger.post(try postings.decision(from: 0), on: day) }
      postings.reset()
      ledger.notePostedRun(asOf: day)
    }
  }
}

extension Ledger {
  /// Does what posting a decision of a run as of `day` means.
  fileprivate mutating func post(_ decision: Decision, on day: Day) {
    switch (decision.effect, decision.subject) {
    case (.limit(let limit), _):
      post(LimitPosting(customer: decision.customer, day: day, limit: limit))
    case (.hold(let cause, let isPlaced), _):
      post(HoldPosting(customer: decision.customer, day: day, cause: cause, isPlaced: isPlaced))
    case (.terms(let tiers), .invoice(let invoice)):
      post(terms: tiers, of: invoice, on: day)
    case (.discountTaken(let money), .invoice(let invoice)):
      append(
        CreditEntry(
          customer: decision.customer, invoice: invoice, day: day, currency: money.currency, kind: .discount,
          amount: money.minorUnits))
    case (.fee(_, let addition), .invoice(let invoice)):
      post(FeePosting(invoice: invoice, day: day, amount: addition.minorUnits))
    case (.stage(let name, let number, let letterDay), .invoice(let invoice)):
      post(stage: name, number: number, of: invoice, on: day, letterDay: letterDay)
    case (.noStage, .invoice(let invoice)):
      post(stage: nil, number: 0, of: invoice, on: day, letterDay: nil)
    case (.order(let release), .order(let order)):
      post(OrderPosting(order: order, day: day, release: release))
    case (.stageHeldBack, _), (.terms, _), (.discountTaken, _), (.fee, _), (.stage, _), (.noStage, _), (.order, _):
      break
    }
  }
}
