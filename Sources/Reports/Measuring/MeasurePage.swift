public import Measures
public import Receivables

/// Measures as one page that needs nothing but itself: charts by month, each with what it says in words.
public struct MeasurePage {
  private let sheets: [MeasureSheet]
  private let industry: [IndustryFigure]
  private let asOf: Day
  private let say: Wording

  /// The page of sheets as of a day, compared with figures of the industry.
  public init(
    _ sheets: [MeasureSheet], industry: [IndustryFigure] = [], asOf: Day, language: Language,
    digits: DigitSet = .latin
  ) {
    self.sheets = sheets
    self.industry = industry
    self.asOf = asOf
    say = Wording(language, digits: digits)
  }

  /// The whole page.
  public var html: String {
    HTMLPage(say("How well we collect", "كيف نحصّل"), subtitle: subtitle, sections: sections, say).html
  }

  private var subtitle: String {
    guard let first = sheets.map(\.period.first).min() else {
      return say("as of \(say.day(asOf))", "حتى \(say.day(asOf))")
    }
    let span = say(
      "\(say.day(first)) to \(say.day(asOf))", "من \(say.day(first)) إلى \(say.day(asOf))")
    let currencies = Set(sheets.map(\.currency))
    let money =
      currencies.count > 1 ? "" : say(", amounts in \(sheets[0].currency)", "، المبالغ بعملة \(sheets[0].currency)")
    guard let group = sheets[0].group else { return span + money }
    let by = MeasureWords(say).title(group.breakdown)
    return span + say(", by \(by)", "، حسب \(by)") + money
  }

  private var sections: [ReportSection] {
    guard let first = sheets.first else {
      var section = ReportSection(say("Nothing to measure", "لا شيء يُقاس"))
      section.add(say("Nothing was issued by that day.", "لم تصدر أي فاتورة حتى ذلك اليوم."))
      return [section]
    }
    let titles = CurrencyTitles(currencies: sheets.map(\.currency))
    if first.group != nil {
      return sheets.grouped(by: \.currency).flatMap { MeasureGroupSections($0, titles, say).all }
    }
    return sheets.flatMap { MeasureSections($0, industry: industry, titles, say).all }
  }
}
