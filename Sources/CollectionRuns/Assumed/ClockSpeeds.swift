internal import Receivables

/// How fast the clocks of debtors run at the stages of a policy under one case of the assumptions.
///
/// A stage is answered to at least as much as those below it: who was called has been reminded too. So an invoice that comes
/// to a stage sooner is never paid later, whatever the draws of the single stages are.
struct ClockSpeeds {
  private let stretches: [(from: Day, speeds: [String: Int64])]
  private let assumed: AssumedCase

  init(_ assumed: AssumedCase, under policies: PolicyTimeline) {
    self.assumed = assumed
    stretches = policies.stretches.map { stretch in
      var response: Int64 = 0
      var speeds: [String: Int64] = [:]
      for stage in stretch.policy.rules.stages {
        response = max(response, assumed.value(of: .response(stage: stage.name)).billionths)
        speeds[stage.name] = DebtorClock.ordinary + response
      }
      return (stretch.from, speeds)
    }
  }

  /// The speed at a stage of the ladder that is in force on a day; a stage that is not in it has its own response alone.
  func speed(at stage: String?, on day: Day) -> Int64 {
    guard let stage else { return DebtorClock.ordinary }
    let speeds = (stretches.last { $0.from <= day } ?? stretches[0]).speeds
    return speeds[stage] ?? DebtorClock.ordinary + assumed.value(of: .response(stage: stage)).billionths
  }
}
