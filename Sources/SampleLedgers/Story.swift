/// A ledger that tells the story of one firm, small enough to read, with figures that are known beforehand.
public enum Story: String, Sendable, CaseIterable {
  /// Collects well: receivables turnover near 12 in 2024 and in 2025.
  case technology
  /// Gets into trouble: turnover falls from 8 in 2024 to 5 in 2025, while disputes rise.
  case manufacturer
  /// Sells on long terms to slow payers with a peak at the end of the year: turnover near 3.
  case retailer
  /// Delivers and lets its money wait: about half of what is owed is overdue, in 2024 as in 2025.
  case wholesaler
}
