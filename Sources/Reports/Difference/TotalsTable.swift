internal import CollectionRuns
internal import Receivables

/// What each of two policies does in all, line by line.
struct TotalsTable {
  let policies: Sides<PolicyDifference.Named>
  let say: Wording

  func table(_ caption: String, _ totals: Sides<RunTotals>) -> ReportTable {
    let stages = PolicyDifference.Named.stages(of: [policies.a, policies.b], say)
    return TotalsTable.table(caption, TotalLines(stages: stages, say: say).lines([totals.a, totals.b]), say)
  }

  /// Lines with two columns, A and B, and how far they are apart.
  static func table(_ caption: String, _ lines: [FigureLine], _ say: Wording) -> ReportTable {
    var table = ReportTable(
      caption,
      [
        (say("what", "البيان"), .words), (say("A", "أ"), .numbers), (say("B", "ب"), .numbers),
        (say("B − A", "ب − أ"), .numbers),
      ])
    for line in lines where !line.isEmpty {
      let (a, b) = (line.values[0], line.values[1])
      table.add([.text(line.name), line.cell(a), line.cell(b), line.cell(b.addingClamped(-a))])
    }
    return table
  }
}

extension ReportCell {
  /// A sum as an amount; at the bound where no amount is that large.
  init(_ minorUnits: Int64, _ currency: Currency) {
    let bounded = min(max(minorUnits, -Money.largestMinorUnits), Money.largestMinorUnits)
    self = (try? Money(minorUnits: bounded, currency: currency)).map { .amount($0) } ?? .empty
  }
}
