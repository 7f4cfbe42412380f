internal import Receivables

/// The figures of a history at its end, by reading its ledger once.
struct SpanFigures {
  /// The figures; one that is not known, such as a mean of nothing, is not among them.
  private(set) var values: [AssumedFigure: Int64] = [:]
  private let ledger: Ledger
  private let span: SimulationPlan
  private let monthEnds: [Day]

  /// Linear in the ledger and, for open invoices, in the months of the span.
  ///
  /// - Parameter rules: those in force on the last day.
  init(_ ledger: Ledger, totals: RunTotals, span: SimulationPlan, rules: CollectionRules) {
    (self.ledger, self.span) = (ledger, span)
    var ends: [Day] = []
    var end = span.first.endOfMonth
    while end <= span.last {
      ends.append(end)
      guard let next = try? end.advanced(by: 1) else { break }
      end = next.endOfMonth
    }
    monthEnds = ends.isEmpty ? [span.last] : ends
    for currency in Set(ledger.invoices.map(\.currency)) {
      for measure in AssumedMeasure.allCases where measure.unit == .money {
        values[AssumedFigure(measure, currency)] = 0
      }
    }
    let index = LedgerIndex(ledger, settlement: rules.settlement)
    addInvoices(StandingReader(index, allocation: rules.allocation))
    addCredits()
    for fee in ledger.fees where isInSpan(fee.day) {
      add(fee.amount, to: .lateFees, ledger.invoices[Int(fee.invoice)].currency)
    }
    addRatios(SnapshotSlices(index, asOf: span.last, rules: rules).portfolio)
    values[AssumedFigure(.letters)] = Int64(totals.letters)
    values[AssumedFigure(.calls)] = Int64(totals.calls)
  }

  private func isInSpan(_ day: Day) -> Bool { day >= span.first && day <= span.last }

  private mutating func add(_ minorUnits: Int64, to measure: AssumedMeasure, _ currency: Currency) {
    values[AssumedFigure(measure, currency), default: 0].addClamped(minorUnits)
  }

  private mutating func addInvoices(_ reader: consuming StandingReader) {
    var history: [DatedStanding] = []
    var (settled, payDays, lateDays) = (0, 0, 0)
    var overdueAtEnds: [Currency: Int128] = [:]
    var moneyDays: [Currency: Int128] = [:]
    for (row, entry) in ledger.invoices.enumerated() where entry.issued <= span.last {
      reader.standings(of: row, through: span.last, into: &history)
      let last = history[history.count - 1].standing
      if last.balance > 0 {
        add(last.balance, to: .open, entry.currency)
        if entry.due < span.last { add(last.balance, to: .overdue, entry.currency) }
      } else if let day = last.settled, isInSpan(day) {
        settled += 1
        payDays += day - entry.issued
        lateDays += max(0, day - entry.due)
      }
      moneyDays[entry.currency, default: 0] += openDays(history)
      var step = 0
      for end in monthEnds where end > entry.due {
        while step + 1 < history.count, history[step + 1].day <= end { step += 1 }
        overdueAtEnds[entry.currency, default: 0] += Int128(history[step].standing.balance)
      }
    }
    addMeans(overdueAtEnds, .overdueAtMonthEnds, over: monthEnds.count)
    addMeans(moneyDays, .openOnAverage, over: span.last - span.first + 1)
    guard settled > 0 else { return }
    set(.daysToPay, Int128(payDays), over: Int128(settled))
    set(.daysLate, Int128(lateDays), over: Int128(settled))
  }

  private mutating func addMeans(_ sums: [Currency: Int128], _ measure: AssumedMeasure, over count: Int) {
    for (currency, sum) in sums {
      add(Int64(clamping: Rounding.halfEven.quotient(sum, dividedBy: Int128(count))), to: measure, currency)
    }
  }

  /// The balances of an invoice at the end of each day of the span, added up.
  private func openDays(_ history: [DatedStanding]) -> Int128 {
    history.indices.reduce(0) { sum, step in
      let end = step + 1 < history.count ? history[step + 1].day.previous : span.last
      let days = min(end, span.last) - max(history[step].day, span.first) + 1
      return days > 0 ? sum + Int128(history[step].standing.balance) * Int128(days) : sum
    }
  }

  private mutating func addCredits() {
    for credit in ledger.credits {
      switch credit.kind {
      case .payment:
        if isInSpan(credit.day) { add(credit.amount, to: .cashReceived, credit.currency) }
        if let returned = credit.returned, isInSpan(returned) {
          add(-credit.amount, to: .cashReceived, credit.currency)
        }
      case .discount: if isInSpan(credit.day) { add(credit.amount, to: .discounts, credit.currency) }
      case .creditNote, .writeOff: break
      }
    }
  }

  /// The ratios of `Portfolio`, by the same formulas, exact and rounded once to hundredths.
  private mutating func addRatios(_ portfolio: Portfolio) {
    guard let open = portfolio.receivables, let sales = portfolio.sales12m else { return }
    set(.dso, Int128(open) * Int128(portfolio.days), over: Int128(sales))
    guard let before = portfolio.receivablesBefore else { return }
    set(.turnover, 2 * Int128(sales), over: Int128(open) + Int128(before))
  }

  private mutating func set(_ measure: AssumedMeasure, _ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return }
    let hundredths = Rounding.halfEven.quotient(numerator * 100, dividedBy: denominator)
    values[AssumedFigure(measure)] = Int64(clamping: hundredths)
  }
}

extension Int64 {
  /// Adds an amount; a sum that no `Money` holds stays at the bound.
  fileprivate mutating func addClamped(_ other: Int64) { self = addingClamped(other) }
}
