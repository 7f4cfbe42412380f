/// One rung of the ladder of escalation.
public struct Stage: Hashable, Sendable {
  /// How a stage reaches the customer.
  public enum Channel: String, Hashable, Sendable, CaseIterable {
    case email, letter, phone, handover

    /// Whether a stage of this channel sends something that quiet days count from.
    public var isLetter: Bool { self == .email || self == .letter }
  }

  /// What must be overdue before a stage is reached; both bounds must hold where both are given.
  public struct Minimum: Hashable, Sendable {
    /// The least overdue amount in the stage, by currency.
    public var amounts: [Money]
    /// The least share of the customer's open balance that is overdue in the stage.
    public var share: Rate?

    /// A minimum.
    public init(amounts: [Money], share: Rate?) {
      self.amounts = amounts
      self.share = share
    }
  }

  /// The name that policies answer with.
  public var name: String
  /// The name that people read.
  public var title: LocalizedText
  /// How it reaches the customer.
  public var channel: Channel
  /// The template of its letter; `nil` without one.
  public var letter: String?
  /// Whether the customer's orders are held while an invoice sits here.
  public var holdsOrders = false
  /// Days since the last letter before this stage may be reached, in place of the policy's quiet days.
  public var wait: Int?
  /// What must be overdue before it is reached.
  public var minimum: Minimum?
  /// The stage's channel when the customer has no address for `channel`; `nil` puts the customer on the worklist.
  public var fallback: Channel?

  /// A stage with a name, a title and a channel.
  public init(name: String, title: LocalizedText, channel: Channel) {
    self.name = name
    self.title = title
    self.channel = channel
  }
}
