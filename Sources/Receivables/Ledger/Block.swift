/// A person's decision that a customer or an invoice is not to be chased: one row of `blocks.csv`.
/// Its key is the subject, the first day and the strength.
public struct Block: Hashable, Sendable {
  /// How much a block stops.
  public enum Strength: Hashable, Sendable {
    /// Not in the run at all.
    case exclude
    /// Counts in balances and totals; cannot trigger a letter or rise.
    case count
    /// Rises no further than this stage.
    case cap(stage: String)

    /// Reads `exclude`, `count` or `cap:<stage>`; anything else is `nil`.
    public init?(_ text: String) {
      switch text {
      case "exclude": self = .exclude
      case "count": self = .count
      case _ where text.hasPrefix("cap:") && text.utf8.count > 4: self = .cap(stage: String(text.dropFirst(4)))
      default: return nil
      }
    }

    /// The form that `init(_:)` reads.
    public var text: String {
      switch self {
      case .exclude: "exclude"
      case .count: "count"
      case .cap(let stage): "cap:\(stage)"
      }
    }
  }

  /// The id of a customer or of an invoice.
  public var subject: String
  /// The first day on which it stands.
  public var from: Day
  /// The last day on which it stands; `nil` until further notice.
  public var until: Day?
  /// Why it was placed; never empty.
  public var reason: String
  /// Who placed it; never empty.
  public var author: String
  /// How much it stops.
  public var strength = Strength.exclude

  /// A block of full strength until further notice.
  public init(subject: String, from: Day, reason: String, author: String) {
    self.subject = subject
    self.from = from
    self.reason = reason
    self.author = author
  }

  /// Whether the block stands at the end of `day`: from its first to its last day, both included.
  public func stands(on day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}
