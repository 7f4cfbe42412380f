public import Measures
public import Receivables

/// The aging as a terminal table, JSON or CSV.
public struct AgingReport {
  private let agings: [Aging]
  private let say: Wording

  /// A report of the aging of every currency.
  public init(_ agings: [Aging], language: Language) {
    self.agings = agings
    say = Wording(language)
  }

  /// The terminal table of each currency.
  public var text: String {
    guard let first = agings.first else { return say("Nothing is open.", "لا توجد فواتير مفتوحة.") }
    if first.group != nil { return AgingGroupText(agings, say: say).text }
    return agings.map(section).joined(separator: "\n\n")
  }

  private func section(_ aging: Aging) -> String {
    var table = TextTable(
      (say("days overdue", "أيام التأخر"), .left), (say("amount", "المبلغ"), .right),
      (say("invoices", "الفواتير"), .right), (say("share", "النسبة"), .right))
    for bucket in aging.buckets {
      table.add(
        BucketWords(say).name(bucket.name), say.figure(bucket.amount), "\(bucket.invoices)",
        share(bucket.amount, of: aging.total))
    }
    table.add(say("total", "المجموع"), say.figure(aging.total), "\(aging.invoices)", "")
    let title = say(
      "Open receivables in \(aging.currency) as of \(aging.asOf)",
      "الذمم المفتوحة بعملة \(aging.currency) حتى \(aging.asOf)")
    let overdue = say(
      "overdue \(say.figure(aging.overdue)), in dispute \(say.figure(aging.disputed))",
      "متأخر \(say.figure(aging.overdue))، متنازع عليه \(say.figure(aging.disputed))")
    return ([title] + table.lines + ["  " + overdue]).joined(separator: "\n")
  }

  private func share(_ part: Money, of whole: Money) -> String {
    guard let ratio = try? part.ratio(to: whole) else { return "–" }
    return "\(Tenths(ratio * 100)) %"
  }

  /// The JSON of each currency, in a list.
  public var json: JSONValue {
    .list(
      agings.map { aging in
        let heading: [(String, JSONValue)] = [
          ("as_of", .text(aging.asOf.description)), ("currency", .text(aging.currency.code)),
        ]
        let figures: [(String, JSONValue)] = [
          (
            "buckets",
            .list(
              aging.buckets.map { bucket in
                .object([
                  ("bucket", .text(bucket.name)), ("amount", .money(bucket.amount)),
                  ("invoices", .number(bucket.invoices)),
                ])
              })
          ), ("total", .money(aging.total)), ("overdue", .money(aging.overdue)), ("disputed", .money(aging.disputed)),
        ]
        return .object(heading + JSONValue.members(of: aging.group, language: say.language) + figures)
      })
  }

  /// One line a bucket; with the group where the report is divided.
  public var csv: String {
    let hasGroups = agings.contains { $0.group != nil }
    let groupTitles = hasGroups ? ["by", "group"] : []
    var lines = [CSVLine.text(["as_of", "currency"] + groupTitles + ["bucket", "amount", "invoices"])]
    for aging in agings {
      let group = aging.group.map { [$0.breakdown.rawValue, $0.key] } ?? []
      for bucket in aging.buckets {
        lines.append(
          CSVLine.text(
            [aging.asOf.description, aging.currency.code] + group + [
              bucket.name, bucket.amount.amountText, "\(bucket.invoices)",
            ]))
      }
    }
    return lines.joined()
  }
}

/// A number to one decimal, rounded half away from zero, written with a point whatever the locale.
struct Tenths: CustomStringConvertible {
  private let tenths: Int

  init(_ value: Double) {
    tenths = Int((value * 10).rounded())
  }

  var description: String {
    "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
