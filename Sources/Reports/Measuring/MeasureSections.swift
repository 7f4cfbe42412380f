import Measures
import Receivables

/// The sections of a page on one sheet of measures: in short, then subject by subject with charts, then everything.
struct MeasureSections {
  private let sheet: MeasureSheet
  private let industry: [IndustryFigure]
  private let say: Wording
  private let words: MeasureWords
  private let charts: MeasureCharts
  private let readings: MeasureReadings
  private let titles: CurrencyTitles

  init(_ sheet: MeasureSheet, industry: [IndustryFigure], _ titles: CurrencyTitles, _ say: Wording) {
    self.titles = titles
    self.sheet = sheet
    self.industry = industry
    self.say = say
    words = MeasureWords(say)
    charts = MeasureCharts(sheet, titles, say)
    readings = MeasureReadings(sheet, say)
  }

  var all: [ReportSection] {
    [
      MeasureOverview(sheet, industry: industry, titles, say).section, days, effectiveness, balances, payments,
      promises,
      disputes, money, customers, everything,
    ]
  }

  private func section(_ english: String, _ arabic: String) -> ReportSection {
    ReportSection(titles.title(say(english, arabic), sheet.currency))
  }

  private var days: ReportSection {
    var section = section("Days sales outstanding", "أيام المبيعات غير المحصّلة")
    section.add(
      charts.lines(
        say("DSO, best possible DSO and ADD by month", "DSO وأفضل DSO ممكن وADD شهرياً"),
        [.dso, .bestDSO, .averageDaysDelinquent]),
      reading: readings.statements(restingOn: .dso))
    section.add(
      charts.lines(
        say("DSO in three ways", "DSO بثلاث طرق"), [.dso, .dsoThreeMonths, .dsoCountback]),
      reading: readings.movements(of: [.dso, .dsoThreeMonths, .dsoCountback]))
    return section
  }

  private var effectiveness: ReportSection {
    var section = section("Collection effectiveness and turnover", "فعالية التحصيل ودوران الذمم")
    let period = sheet.period
    let both = [Measure.cei, .ceiMonthlyAverage, .ceiByMonth].map { measure in
      "\(words.name(measure)) \(words.value(period[measure], of: measure))"
    }
    let whole = say(
      "Of the whole period: \(both.joined(separator: ", ")).", "في المدة كلها: \(both.joined(separator: "، ")).")
    section.add(
      charts.lines(say("CEI by month", "CEI شهرياً"), [.cei]),
      reading: readings.movements(of: [Measure.ceiByMonth]) + [whole])
    let turnover = readings.statements(restingOn: .turnover)
    section.add(
      charts.lines(
        say("Receivables turnover of the twelve months to each", "دوران الذمم المدينة لاثني عشر شهراً حتى كل شهر"),
        [.turnover]),
      reading: turnover.isEmpty ? readings.movements(of: [Measure.turnover]) : turnover)
    return section
  }

  private var balances: ReportSection {
    var section = section("What is open", "الأرصدة المفتوحة")
    section.add(
      charts.pairs(say("Sales and collections by month", "المبيعات والتحصيل شهرياً"), .sales, .collected),
      reading: readings.movements(of: [Amount.sales, .collected]))
    let overdue = readings.statements(restingOn: .overdueRatio)
    section.add(
      charts.aging(
        say("Open at the end of each month, by days overdue", "المفتوح آخر كل شهر حسب أيام التأخر")),
      reading: overdue.isEmpty ? readings.movements(of: [Amount.open, .overdue]) : overdue)
    section.add(
      charts.lines(
        say("Part of the open balance that is overdue, or in dispute", "حصة المتأخر والمتنازع عليه من الرصيد المفتوح"),
        [.overdueRatio, .disputedBalanceRatio]),
      reading: readings.movements(of: [Measure.overdueRatio, .disputedBalanceRatio]))
    return section
  }

  private var payments: ReportSection {
    var section = section("When customers pay", "متى يدفع العملاء")
    add(
      say("Days from issue and from due until paid", "الأيام من الإصدار ومن الاستحقاق حتى السداد"),
      [.daysToPay, .daysLate, .termsDays], to: &section)
    add(say("Invoices that were settled late", "الفواتير المسددة متأخرة"), [.lateRate], to: &section)
    return section
  }

  private var promises: ReportSection {
    var section = section("Contacts and promises", "الاتصالات والوعود")
    add(
      say(
        "Contacts that reached somebody or brought a promise, promises kept", "بلوغ الشخص المعني والوعود والوفاء بها"),
      [.rightPartyRate, .promiseRate, .promisesKeptRate], to: &section)
    return section
  }

