/// The state of the economy that a run is told, as scripts see it in `ledger.economy`.
public enum Economy: String, Hashable, Sendable, CaseIterable {
  case normal, downturn, boom
}
