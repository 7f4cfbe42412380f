/// How many invoices were disputed or revised for a reason. An invoice with several reasons counts in each.
public struct ReasonCount: Hashable, Sendable {
  /// What was given as the reason.
  public enum Reason: Hashable, Sendable {
    /// The firm's words.
    case given(String)
    /// Nobody gave one.
    case none
    /// The invoice was issued anew, for which the ledger keeps no reason.
    case issuedAnew
  }

  /// Why.
  public let reason: Reason
  /// How many invoices.
  public let invoices: Int

  /// A count.
  public init(reason: Reason, invoices: Int) {
    self.reason = reason
    self.invoices = invoices
  }

  /// The counts by reason, the most frequent first, then by the words.
  static func list(_ counts: [Int32: Int], texts: (Int32) -> String) -> [ReasonCount] {
    counts.map { code, count in
      let text = code >= 0 ? texts(code) : ""
      let reason: Reason = code == Tally.issuedAnew ? .issuedAnew : text.isEmpty ? .none : .given(text)
      return ReasonCount(reason: reason, invoices: count)
    }
    .sorted { ($1.invoices, $0.order) < ($0.invoices, $1.order) }
  }

  private var order: String {
    switch reason {
    case .given(let text): "0" + text
    case .none: "1"
    case .issuedAnew: "2"
    }
  }
}
