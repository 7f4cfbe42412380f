/// A change of an invoice's stage that a run posted.
public struct StagePosting: Sendable, Equatable {
  /// The index of the invoice.
  public var invoice: Int32
  /// The as-of day of the run: the stage counts from this day.
  public var day: Day
  /// The day the letter of this change goes out (the as-of day or the next business day); `nil` without a letter.
  public var letterDay: Day?
  /// The code of the stage's name in `Ledger.stageNames`; `nil` for no stage.
  public var stage: Int32?
  /// The stage's place in the ladder it was posted under, 1 for the first; 0 for no stage.
  public var number: Int32

  /// A posting from its figures.
  public init(invoice: Int32, day: Day, letterDay: Day?, stage: Int32?, number: Int32) {
    self.invoice = invoice
    self.day = day
    self.letterDay = letterDay
    self.stage = stage
    self.number = number
  }
}
