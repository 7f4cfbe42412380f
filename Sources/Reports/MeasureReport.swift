public import Measures
public import Receivables

/// Measures as terminal tables, JSON or CSV.
public struct MeasureReport {
  private let sheets: [MeasureSheet]
  private let industry: [IndustryFigure]
  private let say: Wording

  /// A report of sheets, compared with figures of the industry.
  public init(_ sheets: [MeasureSheet], industry: [IndustryFigure] = [], language: Language) {
    self.sheets = sheets
    self.industry = industry
    say = Wording(language)
  }

  /// The terminal tables: everything of each currency, or a table of its groups.
  public var text: String {
    guard let first = sheets.first else {
      return say("Nothing was issued by that day.", "لم تصدر أي فاتورة حتى ذلك اليوم.")
    }
    if first.group != nil { return MeasureGroupText(sheets, say: say).text }
    return sheets.map { MeasureText($0, industry: industry, say: say).text }.joined(separator: "\n\n\n")
  }

  /// The JSON of each sheet, in a list.
  public var json: JSONValue {
    let json = MeasureJSON(say, industry: industry)
    return .list(sheets.map(json.value))
  }

  /// One line a month of each sheet.
  public var csv: String { MeasureCSV(sheets).text }
}
