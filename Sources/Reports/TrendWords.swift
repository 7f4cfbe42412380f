import Measures

/// A trend in sentences, each with the figures that it rests on.
struct TrendWords {
  private let say: Wording
  private let words: MeasureWords

  init(_ say: Wording) {
    self.say = say
    words = MeasureWords(say)
  }

  /// What a rule says.
  func sentence(_ rule: TrendStatement.Rule) -> String {
    switch rule {
    case .improving: say("Improving: DSO fell while CEI rose.", "تحسُّن: انخفض DSO وارتفع CEI.")
    case .worsening: say("Worsening: DSO rose while CEI fell.", "تراجُع: ارتفع DSO وانخفض CEI.")
    case .collectionIsTheCause:
      say("Collection is the cause: DSO and ADD moved together.", "التحصيل هو السبب: تحرّك DSO وADD معاً.")
    case .lookAtTheMix:
      say(
        "DSO moved but collection did not: look at the mix of sales, terms and disputes.",
        "تحرّك DSO ولم يتحرّك التحصيل: انظر إلى مزيج المبيعات وشروط السداد والنزاعات.")
    case .partlyTheMix:
      say(
        "ADD went the other way: the mix of sales, terms and disputes has a part in it.",
        "تحرّك ADD في الاتجاه المعاكس: لمزيج المبيعات وشروط السداد والنزاعات دور في ذلك.")
    case .hiddenByTheMix:
      say(
        "DSO stood still but ADD moved: the mix of sales, terms and disputes hides it.",
        "ثبت DSO وتحرّك ADD: يخفيه مزيج المبيعات وشروط السداد والنزاعات.")
    case .steady: say("Steady: neither DSO nor ADD moved.", "استقرار: لم يتحرّك DSO ولا ADD.")
    case .unreadable:
      say(
        "Collection cannot be read: a figure is n/a in one of the periods.",
        "تتعذّر قراءة التحصيل: أحد الأرقام غير متاح في إحدى الفترتين.")
    case .salesBrokeOff:
      say(
        "Sales broke off in the last three months: DSO and CEI of the period mean little.",
        "انقطعت المبيعات في الأشهر الثلاثة الأخيرة: لا دلالة تُذكر لمؤشرَي DSO وCEI في الفترة.")
    default: sentenceOfLevels(rule)
    }
  }

  private func sentenceOfLevels(_ rule: TrendStatement.Rule) -> String {
    switch rule {
    case .overdueRising: say("A larger part is overdue.", "زادت حصة المتأخر من الرصيد.")
    case .overdueFalling: say("A smaller part is overdue.", "تقلّصت حصة المتأخر من الرصيد.")
    case .turnoverFalling: say("Turnover is falling: investigate.", "دوران الذمم ينخفض: ابحث عن السبب.")
    case .turnoverImproving: say("Turnover is improving.", "دوران الذمم يتحسّن.")
    case .turnoverStrong: say("Turnover is strong.", "دوران الذمم قوي.")
    case .turnoverSteady: say("Turnover is steady.", "دوران الذمم مستقر.")
    default: preconditionFailure("\(rule) is a rule about collection")
    }
  }

  /// The figures of a statement, before and after, in lines that a terminal does not break.
  func figures(_ statement: TrendStatement, of trend: Trend) -> [String] {
    let figures = statement.evidence.map { evidence in
      switch evidence {
      case .measure(let measure):
        change(
          words.name(measure), trend.earlierFigure(measure).text ?? words.notAvailable,
          words.value(trend.later[measure], of: measure))
      case .amount(let amount):
        change(words.name(amount), figure(amount, of: trend.earlier), figure(amount, of: trend.later))
      }
    }
    return figures.reduce(into: [String]()) { lines, figure in
      if let line = lines.last, line.count + figure.count < 100 {
        lines[lines.count - 1] = line + say("; ", "؛ ") + figure
      } else {
        lines.append(figure)
      }
    }
  }

  private func change(_ name: String, _ earlier: String, _ later: String) -> String {
    say("\(name) \(earlier) → \(later)", "\(name) من \(earlier) إلى \(later)")
  }

  private func figure(_ amount: Amount, of period: PeriodMeasures) -> String {
    period.amount(amount).map(say.figure) ?? words.notAvailable
  }

  /// How a figure compares with the industry.
  func comparison(_ industry: IndustryFigure, with period: PeriodMeasures) -> String {
    let (name, own) = (words.name(industry.measure), words.value(period[industry.measure], of: industry.measure))
    let theirs = words.value(ofHundredths: industry.hundredths, of: industry.measure)
    let verdict = verdict(industry, on: period)
    return say("\(name) \(own), industry \(theirs): \(verdict)", "\(name) \(own)، القطاع \(theirs): \(verdict)")
  }

  /// Whether a figure is better than that of the industry, and by how much; why it is n/a, where it is.
  func verdict(_ industry: IndustryFigure, on period: PeriodMeasures) -> String {
    let gap = words.value(
      ofHundredths: abs((period[industry.measure].quotient?.hundredths ?? 0) - industry.hundredths),
      of: industry.measure)
    return switch industry.verdict(on: period) {
    case .better: say("better by \(gap)", "أفضل بمقدار \(gap)")
    case .worse: say("worse by \(gap)", "أسوأ بمقدار \(gap)")
    case .higher: say("higher by \(gap)", "أعلى بمقدار \(gap)")
    case .lower: say("lower by \(gap)", "أدنى بمقدار \(gap)")
    case .equal: say("equal", "مساوٍ")
    case .unknown: period[industry.measure].absence.map(words.reason) ?? ""
    }
  }
}
