internal import CollectionRuns
internal import Receivables

/// What assumed figures and assumptions are called, and how their numbers are written.
struct AssumedWords {
  let say: Wording

  /// The stages in the words that people read, by name.
  private let stages: [String: LocalizedText]

  init(_ say: Wording, stages: [String: LocalizedText]) {
    self.say = say
    self.stages = stages
  }

  /// What stands before everything that is assumed.
  var label: String { say("assumed", "مفترض") }

  func name(_ figure: AssumedFigure) -> String {
    figure.currency.map { "\(name(figure.measure))\(say(", ", "، "))\($0)" } ?? name(figure.measure)
  }

  func name(_ measure: AssumedMeasure) -> String {
    switch measure {
    case .cashReceived: say("cash received in the span", "النقد المحصل خلال المدة")
    case .daysToPay: say("days to pay, on average", "متوسط أيام السداد")
    case .daysLate: say("days late, on average", "متوسط أيام التأخر")
    case .openOnAverage: say("open on average over the span", "متوسط القائم خلال المدة")
    case .open: say("open at the end", "القائم في النهاية")
    case .overdue: say("overdue at the end", "المتأخر في النهاية")
    case .overdueAtMonthEnds: say("overdue at month ends, on average", "متوسط المتأخر في نهايات الأشهر")
    case .dso: say("DSO at the end, days", "متوسط فترة التحصيل في النهاية، بالأيام")
    case .turnover: say("receivables turnover a year", "معدل دوران الذمم في السنة")
    case .lateFees: say("late fees", "رسوم التأخير")
    case .discounts: say("discounts granted", "الخصومات الممنوحة")
    case .letters: say("letters", "خطابات")
    case .calls: say("calls", "اتصالات")
    case .lostOrders: say("lost sales: stopped orders", "مبيعات مفقودة: طلبات موقوفة")
    case .lostInvoices: say("lost sales: invoices while on hold", "مبيعات مفقودة: فواتير أثناء الإيقاف")
    }
  }

  /// A value as a cell; nothing where it is not known.
  func cell(_ value: Int64?, _ figure: AssumedFigure) -> ReportCell {
    guard let value else { return .text(say("n/a", "غير متاح")) }
    switch figure.measure.unit {
    case .money: return figure.currency.map { ReportCell(value, $0) } ?? .empty
    case .hundredthsOfDays, .hundredths: return .hundredths(Int(value))
    case .count: return .count(Int(value))
    }
  }

  /// What a chart of the figure counts.
  func unit(_ figure: AssumedFigure) -> ChartUnit {
    switch figure.measure.unit {
    case .money: figure.currency.map { .money($0) } ?? .count
    case .hundredthsOfDays: .days
    case .hundredths: .times
    case .count: .count
    }
  }

  /// A value inside a sentence.
  func text(_ value: Int64?, _ figure: AssumedFigure) -> String {
    let plain = cell(value, figure).plain(say)
    return figure.currency.map { "\(plain) \($0)" } ?? plain
  }

  func name(_ assumption: Assumption) -> String {
    switch assumption {
    case .response(let stage):
      say("response to: \(title(stage))", "الاستجابة لمرحلة: \(title(stage))")
    case .takeUp(let annualRate):
      say(
        "take-up of discounts worth \(percent(annualRate)) a year or more",
        "الإقبال على خصومات تعادل \(percent(annualRate)) سنوياً فأكثر")
    case .stoppedOrders: say("share of stopped orders that is lost", "الحصة المفقودة من الطلبات الموقوفة")
    case .invoicesOnHold:
      say("share of invoices while on hold that is lost", "الحصة المفقودة من الفواتير أثناء الإيقاف")
    case .deliveryBefore: say("days until an invoice arrives, as it is", "أيام وصول الفاتورة كما هي الآن")
    case .deliveryAfter: say("days until an invoice arrives, under what is tried", "أيام وصول الفاتورة في ظل المجرَّب")
    }
  }

  private func title(_ stage: String) -> String { stages[stage]?.text(in: say.language) ?? stage }

  /// The value of an assumption: shares in percent, days as days.
  func value(_ rate: Rate, of assumption: Assumption) -> String {
    switch assumption {
    case .deliveryBefore, .deliveryAfter: "\(rate)"
    default: percent(rate)
    }
  }

  private func percent(_ rate: Rate) -> String { "\(Rate(billionths: rate.billionths * 100)) %" }
}
