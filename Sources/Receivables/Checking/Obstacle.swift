/// What in the ledger or in the rules holds an answer back, with what a person needs to say until when.
public enum Obstacle: Hashable, Sendable {
  /// A dispute over the whole balance, open since this day; the reason may be empty.
  case dispute(opened: Day?, reason: String)
  /// A promise to pay, and the last day on which it stands.
  case promise(made: Day?, until: Day)
  /// An instalment plan that is kept; the instalment that is awaited, and its due day.
  case plan(instalment: Int, due: Day?)
  /// A block that lets nothing rise.
  case block(Block)
  /// A block that lets the invoice rise to this stage and no further.
  case cap(stage: String, Block?)
  /// The last letter to the customer is too recent: the last day on which none may follow.
  case quiet(lastLetter: Day, through: Day)
  /// A stage of the invoice was posted as of this day already.
  case alreadyToday(Day)
  /// Unapplied credits of the customer cover the invoice.
  case credits([Money])
  /// Less is overdue at the stage than it wants, of so much that is open.
  case minimum(stage: String, wanted: Stage.Minimum, overdue: Money, open: Money)

  /// The kind of obstacle, as a run records it.
  public var holdBack: HoldBack {
    switch self {
    case .dispute: .disputed
    case .promise: .promised
    case .plan: .plan
    case .block: .blocked
    case .cap: .capped
    case .quiet: .quiet
    case .alreadyToday: .alreadyToday
    case .credits: .covered
    case .minimum: .belowMinimum
    }
  }
}
