internal import CollectionRuns
internal import Receivables

/// The sections of a report on a simulation, for a terminal and for a page.
struct SimulationSections {
  private let document: SimulationDocument
  private let say: Wording

  init(_ document: SimulationDocument, _ say: Wording) {
    self.document = document
    self.say = say
  }

  private var plan: SimulationPlan { document.simulation.plan }
  private var halves: [ExactHalf] { document.simulation.contenders.map(\.exact) }
  private var isComparison: Bool { document.differences != nil }

  /// Who was tried.
  var title: String {
    let names = document.tried.map { say.foreign($0.name) }
    return switch names.count {
    case 1: say("What would have been under \(names[0])", "ما كان سيجري في ظل \(names[0])")
    case 2:
      say(
        "What would have been under \(names[0]) (A) and under \(names[1]) (B)",
        "ما كان سيجري في ظل \(names[0]) (أ) وفي ظل \(names[1]) (ب)")
    default:
      say(
        "What would have been under \(names[0]) and \(names.count - 1) variants",
        "ما كان سيجري في ظل \(names[0]) و\(names.count - 1) من البدائل")
    }
  }

  /// Over what, when, how often, and from where.
  var subtitle: String {
    let (first, last) = (say.day(plan.first), say.day(plan.last))
    let count = plan.days.count
    let rhythm =
      switch plan.rhythm {
      case .day: say("daily", "يومياً")
      case .week: say("weekly", "أسبوعياً")
      case .month: say("monthly", "شهرياً")
      }
    let start =
      switch plan.start {
      case .posted: say("beginning with what was posted before", "بدءاً مما رُحّل قبلها")
      case .clean: say("beginning as if nothing had been posted", "بدءاً كأن شيئاً لم يُرحّل")
      }
    let span = say(
      "\(Wording.counted(count, "run")) from \(first) to \(last), \(rhythm)",
      "\(count) دورة من \(first) إلى \(last)، \(rhythm)")
    var parts = [say.foreign(document.ledgerPath), span, start]
    if plan.economy != .normal { parts.append("\(say("economy", "الاقتصاد")): \(plan.economy.rawValue)") }
    return parts.joined(separator: " · ")
  }

  /// All of it; empty sections included.
  ///
  /// - Parameter onPage: whether the weeks of a long span are shown too, which are too many for a terminal.
  func all(onPage: Bool) -> [ReportSection] {
    var sections = [overview]
    if halves.count <= 2 { sections += periods(onPage: onPage) }
    sections.append(segments)
    if let history = document.differences, let sides = document.sides {
      sections += DifferingSections(sides, history, over: document.ledger, say).all
    }
    sections += document.assumed?.sections ?? []
    return sections + [decided, RemarkLines(document, say).section]
  }

  // MARK: The exact half

  private var overview: ReportSection {
    var section = ReportSection(
      say("Exact part: given the payments as they happened", "الجزء المحسوب: بافتراض المدفوعات كما جاءت"))
    section.add(
      say(
        "Each run was posted in memory before the next one, by the code that makes real runs. Payments came as they came in "
          + "the ledger: nothing here guesses how people would have paid otherwise.",
        "رُحّلت كل دورة في الذاكرة قبل التالية، بالبرنامج نفسه الذي يجري الدورات الفعلية. وجاءت المدفوعات كما هي في الدفتر: لا تخمين هنا "
          + "لكيف كان الناس سيدفعون."))
    section.add(headline)
    return section
  }

  private var headline: ReportTable {
    let lines = ExactLines(document, say).lines(halves.map(\.figures))
    let caption = say("The span in all", "مجمل المدة")
    switch halves.count {
    case 1: return single(caption, lines)
    case 2: return TotalsTable.table(caption, lines, say)
    default: return grid(caption, lines)
    }
  }

  private func single(_ caption: String, _ lines: [FigureLine]) -> ReportTable {
    var table = ReportTable(caption, [(say("what", "البيان"), .words), (say("figure", "القيمة"), .numbers)])
    for line in lines where !line.isEmpty { table.add([.text(line.name), line.cell(line.values[0])]) }
    return table
  }

  /// What is shown of each contender of a grid, and of each segment.
  private static let chief: Set<String> = [
    "letters", "calls", "late_fees", "discounts", "limits", "late_fees_collected", "orders_stopped", "breaches",
    "breach_days", "holds.over_limit", "holds.stage",
  ]

