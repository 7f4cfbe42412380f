public import Receivables

/// The measures of one currency, of all customers or of a group of them: month by month, and of the whole period.
public struct MeasureSheet: Equatable, Sendable {
  /// The day at whose end was measured.
  public let asOf: Day
  /// The currency of all amounts.
  public let currency: Currency
  /// The group; `nil` where all customers are measured together.
  public let group: CustomerGroup?
  /// Each calendar month, oldest first; the last one ends with the as-of day.
  public let months: [PeriodMeasures]
  /// All of them together.
  public let period: PeriodMeasures
  /// What changed from the earlier half of the months to the later half; `nil` for a single month.
  public let trend: Trend?
  /// The largest balance at the end of any day of the period; `nil` where nothing was open.
  public let peak: Peak?
  /// What share of the open balances at the end the largest customers have.
  public let openConcentration: Concentration
  /// What share of the sales of the period the largest customers have.
  public let salesConcentration: Concentration
  /// Why invoices issued in the period were disputed.
  public let disputeReasons: [ReasonCount]
  /// Why invoices issued in the period were revised.
  public let revisionReasons: [ReasonCount]

  /// The sheets of a ledger as of a day: one a group and currency, the largest open balance first. Linear in the ledger.
  /// Nothing issued by then is no sheet.
  ///
  /// - Throws: where a rate of exchange is missing, or a total is beyond any amount.
  public static func of(
    _ ledger: Ledger, asOf: Day, settings: MeasureSettings
  ) throws(MeasureError) -> [MeasureSheet] {
    try of(LedgerIndex(ledger, settlement: settings.rules.settlement), asOf: asOf, settings: settings)
  }

  /// The same of a ledger that is indexed already, under the same `settlement`.
  public static func of(
    _ index: LedgerIndex, asOf: Day, settings: MeasureSettings
  ) throws(MeasureError) -> [MeasureSheet] {
    precondition(settings.isValid, "months are at least 1, bounds ascend from 1, each bucket has a loss rate of 0...1")
    guard let writer = SheetWriter(index, asOf: asOf, settings: settings) else { return [] }
    return try writer.sheets()
  }
}
