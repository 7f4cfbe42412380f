import Measures
import Receivables

/// Sheets of measures as JSON: numbers are decimal texts, amounts with the decimals of the currency, all else with two.
struct MeasureJSON {
  private let say: Wording
  private let industry: [IndustryFigure]

  init(_ say: Wording, industry: [IndustryFigure]) {
    self.say = say
    self.industry = industry
  }

  /// One sheet.
  func value(_ sheet: MeasureSheet) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("as_of", .text(sheet.asOf.description)), ("currency", .text(sheet.currency.code)),
    ]
    members += JSONValue.members(of: sheet.group, language: say.language)
    members.append(("months", .list(sheet.months.map { .object([("month", .text($0.month))] + self.members($0)) })))
    members.append(("period", .object(self.members(sheet.period) + ownFigures(sheet))))
    members.append(("trend", sheet.trend.map(trend) ?? .null))
    if !industry.isEmpty { members.append(("industry", .list(industry.map { comparison($0, sheet.period) }))) }
    return .object(members)
  }

  private func members(_ period: PeriodMeasures) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [
      ("first", .text(period.first.description)), ("last", .text(period.last.description)),
      ("days", .number(period.days)),
    ]
    members += Amount.allCases.map { ($0.rawValue, .optional(period.amount($0)?.amountText)) }
    members += Count.allCases.map { ($0.rawValue, .number(period.count($0))) }
    members += Measure.allCases.map { ($0.rawValue, .optional(period[$0].text)) }
    members.append(("aging", .list(period.buckets.map(bucket))))
    members.append(("not_available", .object(absences(period))))
    return members
  }

  private func bucket(_ bucket: Aging.Bucket) -> JSONValue {
    .object([
      ("bucket", .text(bucket.name)), ("amount", .text(bucket.amount.amountText)),
      ("invoices", .number(bucket.invoices)),
    ])
  }

  /// The reason of every `null`.
  private func absences(_ period: PeriodMeasures) -> [(String, JSONValue)] {
    let amounts = Amount.allCases.map { ($0.rawValue, period.absence(of: $0)) }
    let measures = Measure.allCases.map { ($0.rawValue, period[$0].absence) }
    return (amounts + measures).compactMap { name, absence in absence.map { (name, .text($0.rawValue)) } }
  }

  /// What a sheet has of the whole period only.
  private func ownFigures(_ sheet: MeasureSheet) -> [(String, JSONValue)] {
    let peak = sheet.peak.map { peak in
      JSONValue.object([("amount", .text(peak.amount.amountText)), ("day", .text(peak.day.description))])
    }
    return [
      ("peak", peak ?? .null),
      (
        "concentration",
        .object([
          ("open", concentration(sheet.openConcentration)), ("sales", concentration(sheet.salesConcentration)),
        ])
      ),
      ("dispute_reasons", reasons(sheet.disputeReasons)), ("revision_reasons", reasons(sheet.revisionReasons)),
    ]
  }

  private func concentration(_ concentration: Concentration) -> JSONValue {
    .object(
      zip(Concentration.places, concentration.shares).map { ("top_\($0)", .optional($1.text)) }
        + [("customers", .number(concentration.customers))])
  }

  private func reasons(_ counts: [ReasonCount]) -> JSONValue {
    .list(
      counts.map { count in
        let given: String? = if case .given(let text) = count.reason { text } else { nil }
        return .object([
          ("reason", .optional(given)), ("issued_anew", .flag(count.reason == .issuedAnew)),
          ("invoices", .number(count.invoices)),
        ])
      })
  }

  private func trend(_ trend: Trend) -> JSONValue {
    let words = TrendWords(say)
    return .object([
      ("earlier", dates(trend.earlier)), ("later", dates(trend.later)),
      (
        "statements",
        .list(
          trend.statements.map { statement in
            .object([
              ("rule", .text(statement.rule.rawValue)), ("sentence", .text(words.sentence(statement.rule))),
              ("figures", .list(statement.evidence.map { figure($0, of: trend) })),
            ])
          })
      ),
    ])
  }

  private func dates(_ period: PeriodMeasures) -> JSONValue {
    .object([("first", .text(period.first.description)), ("last", .text(period.last.description))])
  }

  private func figure(_ evidence: TrendStatement.Evidence, of trend: Trend) -> JSONValue {
    let (name, earlier, later) =
      switch evidence {
      case .measure(let measure): (measure.rawValue, trend.earlierFigure(measure).text, trend.later[measure].text)
      case .amount(let amount):
        (amount.rawValue, trend.earlier.amount(amount)?.amountText, trend.later.amount(amount)?.amountText)
      }
    return .object([("name", .text(name)), ("earlier", .optional(earlier)), ("later", .optional(later))])
  }

  private func comparison(_ figure: IndustryFigure, _ period: PeriodMeasures) -> JSONValue {
    .object([
      ("measure", .text(figure.measure.rawValue)), ("own", .optional(period[figure.measure].text)),
      ("industry", .text(Quotient.text(ofHundredths: figure.hundredths))),
      ("verdict", .text(figure.verdict(on: period).rawValue)),
    ])
  }
}

extension PeriodMeasures {
  /// The month in which the period begins, such as `2026-01`.
  var month: String { String(first.description.prefix(7)) }
}

extension JSONValue {
  /// The members that say which group of customers something is about.
  static func members(of group: CustomerGroup?, language: Language) -> [(String, JSONValue)] {
    guard let group else { return [] }
    var members: [(String, JSONValue)] = [
      ("by", .text(group.breakdown.rawValue)), ("group", .text(group.key)),
    ]
    if let name = group.name { members.append(("name", .text(name.text(in: language)))) }
    return members
  }
}
