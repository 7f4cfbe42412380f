internal import Receivables

/// A policy that is tried, walked through the span with people who answer to it as one case of the assumptions says.
///
/// The runs are those of `HistoryWalk`, as everywhere. Payments on invoices wait outside of the ledger, and each is recorded
/// on its day, before the run of that day; what follows from them (fees, letters, limits, holds) follows by the same code.
struct AssumedWalk {
  private let reference: ReferenceHistory
  private let policies: PolicyTimeline
  private let speeds: ClockSpeeds
  private let takeUp: TakeUp
  private var walk: HistoryWalk
  private var debtors: [Debtor]
  private var places: [Int32: Int] = [:]
  /// By day of the span: who may pay then.
  private var calendar: [[Int]]
  private var totals = RunTotals()

  /// The walk before its first run.
  ///
  /// - Parameter seed: of the numbers by which invoices take offers; the same for all policies of a draw.
  init(_ policies: PolicyTimeline, against reference: ReferenceHistory, assuming assumed: AssumedCase, seed: UInt64) {
    (self.reference, self.policies) = (reference, policies)
    let speeds = ClockSpeeds(assumed, under: policies)
    self.speeds = speeds
    takeUp = TakeUp(assumed, seed: seed)
    let span = reference.span
    walk = span.walk(policies, over: reference.withheld)
    let known = ClockSpeeds(assumed, under: reference.policies)
    debtors = reference.invoices.map {
      Debtor($0, reference: known, tried: speeds, span: span, gain: assumed.deliveryGain)
    }
    calendar = Array(repeating: [], count: span.last - span.first + 1)
    for place in debtors.indices {
      places[debtors[place].watched.invoice] = place
      schedule(place, after: span.first.previous)
    }
  }

  /// Walks through the span: the ledger at its end, and what the runs did.
  ///
  /// - Parameter take: told each part of each run, before it is posted.
  /// - Throws: what a run throws, and what `take` throws.
  consuming func run(take: (ProposalPart) throws -> Void = { _ in }) throws -> (end: Ledger, totals: RunTotals) {
    let (span, runs) = (reference.span, reference.span.days)
    var nextRun = 0
    for offset in calendar.indices {
      let day = Day(clamping: Int(span.first.number) + offset)
      receive(on: day, lastRun: nextRun > 0 ? runs[nextRun - 1] : nil)
      if nextRun < runs.count, runs[nextRun] == day {
        try makeRun(asOf: day, take: take)
        nextRun += 1
      }
    }
    return (walk.ledger, totals)
  }

  private mutating func schedule(_ place: Int, after day: Day) {
    guard let next = debtors[place].nextDay(after: day), next <= reference.span.last else { return }
    calendar[next - reference.span.first].append(place)
  }

  /// Records what comes on a day, in the order of the ledger.
  private mutating func receive(on day: Day, lastRun: Day?) {
    let offset = day - reference.span.first
    var come: [Debtor.Part] = []
    for place in Set(calendar[offset]) {
      come += debtors[place].comes(on: day, lastRun: lastRun)
      schedule(place, after: day)
    }
    calendar[offset] = []
    for part in come.sorted(by: { ($0.row, $0.reading, $0.amount) < ($1.row, $1.reading, $1.amount) }) {
      walk.record(part.credit(on: day))
    }
  }

  /// Makes a run, and lets the debtors know what it did.
  private mutating func makeRun(asOf day: Day, take: (ProposalPart) throws -> Void) throws {
    let rules = policies.policy(on: day).rules
    var told: [Decision] = []
    var done = RunTotals()
    let (ledger, places) = (reference.withheld, self.places)
    try walk.run(
      asOf: day,
      take: { part in
        try take(part)
        done += RunTotals(part, over: ledger, rules: rules)
        told += part.decisions.filter { decision in
          if case .invoice(let invoice) = decision.subject { places[invoice] != nil } else { false }
        }
      })
    totals += done
    var moved: Set<Int> = []
    for decision in told {
      guard case .invoice(let invoice) = decision.subject, let place = places[invoice] else { continue }
      tell(place, decision.effect, on: day, rounding: rules.rounding)
      moved.insert(place)
    }
    for place in moved { schedule(place, after: day) }
  }

  private mutating func tell(_ place: Int, _ effect: Decision.Effect, on day: Day, rounding: Rounding) {
    switch effect {
    case .stage(let name, _, _): debtors[place].moves(at: speeds.speed(at: name, on: day), on: day)
    case .discountTaken(let money): debtors[place].isGranted(money.minorUnits)
    case .terms(let tiers):
      let watched = debtors[place].watched
      debtors[place].isOffered(tiers, on: day, rounding: rounding) { takeUp.takes($0, watched) }
    default: break
    }
  }
}
