internal import CollectionRuns
internal import Receivables

/// Where two contenders part: by kind, by segment, and the largest differences with the reasons of both.
struct DifferingSections {
  private let tables: HistoryDifferenceTables
  private let count: Int
  private let say: Wording

  init(
    _ policies: Sides<PolicyDifference.Named>, _ history: PolicyDifference.History, over ledger: Ledger, _ say: Wording
  ) {
    tables = HistoryDifferenceTables(policies, history, over: ledger, say)
    count = history.comparison.differences.count
    self.say = say
  }

  var all: [ReportSection] {
    var section = ReportSection(say("What was decided differently (exact)", "ما اختلف من القرارات (محسوب)"))
    section.add(tables.summary)
    section.add(tables.kinds)
    section.add(tables.segments)
    if count > 0 {
      section.add(
        say(
          "The largest of them follow; --format json lists all \(count), each with the reasons of both.",
          "وفيما يلي أكبرها؛ أما القائمة الكاملة، وعددها \(count)، مع أسباب كلتيهما ففي --format json."))
    }
    return [section, tables.largest(withReasons: true)]
  }
}
