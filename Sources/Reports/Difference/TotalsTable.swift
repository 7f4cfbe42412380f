internal import CollectionRuns
internal import Receivables

/// What each of two policies does in all, line by line.
struct TotalsTable {
  let policies: Sides<PolicyDifference.Named>
  let say: Wording

  func table(_ caption: String, _ totals: Sides<RunTotals>) -> ReportTable {
    var table = ReportTable(
      caption,
      [
        (say("what", "البيان"), .words), (say("A", "أ"), .numbers), (say("B", "ب"), .numbers),
        (say("B − A", "ب − أ"), .numbers),
      ])
    func add(_ name: String, _ count: (RunTotals) -> Int) {
      let counts = totals.map(count)
      guard counts != Sides(a: 0, b: 0) else { return }
      table.add([.text(name), .count(counts.a), .count(counts.b), .count(counts.b - counts.a)])
    }
    add(say("letters", "خطابات"), \.letters)
    add(say("calls", "اتصالات"), \.calls)
    for stage in stages {
      add(say("invoices moving to: \(stage.title)", "فواتير تنتقل إلى: \(stage.title)")) { $0.moves[stage.name] ?? 0 }
    }
    addAmounts(say("late fees", "رسوم التأخير"), totals.map(\.fees), to: &table)
    addAmounts(say("discounts taken", "خصومات مستحقة"), totals.map(\.discounts), to: &table)
    add(say("discount offers", "عروض خصم"), \.offers)
    add(say("new credit limits", "حدود ائتمانية جديدة"), \.limits)
    add(say("holds placed", "إيقاف طلبات"), \.holdsPlaced)
    add(say("holds lifted", "رفع إيقاف"), \.holdsLifted)
    add(say("answers held back", "أجوبة مرجأة"), \.heldBack)
    add(say("faults", "أخطاء"), \.faults)
    add(say("findings", "ملاحظات للمراجعة"), \.findings)
    return table
  }

  private func addAmounts(_ name: String, _ sums: Sides<[Currency: Int64]>, to table: inout ReportTable) {
    for currency in Set(sums.a.keys).union(sums.b.keys).sorted() {
      let own = sums.map { $0[currency] ?? 0 }
      table.add([
        .text("\(name)\(say(", ", "، "))\(currency)"), ReportCell(own.a, currency), ReportCell(own.b, currency),
        ReportCell(own.b.addingClamped(-own.a), currency),
      ])
    }
  }

  /// The stages of both ladders, those of A first.
  private var stages: [(name: String, title: String)] {
    var names = policies.a.stages
    names += policies.b.stages.filter { !names.contains($0) }
    return names.map { name in
      let title = policies.a.stageTitles[name] ?? policies.b.stageTitles[name]
      return (name, title?.text(in: say.language) ?? name)
    }
  }
}

extension ReportCell {
  /// A sum as an amount; at the bound where no amount is that large.
  init(_ minorUnits: Int64, _ currency: Currency) {
    let bounded = min(max(minorUnits, -Money.largestMinorUnits), Money.largestMinorUnits)
    self = (try? Money(minorUnits: bounded, currency: currency)).map { .amount($0) } ?? .empty
  }
}
