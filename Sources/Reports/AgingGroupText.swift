import Measures
import Receivables

/// The aging of groups of customers beside each other, one table a currency.
struct AgingGroupText {
  private let agings: [Aging]
  private let say: Wording
  private let words: MeasureWords

  init(_ agings: [Aging], say: Wording) {
    self.agings = agings
    self.say = say
    words = MeasureWords(say)
  }

  var text: String {
    agings.grouped(by: \.currency).map(table).joined(separator: "\n\n")
  }

  private func table(_ agings: [Aging]) -> String {
    let first = agings[0]
    let names = first.buckets.map { (BucketWords(say).name($0.name), TextTable.Alignment.right) }
    var table = TextTable(
      [(words.title(first.group?.breakdown ?? .customer), .left)] + names + [
        (say("total", "المجموع"), .right), (say("invoices", "الفواتير"), .right),
        (say("in dispute", "متنازع عليه"), .right),
      ])
    for aging in agings {
      table.add(
        [aging.group.map(words.label) ?? ""] + aging.buckets.map { say.figure($0.amount) } + [
          say.figure(aging.total), "\(aging.invoices)", say.figure(aging.disputed),
        ])
    }
    let title = say(
      "Open receivables in \(first.currency) as of \(first.asOf), by days overdue",
      "الذمم المفتوحة بعملة \(first.currency) حتى \(first.asOf) حسب أيام التأخر")
    return ([title] + table.lines).joined(separator: "\n")
  }
}
