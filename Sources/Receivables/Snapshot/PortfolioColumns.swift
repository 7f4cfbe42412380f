/// The whole ledger as scripts read it: one row.
public struct PortfolioColumns: Sendable {
  public internal(set) var dso: [Double]
  public internal(set) var overdueRatio: [Double]
  public internal(set) var turnover: [Double]

  /// The figures of a portfolio; not-a-number where it has none.
  public init(_ portfolio: Portfolio) {
    dso = [portfolio.daysSalesOutstanding ?? .nan]
    overdueRatio = [portfolio.overdueRatio ?? .nan]
    turnover = [portfolio.turnover ?? .nan]
  }
}
