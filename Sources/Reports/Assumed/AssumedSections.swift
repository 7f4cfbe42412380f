internal import CollectionRuns
internal import Receivables

/// The sections about the assumed half, for a terminal and for a page. Each of them says in its title that it is assumed.
struct AssumedSections {
  private let document: AssumedDocument
  private let say: Wording
  private let words: AssumedWords

  init(_ document: AssumedDocument, _ say: Wording) {
    self.document = document
    self.say = say
    words = AssumedWords(say, stages: document.stageTitles)
  }

  private var outcome: AssumedOutcome { document.outcome }

  /// All of them; empty ones included.
  var all: [ReportSection] { [figures, tornado, goals, assumptions] }

  private func title(_ english: String, _ arabic: String) -> String {
    say("Assumed part: \(english)", "الجزء المفترض: \(arabic)")
  }

  // MARK: Figures

  private var figures: ReportSection {
    var section = ReportSection(title("how people would have paid otherwise", "كيف كان الناس سيدفعون"))
    section.add(
      say(
        "Nothing here is known: it follows from the assumptions of \(document.file), which are listed below. "
          + "\(Wording.counted(outcome.draws, "draw")), seed \(outcome.seed). Low, median and high are the values "
          + "that 5 %, 50 % and 95 % of the draws do not exceed.",
        "لا شيء هنا معلوم: كله نتيجة افتراضات \(document.file) المذكورة أدناه. عدد السحوبات \(outcome.draws)، والبذرة \(outcome.seed). "
          + "والأدنى والوسيط والأعلى هي القيم التي لا تتجاوزها 5 % و50 % و95 % من السحوبات."))
    section.add(
      say(
        "The column of \(document.reference.name) is exact: it is what happened. Lost sales are counted beside the ledger and not "
          + "taken out of it.",
        "عمود \(document.reference.name) محسوب: هو ما حدث فعلاً. والمبيعات المفقودة تُحسب إلى جانب الدفتر ولا تُطرح منه."))
    if let end = document.paymentsEnd {
      section.add(
        say(
          "Payments are known until \(say.day(end)) only. What was not paid by then stays unpaid under every policy, so the figures "
            + "at the end hardly move: end the span \(AssumedDocument.daysOfPayments) days earlier to see more.",
          "المدفوعات معلومة حتى \(say.day(end)) فقط. وما لم يُسدد حتى ذلك اليوم يبقى غير مسدد في ظل كل سياسة، فلا تكاد أرقام النهاية تتحرك: "
            + "أنهِ المدة قبل ذلك بـ\(AssumedDocument.daysOfPayments) يوماً لترى أكثر."))
    }
    if outcome.contenders.count > AssumedSections.mostTables {
      section.add(grid)
    } else {
      for place in outcome.contenders.indices { for table in tables(place) { section.add(table) } }
    }
    return section
  }

  /// Policies up to so many have tables of their own.
  private static let mostTables = 2

  private var interval: [(title: String, column: ReportTable.Column)] {
    [(say("low", "الأدنى"), .numbers), (say("median", "الوسيط"), .numbers), (say("high", "الأعلى"), .numbers)]
  }

  private func cells(_ interval: AssumedInterval?, _ figure: AssumedFigure) -> [ReportCell] {
    [interval?.low, interval?.median, interval?.high].map { words.cell($0, figure) }
  }

  /// What comes of a policy, and how far that is from the reference.
  private func tables(_ place: Int) -> [ReportTable] {
    let (name, reference) = (document.names[place], document.reference.name)
    let contender = outcome.contenders[place]
    var values = ReportTable(
      say("\(words.label): \(name)", "\(words.label): \(name)"),
      [(say("what", "البيان"), .words), (say("\(reference) (exact)", "\(reference) (محسوب)"), .numbers)] + interval)
    var differences = ReportTable(
      say("\(words.label): \(name) − \(reference), draw by draw", "\(words.label): \(name) − \(reference)، سحباً بسحب"),
      [(say("what", "البيان"), .words)] + interval)
    for figure in document.figures {
      values.add(
        [.text(words.name(figure)), words.cell(document.reference.figures[figure], figure)]
          + cells(contender.figures[figure], figure))
      differences.add([.text(words.name(figure))] + cells(contender.differences[figure], figure))
    }
    let partial = contender.figures.values.map(\.known).min() ?? outcome.draws
    if partial < outcome.draws {
      values.note = say(
        "A figure that is not known in every draw is that of the others: of \(partial) at least.",
        "الرقم غير المعلوم في بعض السحوبات محسوب من بقيتها: \(partial) على الأقل.")
    }
    return [values, differences]
  }

  /// What is shown of each policy of a grid.
  private static let chief: Set<AssumedMeasure> = [
    .cashReceived, .openOnAverage, .overdueAtMonthEnds, .dso, .lateFees, .discounts, .lostOrders, .lostInvoices,
  ]

