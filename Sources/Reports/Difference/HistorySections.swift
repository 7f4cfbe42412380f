internal import CollectionRuns
internal import Receivables

/// What two policies did differently over a span, for a terminal and for a page.
struct HistorySections {
  private let history: PolicyDifference.History
  private let say: Wording
  private let policies: Sides<PolicyDifference.Named>
  private let differences: HistoryDifferenceTables

  init(_ document: PolicyDifference, _ history: PolicyDifference.History, _ say: Wording) {
    self.history = history
    self.say = say
    policies = document.policies
    differences = HistoryDifferenceTables(policies, history, over: document.ledger, say)
  }

  private var comparison: HistoryComparison { history.comparison }

  /// - Parameter onPage: whether the periods are shown in charts, each with its table; else in tables alone.
  func all(onPage: Bool) -> [ReportSection] {
    let remarks = RemarkSections(comparison.remarks, say).section
    return [overview, periods(onPage: onPage), differences.largest(withReasons: false), remarks]
  }

  private var overview: ReportSection {
    var section = ReportSection(say("What history would have been under each", "كيف كان الماضي سيجري في كل منهما"))
    let (first, last) = (say.day(comparison.days[0]), say.day(comparison.days.last!))
    section.add(
      say(
        "\(comparison.days.count) runs from \(first) to \(last), each posted in memory before the next one. Payments came "
          + "as they came: what a policy does to them is not guessed.",
        "\(comparison.days.count) دورة من \(first) إلى \(last)، رُحّلت كل منها في الذاكرة قبل التالية. وجاءت المدفوعات كما جاءت في الواقع: "
          + "لا تخمين لأثر السياسة فيها."))
    section.add(differences.summary)
    section.add(
      TotalsTable(policies: policies, say: say).table(
        say("The span in all", "مجمل المدة"), comparison.totals))
    section.add(differences.kinds)
    section.add(differences.segments)
    return section
  }

  private func periods(onPage: Bool) -> ReportSection {
    let tables = PeriodTables(
      division: comparison.division, columns: [say("A", "أ"), say("B", "ب")],
      periods: comparison.periods.map { ($0.start, [$0.totals.a, $0.totals.b]) }, say: say)
    var section = ReportSection(tables.title)
    tables.addAll(to: &section, onPage: onPage)
    return section
  }
}
