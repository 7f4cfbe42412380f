internal import Receivables

/// Asks again as of later days, as if nothing happened, until answers change.
///
/// Day by day: which day is the first cannot be told from the comparisons of today alone, since promises run out, twelve
/// months move on and scripts calculate. A later day asks only what has not changed yet.
struct Lookahead {
  private let policy: LuaPolicy
  private let economy: Economy
  private let asOf: Day
  private var later: QuietCustomer
  /// Reused from day to day, unless files keep the day on which they were loaded.
  private var session: PolicySession?

  private let last: Day

  init(_ policy: LuaPolicy, _ later: QuietCustomer, economy: Economy, from asOf: Day, days: Int) {
    (self.policy, self.later, self.economy, self.asOf) = (policy, later, economy, asOf)
    last = Lookahead.last(from: asOf, days: days)
  }

  /// The last day that is looked at.
  static func last(from day: Day, days: Int) -> Day { Day(clamping: Int(day.number) + days) }

  /// The first other answer to each question.
  mutating func changes(_ asked: [(subject: Explainer.Subject, tracer: Tracer)]) throws -> [Explanation.Change?] {
    var changes = [Explanation.Change?](repeating: nil, count: asked.count)
    var waiting = Array(asked.indices)
    var day = asOf
    while !waiting.isEmpty, day < last {
      day = Day(clamping: Int(day.number) + 1)
      let snapshot = later.snapshot(on: day)
      let session = try session(over: snapshot, isFresh: asked.contains { $0.tracer.keepsDay })
      let shown = waiting.compactMap { place -> (place: Int, subject: QuestionBatch.Subject)? in
        let subject = asked[place].subject
        return LuaPolicy.row(of: subject.id, subject.question, in: snapshot).map {
          (place, QuestionBatch.Subject(question: subject.question, customer: 0, row: $0))
        }
      }
      // What is not asked any more changes no more.
      waiting = []
      for ((place, subject), answers) in zip(shown, session.answers(toEach: shown.map(\.subject), ofCustomer: 0)) {
        let (told, trace) = (ToldAnswer(answers, subject.question), asked[place].tracer.trace)
        if told.answer == trace.answer, (told.fault == nil) == (trace.fault == nil) {
          waiting.append(place)
        } else {
          changes[place] = Explanation.Change(
            day: day, answer: told.answer, reason: told.reason, isFault: told.fault != nil)
        }
      }
    }
    return changes
  }

  private mutating func session(over snapshot: Snapshot, isFresh: Bool) throws -> PolicySession {
    if !isFresh, let session {
      session.show(snapshot)
      return session
    }
    let new = try PolicySession(policy, over: snapshot, economy: economy)
    session = new
    return new
  }
}

extension Tracer {
  /// Whether what is asked depends on the day on which its files were loaded.
  fileprivate var keepsDay: Bool {
    trace.loading.contains { step in
      if case .fact(let fact) = step { fact.owner == .run } else { false }
    }
  }
}
