import Measures
import Receivables

/// The names of measures, amounts and reasons in the two languages of the reports.
struct MeasureWords {
  private let say: Wording

  init(_ say: Wording) {
    self.say = say
  }

  /// The name of a measure.
  func name(_ measure: Measure) -> String {
    switch measure {
    case .dso: say("DSO", "أيام المبيعات غير المحصّلة (DSO)")
    case .dsoThreeMonths: say("DSO, three months", "DSO لثلاثة أشهر")
    case .dsoCountback: say("DSO, count-back", "DSO بالعدّ التراجعي")
    case .bestDSO: say("best possible DSO", "أفضل DSO ممكن")
    case .averageDaysDelinquent: say("average days delinquent (ADD)", "متوسط أيام التأخر (ADD)")
    case .cei: say("collection effectiveness (CEI)", "مؤشر فعالية التحصيل (CEI)")
    case .ceiMonthlyAverage: say("CEI, monthly average", "CEI بمتوسط المبيعات الشهري")
    case .ceiByMonth: say("CEI, month by month", "CEI شهراً بشهر")
    case .turnover: say("receivables turnover, a year", "دوران الذمم المدينة في السنة")
    case .overdueRatio: say("overdue", "نسبة المتأخر")
    case .disputedBalanceRatio: say("in dispute", "نسبة المتنازع عليه")
    case .badDebtRatio: say("bad debt", "نسبة الديون المشكوك في تحصيلها")
    case .termsDays: say("agreed terms", "مدة السداد المتفق عليها")
    default: nameOfDocuments(measure)
    }
  }

  private func nameOfDocuments(_ measure: Measure) -> String {
    switch measure {
    case .daysToPay: say("days to pay", "أيام السداد")
    case .daysToPayWeighted: say("days to pay, by amount", "أيام السداد مرجّحة بالمبلغ")
    case .daysLate: say("days late", "أيام التأخر عن السداد")
    case .daysLateWeighted: say("days late, by amount", "أيام التأخر مرجّحة بالمبلغ")
    case .daysLateOfLate: say("days late of those late", "أيام تأخر الفواتير المتأخرة")
    case .lateRate: say("settled late", "نسبة المسدَّد متأخراً")
    case .rightPartyRate: say("right party reached", "نسبة بلوغ الشخص المعني")
    case .promiseRate: say("promises to pay", "نسبة الوعود بالسداد")
    case .promisesKeptRate: say("promises kept", "نسبة الوعود الموفى بها")
    case .disputedRate: say("invoices disputed", "نسبة الفواتير المتنازع عليها")
    case .revisedRate: say("invoices revised", "نسبة الفواتير المعدّلة")
    case .discountAnnualRate: say("discounts as a rate a year", "كلفة الخصم كمعدل سنوي")
    default: preconditionFailure("\(measure) is a measure of balances")
    }
  }

  /// The name of an amount.
  func name(_ amount: Amount) -> String {
    switch amount {
    case .sales: say("sales", "المبيعات")
    case .creditNotes: say("credit notes", "الإشعارات الدائنة")
    case .collected: say("collected", "المحصَّل")
    case .discounts: say("discounts taken", "الخصومات الممنوحة")
    case .opening: say("open before", "الرصيد الافتتاحي")
    case .open: say("open", "الرصيد المفتوح")
    case .notDue: say("not due", "غير مستحق")
    case .overdue: say("overdue", "المتأخر")
    case .disputed: say("in dispute", "المتنازع عليه")
    case .badDebt: say("bad debt expected", "الديون المشكوك في تحصيلها")
    case .goodDebt: say("good debt", "الديون الجيدة")
    case .feesAccrued: say("late fees accrued", "رسوم التأخير المستحقة")
    case .feesPosted: say("late fees posted", "رسوم التأخير المرحّلة")
    case .feesCollected: say("late fees collected", "رسوم التأخير المحصّلة")
    case .feesWaived: say("late fees waived", "رسوم التأخير المتنازل عنها")
    case .feesOpen: say("late fees open", "رسوم التأخير غير المسددة")
    }
  }

  /// Why there is no answer.
  func reason(_ absence: Absence) -> String {
    switch absence {
    case .noSales: say("nothing was sold in the period", "لا مبيعات في الفترة")
    case .tooEarly:
      say("sales begin later than what it looks back on", "تبدأ المبيعات بعد بداية الفترة اللازمة للحساب")
    case .nothingOpen: say("nothing is open", "لا رصيد مفتوح")
    case .nothingDue: say("nothing was there to be collected", "لم يكن هناك ما يُحصَّل")
    case .noReceivables: say("nothing was open at either end", "لا رصيد في أول الفترة ولا في آخرها")
    case .noContacts: say("no contacts in the ledger for the period", "لا اتصالات مسجلة في الفترة")
    case .noPromises: say("no promise ran out in the period", "لم يحن أجل أي وعد في الفترة")
    case .nothingIssued: say("no invoice was issued in the period", "لم تصدر فاتورة في الفترة")
    case .nothingSettled: say("no invoice was settled in the period", "لم تُسدَّد فاتورة في الفترة")
    case .nothingLate: say("no invoice was settled late", "لم تُسدَّد فاتورة متأخرة")
    case .noDiscounts: say("no discount was taken for early payment", "لم يُمنح خصم على سداد مبكر")
    case .noLossTable:
      say("say what share of each bucket is lost, with --losses", "حدّد نسبة الخسارة لكل شريحة بالخيار ‎--losses")
    case .noPolicy: say("only a policy knows: name one with --policy", "تعرفه السياسة وحدها: سمّها بالخيار ‎--policy")
    }
  }

  /// A number with the unit of its measure; `n/a` where there is none.
  func value(_ figure: Figure, of measure: Measure) -> String {
    figure.quotient.map { value(ofHundredths: $0.hundredths, of: measure) } ?? notAvailable
  }

  /// A number of hundredths with the unit of its measure.
  func value(ofHundredths hundredths: Int, of measure: Measure) -> String {
    let text = Quotient.text(ofHundredths: hundredths)
    return switch measure.unit {
    case .days: say("\(text) days", "\(text) يوم")
    case .percent: "\(text) %"
    case .times: say("\(text) times", "\(text) مرة")
    }
  }

  /// What stands where there is no answer.
  var notAvailable: String { say("n/a", "غير متاح") }

  /// The words of a reason.
  func text(_ reason: ReasonCount.Reason) -> String {
    switch reason {
    case .given(let text): text
    case .none: say("(no reason given)", "(بلا سبب مذكور)")
    case .issuedAnew: say("(issued anew)", "(أُعيد إصدارها)")
    }
  }

  /// What a group is called.
  func label(_ group: CustomerGroup) -> String {
    if let name = group.name { return "\(group.key) \(name.text(in: say.language))" }
    return group.key.isEmpty ? say("(none)", "(بدون)") : group.key
  }

  /// By what customers are grouped.
  func title(_ breakdown: Breakdown) -> String {
    switch breakdown {
    case .segment: say("segment", "الشريحة")
    case .region: say("region", "المنطقة")
    case .currency: say("currency", "العملة")
    case .customer: say("customer", "العميل")
    }
  }
}