  private var disputes: ReportSection {
    var section = section("Disputed and revised invoices", "الفواتير المتنازع عليها والمعدّلة")
    add(
      say("Invoices of each month that were disputed or revised", "فواتير كل شهر التي نوزع فيها أو عُدّلت"),
      [.disputedRate, .revisedRate], to: &section)
    section.add(reasons(say("Disputed because", "أسباب النزاع"), sheet.disputeReasons))
    section.add(reasons(say("Revised because", "أسباب التعديل"), sheet.revisionReasons))
    return section
  }

  private var money: ReportSection {
    var section = section("Discounts and late fees", "الخصومات ورسوم التأخير")
    if sheet.months.contains(where: { $0.amount(.discounts)?.isZero == false }) {
      let rate = Measure.discountAnnualRate
      section.add(
        charts.lines(say("Early-payment discounts taken by month", "خصومات السداد المبكر شهرياً"), [Amount.discounts]),
        reading: readings.movements(of: [Amount.discounts]) + [
          Wording.capitalised("\(words.name(rate)): \(words.value(sheet.period[rate], of: rate)).")
        ])
    } else {
      section.add(say("No discount was taken.", "لم يُمنح أي خصم."))
    }
    let fees = charts.pairs(
      say("Late fees posted and collected by month", "رسوم التأخير المرحّلة والمحصّلة شهرياً"), .feesPosted, .feesCollected
    )
    if fees.isEmpty {
      section.add(say("No late fee was posted or paid.", "لم يُرحَّل أي رسم تأخير ولم يُسدَّد."))
    } else {
      section.add(fees, reading: readings.movements(of: [Amount.feesPosted, .feesCollected]))
    }
    return section
  }

  /// A chart of shares or days, or the reason why there is none.
  private func add(_ title: String, _ measures: [Measure], to section: inout ReportSection) {
    let chart = charts.lines(title, measures)
    let reading = readings.movements(of: measures)
    if chart.isEmpty {
      for sentence in readings.absences(of: measures) { section.add(sentence) }
    } else {
      section.add(chart, reading: reading)
    }
  }

  private func reasons(_ title: String, _ counts: [ReasonCount]) -> ReportTable {
    var table = ReportTable(
      titles.title(title, sheet.currency),
      [(say("reason", "السبب"), .words), (say("invoices", "الفواتير"), .numbers)])
    for count in counts {
      let cell: ReportCell =
        if case .given(let text) = count.reason { .foreign(text) } else { .text(words.text(count.reason)) }
      table.add([cell, .count(count.invoices)])
    }
    return table
  }

  // MARK: Tables at the end

  private var customers: ReportSection {
    var section = section("The largest customers", "أكبر العملاء")
    var table = ReportTable(
      titles.title(say("Their share in percent", "حصتهم بالنسبة المئوية"), sheet.currency),
      [
        (say("how many of the largest", "عدد أكبر العملاء"), .words), (say("of what is open", "من المفتوح"), .numbers),
        (say("of sales", "من المبيعات"), .numbers),
      ])
    for (place, count) in Concentration.places.enumerated() {
      let shares = [sheet.openConcentration, sheet.salesConcentration].map { concentration -> ReportCell in
        concentration.shares[place].quotient.map { .hundredths($0.hundredths) } ?? .text(words.notAvailable)
      }
      table.add([.text("\(count)")] + shares)
    }
    table.note = say(
      "Customers who owe: \(sheet.openConcentration.customers); who bought: \(sheet.salesConcentration.customers).",
      "عدد المدينين: \(sheet.openConcentration.customers)؛ عدد المشترين: \(sheet.salesConcentration.customers).")
    section.add(table)
    return section
  }

  private var everything: ReportSection {
    var section = section("Every measure of the whole period", "كل مؤشرات المدة")
    var table = ReportTable(
      titles.title(say("From what each is made", "مكوّنات كل مؤشر"), sheet.currency),
      [
        (say("measure", "المؤشر"), .words), (say("figure", "القيمة"), .numbers), (say("unit", "الوحدة"), .words),
        (say("from", "من"), .words),
      ])
    for row in MeasurePeriodRows(sheet, say: say, day: say.day).rows {
      table.add([.text(row.name), row.unit.cell(row.value, say), .text(row.unit.words(say)), .text(row.note)])
    }
    section.add(table)
    return section
  }
}
