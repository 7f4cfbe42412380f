import Measures
import Receivables

/// The measures of a whole period in their order, each with what it is made of, or why there is none.
struct MeasurePeriodRows {
  /// One of them.
  struct Row {
    let name: String
    let unit: ChartUnit
    /// In the smallest part of the unit; `nil` for n/a.
    let value: Int64?
    /// What it is made of, or why it is n/a.
    let note: String
  }

  private(set) var rows: [Row] = []
  private let period: PeriodMeasures
  private let say: Wording
  private let words: MeasureWords

  /// - Parameter day: how a day is written.
  init(_ sheet: MeasureSheet, say: Wording, day: (Day) -> String) {
    period = sheet.period
    self.say = say
    words = MeasureWords(say)
    addBalances()
    addPayments()
    addContacts()
    addMoney()
    if let peak = sheet.peak {
      let note = say("on \(day(peak.day))", "في \(day(peak.day))")
      rows.append(
        Row(
          name: say("largest balance", "أعلى رصيد"), unit: .money(peak.amount.currency), value: peak.amount.minorUnits,
          note: note))
    }
  }

  private mutating func addBalances() {
    let (open, sales) = (figure(.open), figure(.sales))
    add(.dso, say("open \(open) / sales \(sales) × \(period.days) days", "\(open) / \(sales) × \(period.days) يوم"))
    add(.dsoThreeMonths, "")
    add(.dsoCountback, "")
    add(.bestDSO, say("not due \(figure(.notDue))", "غير مستحق \(figure(.notDue))"))
    add(.averageDaysDelinquent, say("overdue \(figure(.overdue))", "المتأخر \(figure(.overdue))"))
    add(.cei, say("open before \(figure(.opening))", "الرصيد الافتتاحي \(figure(.opening))"))
    add(.ceiMonthlyAverage, say("months: \(period.months)", "عدد الأشهر: \(period.months)"))
    add(.ceiByMonth, "")
    add(.turnover, "")
    add(.overdueRatio, part(figure(.overdue), open))
    add(.disputedBalanceRatio, part(figure(.disputed), open))
    add(.badDebt, period.amount(.goodDebt).map { say("good debt \(say.figure($0))", "الجيدة \(say.figure($0))") })
  }

  private mutating func addPayments() {
    add(.termsDays, "")
    add(.daysToPay, say("invoices settled: \(count(.settledInvoices))", "الفواتير المسددة: \(count(.settledInvoices))"))
    add(.daysToPayWeighted, "")
    add(.daysLate, "")
    add(.daysLateWeighted, "")
    add(.daysLateOfLate, "")
    add(.lateRate, part(count(.lateInvoices), count(.settledInvoices)))
  }

  private mutating func addContacts() {
    add(.rightPartyRate, part(count(.rightPartyContacts), count(.contacts)))
    add(.promiseRate, part(count(.promises), count(.contacts)))
    add(.promisesKeptRate, part(count(.promisesKept), count(.promisesDue)))
    add(.disputedRate, part(count(.disputedInvoices), count(.issuedInvoices)))
    add(.revisedRate, part(count(.revisedInvoices), count(.issuedInvoices)))
  }

  private mutating func addMoney() {
    add(Amount.discounts, "")
    add(.discountAnnualRate, "")
    for amount in [Amount.feesAccrued, .feesPosted, .feesCollected, .feesWaived, .feesOpen] { add(amount, "") }
  }

  private mutating func add(_ measure: Measure, _ note: String) {
    let figure = period[measure]
    rows.append(
      Row(
        name: words.name(measure), unit: measure.chartUnit, value: figure.quotient.map { Int64($0.hundredths) },
        note: figure.absence.map(words.reason) ?? note))
  }

  private mutating func add(_ amount: Amount, _ note: String?) {
    let reason = period.absence(of: amount).map(words.reason)
    rows.append(
      Row(
        name: words.name(amount), unit: .money(period.currency), value: period.amount(amount)?.minorUnits,
        note: reason ?? note ?? ""))
  }

  private func figure(_ amount: Amount) -> String { period.amount(amount).map(say.figure) ?? words.notAvailable }

  private func count(_ count: Count) -> String { "\(period.count(count))" }

  private func part(_ part: String, _ whole: String) -> String { say("\(part) of \(whole)", "\(part) من \(whole)") }
}

extension Measure {
  /// What it is counted in, on a chart.
  var chartUnit: ChartUnit {
    switch unit {
    case .days: .days
    case .percent: .percent
    case .times: .times
    }
  }
}
