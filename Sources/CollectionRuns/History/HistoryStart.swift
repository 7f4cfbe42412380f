/// What a history begins with.
public enum HistoryStart: String, Hashable, Sendable, CaseIterable {
  /// What real runs posted before the first day.
  case posted
  /// Nothing: as if no run had ever been posted.
  case clean
}
