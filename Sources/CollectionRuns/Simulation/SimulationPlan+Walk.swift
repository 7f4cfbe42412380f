internal import Receivables

extension SimulationPlan {
  /// The walk of policies through the span over a ledger, before its first run.
  func walk(_ policies: PolicyTimeline, over ledger: Ledger) -> HistoryWalk {
    HistoryWalk(ledger, from: first, start: start, policies: policies, economy: economy)
  }
}