  private var grid: ReportTable {
    var table = ReportTable(
      say(
        "\(words.label): difference from \(document.reference.name), draw by draw",
        "\(words.label): الفرق عن \(document.reference.name)، سحباً بسحب"),
      [(say("tried", "المجرَّب"), .words), (say("what", "البيان"), .words)] + interval)
    for (place, contender) in outcome.contenders.enumerated() {
      for figure in document.figures where AssumedSections.chief.contains(figure.measure) {
        table.add(
          [.foreign(document.names[place]), .text(words.name(figure))] + cells(contender.differences[figure], figure))
      }
    }
    return table
  }

  // MARK: What matters most

  private var tornado: ReportSection {
    var section = ReportSection(title("which assumption matters most", "أي افتراض أشد أثراً"))
    for (place, tornado) in document.tornados {
      let (name, policy) = (words.name(tornado.figure.measure), document.names[place])
      let rows = tornado.bars.filter { $0.swing > 0 }.compactMap { bar -> RangeBarChart.Row? in
        guard let low = bar.atLow, let high = bar.atHigh, let likely = tornado.likely else { return nil }
        return RangeBarChart.Row(words.name(bar.assumption), low: low, likely: likely, high: high)
      }
      let chart = RangeBarChart(
        say("\(words.label): \(name), \(policy)", "\(words.label): \(name)، \(policy)"),
        unit: words.unit(tornado.figure),
        rowTitle: say("assumption", "الافتراض"),
        names: RangeBarChart.Names(
          low: say("at its low", "عند أدناه"), likely: say("as is likely", "كما هو مرجح"),
          high: say("at its high", "عند أعلاه")),
        rows)
      let likely = words.text(tornado.likely, tornado.figure)
      let known = words.text(tornado.reference, tornado.figure)
      let reading = say(
        "\(policy), \(name): each assumption at its low and at its high bound, all others as they are likely, \(likely) then; "
          + "\(document.reference.name) had \(known). An assumption that is not listed does not move it.",
        "\(policy)، \(name): كل افتراض عند حديه والبقية على قيمها المرجحة، والنتيجة عندها \(likely)؛ وكان \(document.reference.name) "
          + "على \(known). وما لم يُذكر من الافتراضات لا يحركه.")
      if chart.rows.isEmpty { section.add(reading) } else { section.add(.ranges(chart), reading: [reading]) }
    }
    return section
  }

  // MARK: What would be needed

  private var goals: ReportSection {
    var section = ReportSection(title("what would be needed", "ما الذي يلزم"))
    for (place, goal) in document.goals { section.add(sentence(goal, document.names[place])) }
    return section
  }

  private func sentence(_ goal: GoalSeek, _ name: String) -> String {
    let target = words.text(goal.target, goal.figure)
    let wish =
      goal.wish == .atMost
      ? say("at most \(target)", "\(target) على الأكثر") : say("at least \(target)", "\(target) على الأقل")
    let what = words.name(goal.figure.measure)
    let assumption = goal.assumptions.map(words.name).joined(separator: say("; ", "؛ "))
    let reached = words.text(goal.reached, goal.figure)
    switch goal.answer {
    case .anyway:
      return say(
        "\(name): \(what) is \(wish) whatever \(assumption) is within its range: \(reached) at worst.",
        "\(name): \(what) \(wish) أياً كانت قيمة \(assumption) ضمن مداها: \(reached) في أسوأ الأحوال.")
    case .needs(let rates):
      let values = zip(goal.assumptions, rates).map { "\(words.name($0)) = \(words.value($1, of: $0))" }
        .joined(separator: say("; ", "؛ "))
      return say(
        "\(name): \(what) becomes \(wish) from here on: \(values), all others as they are likely: \(reached) then.",
        "\(name): يصبح \(what) \(wish) من هنا: \(values)، والبقية على قيمها المرجحة: \(reached) عندها.")
    case .notReachable:
      return say(
        "\(name): \(what) does not become \(wish) anywhere within the range of \(assumption): \(reached) at best.",
        "\(name): لا يصبح \(what) \(wish) في أي موضع من مدى \(assumption): \(reached) في أحسن الأحوال.")
    }
  }

  // MARK: The assumptions

  private var assumptions: ReportSection {
    var section = ReportSection(title("the assumptions", "الافتراضات"))
    var table = ReportTable(
      "\(words.label): \(document.assumptions.title.text(in: say.language))",
      [
        (say("assumption", "الافتراض"), .words), (say("low", "الأدنى"), .numbers), (say("likely", "المرجح"), .numbers),
        (say("high", "الأعلى"), .numbers), (say("why", "السبب"), .words),
      ])
    for entry in document.assumptions.entries {
      let number = entry.number
      let values = [number.low, number.likely, number.high].map {
        ReportCell.text(words.value($0, of: entry.assumption))
      }
      let why = number.doc.isEmpty && number.isCertain ? say("taken as certain", "يؤخذ على أنه مؤكد") : number.doc
      table.add([.text(words.name(entry.assumption))] + values + [.text(why)])
    }
    table.note = say(
      "From \(document.file), SHA-256 \(document.sha256.prefix(12))…",
      "من \(document.file)، بصمة SHA-256 \(document.sha256.prefix(12))…")
    section.add(table)
    return section
  }
}
