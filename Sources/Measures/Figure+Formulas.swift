/// The formulas, each from the figures that it needs, all in minor units of one currency. Exact: nothing is rounded here.
///
/// Their source is the table "Measures" of `docs/semantics.md`, which follows the use of the Credit Research Foundation.
extension Figure {
  /// DSO, days sales outstanding: open at the end / credit sales of the period × days of the period.
  public static func daysSalesOutstanding(open: Int128, sales: Int128, days: Int) -> Figure {
    Figure(open * Int128(days), over: sales, else: .noSales)
  }

  /// Best possible DSO: open at the end and not yet due / credit sales of the period × days of the period.
  public static func bestPossibleDSO(notDue: Int128, sales: Int128, days: Int) -> Figure {
    daysSalesOutstanding(open: notDue, sales: sales, days: days)
  }

  /// ADD, average days delinquent: DSO − best possible DSO, which is overdue / credit sales × days.
  public static func averageDaysDelinquent(open: Int128, notDue: Int128, sales: Int128, days: Int) -> Figure {
    daysSalesOutstanding(open: open - notDue, sales: sales, days: days)
  }

  /// DSO by count-back: whole months of sales are taken off what is open, going back from the end; their days are summed,
  /// those of the last month in the proportion in which it is needed.
  ///
  /// - Parameter months: sales and days of each month, the latest first, back to the first sales.
  public static func countBack(open: Int128, months: some Sequence<(sales: Int128, days: Int)>) -> Figure {
    var (rest, days) = (open, 0)
    for month in months {
      if rest <= 0 { break }
      guard rest < month.sales else {
        rest -= month.sales
        days += month.days
        continue
      }
      return Figure(Int128(days) * month.sales + rest * Int128(month.days), over: month.sales, else: .noSales)
    }
    // More is open than was ever sold: no number of days explains it.
    return rest > 0 ? .unknown(.tooEarly) : .known(Quotient(days))
  }

  /// CEI, collection effectiveness index, in percent:
  /// (open at the start + sales − open at the end) / (open at the start + sales − open at the end and not yet due) × 100.
  ///
  /// - Parameter months: over how many months the sales are averaged; 1 takes the sales of the whole period.
  public static func collectionEffectiveness(
    opening: Int128, sales: Int128, open: Int128, notDue: Int128, averagedOver months: Int = 1
  ) -> Figure {
    let months = Int128(months)
    let available = months * opening + sales
    return Figure((available - months * open) * 100, over: available - months * notDue, else: .nothingDue)
  }

  /// CEI of several months together, in percent: the sum of their numerators / the sum of their denominators × 100.
  ///
  /// Over many months the index of the whole period nears 100, and that with the monthly average is ruled by the change of
  /// the balance; this one stays on the scale of a month, so that periods can be compared.
  ///
  /// - Parameters:
  ///   - collected: Σ (open at the start + sales − open at the end) of each month.
  ///   - collectable: Σ (open at the start + sales − open at the end and not yet due) of each month.
  public static func collectionEffectiveness(collected: Int128, collectable: Int128) -> Figure {
    .percent(collected, of: collectable, else: .nothingDue)
  }

  /// Receivables turnover: net credit sales / ((open at the start + open at the end) / 2).
  public static func turnover(netSales: Int128, opening: Int128, open: Int128) -> Figure {
    Figure(2 * netSales, over: opening + open, else: .noReceivables)
  }

  /// A part of a whole, in percent.
  static func percent(_ part: Int128, of whole: Int128, else absence: Absence) -> Figure {
    Figure(part * 100, over: whole, else: absence)
  }

  /// What early payment cost as a rate a year, in percent: discounts / Σ (money received early × days before it was due)
  /// × 365 × 100. For 2 % within 10 days of 30 that is 2 / 98 × 365 / 20: 37.24 %.
  ///
  /// - Parameter moneyDays: each payment that took a discount × the days by which it came before the due day.
  public static func annualRateOfDiscounts(discounts: Int128, moneyDays: Int128) -> Figure {
    guard discounts > 0 else { return .unknown(.noDiscounts) }
    return Figure(discounts * 365 * 100, over: moneyDays, else: .noDiscounts)
  }
}
