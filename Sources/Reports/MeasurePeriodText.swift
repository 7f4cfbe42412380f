import Measures
import Receivables

/// The measures of the whole period, each with what it is made of, or why there is none.
struct MeasurePeriodText {
  private let sheet: MeasureSheet
  private let say: Wording
  private let words: MeasureWords
  private var table: TextTable

  init(_ sheet: MeasureSheet, say: Wording) {
    self.sheet = sheet
    self.say = say
    words = MeasureWords(say)
    table = TextTable(
      (say("the whole period", "الفترة كلها"), .left), ("", .right), (say("from", "من"), .left))
    addBalances()
    addPayments()
    addContacts()
    addMoney()
  }

  /// The table, then what is told in lists.
  var lines: [String] { table.lines + buckets + reasons + concentration }

  private var period: PeriodMeasures { sheet.period }

  // MARK: Rows

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
    add(.discounts, "")
    add(.discountAnnualRate, "")
    for amount in [Amount.feesAccrued, .feesPosted, .feesCollected, .feesWaived, .feesOpen] { add(amount, "") }
    if let peak = sheet.peak {
      table.add(say("largest balance", "أعلى رصيد"), say.figure(peak.amount), say("on \(peak.day)", "في \(peak.day)"))
    }
  }

  private mutating func add(_ measure: Measure, _ note: String) {
    let figure = period[measure]
    table.add(words.name(measure), words.value(figure, of: measure), figure.absence.map(words.reason) ?? note)
  }

  private mutating func add(_ amount: Amount, _ note: String?) {
    let reason = period.absence(of: amount).map(words.reason)
    table.add(words.name(amount), figure(amount), reason ?? note ?? "")
  }

  private func figure(_ amount: Amount) -> String { period.amount(amount).map(say.figure) ?? words.notAvailable }

  private func count(_ count: Count) -> String { "\(period.count(count))" }

  private func part(_ part: String, _ whole: String) -> String { say("\(part) of \(whole)", "\(part) من \(whole)") }

  // MARK: Lists

  private var buckets: [String] {
    let parts = period.buckets.map { bucket in
      "\(BucketWords(say).name(bucket.name)) \(say.figure(bucket.amount)) (\(bucket.invoices))"
    }
    return [
      "", say("Open by days overdue (invoices)", "المفتوح حسب أيام التأخر (عدد الفواتير)"),
      "  " + parts.joined(separator: say(", ", "، ")),
    ]
  }

  private var reasons: [String] {
    let lists = [
      (say("Disputed because", "أسباب النزاع"), sheet.disputeReasons),
      (say("Revised because", "أسباب التعديل"), sheet.revisionReasons),
    ]
    return lists.flatMap { title, counts -> [String] in
      guard !counts.isEmpty else { return [] }
      let parts = counts.map { "\(TextTable.plain(words.text($0.reason))) \($0.invoices)" }
      return [title, "  " + parts.joined(separator: say(", ", "، "))]
    }
  }

  private var concentration: [String] {
    let lists = [
      (say("open", "من المفتوح"), sheet.openConcentration), (say("sales", "من المبيعات"), sheet.salesConcentration),
    ]
    return [say("Share of the largest customers", "حصة أكبر العملاء")]
      + lists.map { title, concentration in
        let parts = zip(Concentration.places, concentration.shares).map {
          "\($0): \($1.text.map { $0 + " %" } ?? words.notAvailable)"
        }
        let customers = say("customers: \(concentration.customers)", "عدد العملاء: \(concentration.customers)")
        return "  \(title): " + parts.joined(separator: say(", ", "، ")) + " (\(customers))"
      }
  }
}
