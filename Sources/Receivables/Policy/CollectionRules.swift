/// The switches of the engine that a policy's manifest and ladder set; everything else is in the scripts.
public struct CollectionRules: Hashable, Sendable {
  /// How far a stage may rise in one run.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// One stage a run and a day, never skipping one.
    case one
    /// Straight to the answered stage.
    case jump
  }

  /// Where unapplied credits come off first.
  public enum CreditOrder: String, Hashable, Sendable, CaseIterable {
    case highestStageFirst = "highest_stage_first"
    case oldestFirst = "oldest_first"
    case ignore
  }

  /// What happens when the accrued total falls below what was posted.
  public enum Fees: String, Hashable, Sendable, CaseIterable {
    /// Nothing is posted, and a finding says so.
    case accruing
    /// The difference is posted as a credit.
    case reversible
  }

  /// What a payment on an invoice pays first.
  public enum Allocation: String, Hashable, Sendable, CaseIterable {
    case principalFirst = "principal_first"
    case feesFirst = "fees_first"
  }

  /// What becomes of payments without an invoice.
  public enum Settlement: String, Hashable, Sendable, CaseIterable {
    /// They stay unapplied until finance allocates them.
    case byHand = "by_hand"
    /// They pay the oldest due invoice first, then by invoice id.
    case oldest
  }

  /// The currency of `money "…"` in the scripts and of totals over several currencies.
  public var currency: Currency
  /// How amounts are rounded, once, at the end of a calculation.
  public var rounding = Rounding.halfEven
  /// The day count of interest where a script names none.
  public var dayCount = DayCount.actual365
  /// The days on which nothing is sent.
  public var calendar = BusinessCalendar.everyDay
  /// The ladder, lowest stage first.
  public var stages: [Stage] = []
  /// How far a stage may rise in one run.
  public var step = Step.one
  /// Days from a letter to a customer to the next one.
  public var quietDays = 7
  /// Whether an answer below the current stage takes the invoice down.
  public var falls = false
  /// Where unapplied credits come off first.
  public var creditOrder = CreditOrder.highestStageFirst
  /// What happens when a fee total falls.
  public var fees = Fees.accruing
  /// What a payment on an invoice pays first.
  public var allocation = Allocation.principalFirst
  /// What becomes of payments without an invoice.
  public var settlement = Settlement.byHand
  /// Open orders dated up to this many days after the run count in the exposure; `nil` counts all.
  public var orderHorizonDays: Int?
  /// What a payment may fall short of the discounted amount and still count, by currency.
  public var tolerances: [Money] = []
  /// Reason codes in the words of reports.
  public var reasons: [String: LocalizedText] = [:]

  /// The ordinary settings in a currency.
  public init(currency: Currency) {
    self.currency = currency
  }

  /// The place of a stage in the ladder, 1 for the first; `nil` where the ladder has no such stage.
  public func number(ofStage name: String) -> Int? {
    stages.firstIndex { $0.name == name }.map { $0 + 1 }
  }

  /// The stage at a place in the ladder, 1 for the first.
  public func stage(number: Int) -> Stage? {
    number > 0 && number <= stages.count ? stages[number - 1] : nil
  }
}