  private func shown(_ lines: [FigureLine]) -> [FigureLine] {
    lines.filter { !$0.isEmpty && SimulationSections.chief.contains($0.key) }
  }

  /// A row for each contender, with the figures that any of them has.
  private func grid(_ caption: String, _ lines: [FigureLine]) -> ReportTable {
    let shown = shown(lines)
    var table = ReportTable(
      caption, [(title: say("tried", "المجرَّب"), column: .words)] + shown.map { (title: $0.name, column: .numbers) })
    for (place, tried) in document.tried.enumerated() {
      table.add([.foreign(place == 0 ? tried.name : tried.shortName)] + shown.map { $0.cell($0.values[place]) })
    }
    table.note = say(
      "Every figure of each one, by segment and by week, is in --format json and csv.",
      "كل الأرقام لكل بديل، بحسب الفئة والأسبوع، في --format json وcsv.")
    return table
  }

  private func periods(onPage: Bool) -> [ReportSection] {
    let tables = tables(of: halves[0].division, \.periods)
    var section = ReportSection(exact(tables.title))
    tables.addAll(to: &section, onPage: onPage)
    guard onPage, halves[0].division == .month else { return [section] }
    var weeks = ReportSection(exact(say("Workload week by week", "حجم العمل أسبوعاً بأسبوع")))
    self.tables(of: .week, \.weeks).addWorkload(to: &weeks, onPage: true)
    return [section, weeks]
  }

  private func tables(of division: HistoryDivision, _ own: (ExactHalf) -> [ExactPeriod]) -> PeriodTables {
    let all = halves.map(own)
    return PeriodTables(
      division: division, columns: isComparison ? [say("A", "أ"), say("B", "ب")] : [""],
      periods: all[0].indices.map { place in (all[0][place].start, all.map { $0[place].totals }) }, say: say)
  }

  private var segments: ReportSection {
    var section = ReportSection(exact(say("By segment", "بحسب الفئة")))
    let names = Set(halves.flatMap(\.segments.keys)).sorted()
    // Of one segment all was said already; a grid has its segments in JSON and CSV.
    guard names.count > 1, halves.count <= 2 else { return section }
    let columns = isComparison ? [say("A", "أ"), say("B", "ب"), say("B − A", "ب − أ")] : [say("figure", "القيمة")]
    var table = ReportTable(
      say("What each segment meets", "ما يخص كل فئة"),
      [(title: say("segment", "الفئة"), column: .words), (title: say("what", "البيان"), column: .words)]
        + columns.map { (title: $0, column: .numbers) })
    for name in names {
      let figures = halves.map { $0.segments[name] ?? ExactFigures() }
      for line in shown(ExactLines(document, say).lines(figures)) {
        let difference = isComparison ? [line.cell(line.values[1].addingClamped(-line.values[0]))] : []
        table.add([.segment(name, say), .text(line.name)] + line.values.map(line.cell) + difference)
      }
    }
    section.add(table)
    return section
  }

  private func exact(_ title: String) -> String { say("\(title) (exact)", "\(title) (محسوب)") }

  // MARK: Who decided

  private var decided: ReportSection {
    var section = ReportSection(say("Who decided", "من قرر"))
    var table = ReportTable(
      say("Policies and their revisions", "السياسات ومراجعاتها"),
      [
        (say("tried", "المجرَّب"), .words), (say("revision", "المراجعة"), .numbers), (say("from", "من"), .words),
        (say("files", "الملفات"), .words), (say("changed terms", "البنود المعدّلة"), .words),
      ])
    for tried in document.tried.prefix(SimulationSections.listLength) {
      for revision in tried.revisions {
        table.add([
          .foreign(tried.name), .count(revision.identity.revision), .text(say.day(max(plan.first, revision.from))),
          .text(
            "\(say.foreign(tried.policy.path)) (\(tried.isReleased ? say("released", "مُصدَرة") : say("as they are", "كما هي")))"
          ),
          .foreign(tried.terms.map { "\($0.path) = \($0.text)" }.joined(separator: ", ")),
        ])
      }
    }
    if document.tried.count > SimulationSections.listLength {
      let more = document.tried.count - SimulationSections.listLength
      table.note = say("… and \(more) more of the grid.", "… و\(more) غيرها من الشبكة.")
    }
    section.add(table)
    return section
  }

  /// How many contenders this table names: those of a grid have their row there.
  private static let listLength = 3
}
