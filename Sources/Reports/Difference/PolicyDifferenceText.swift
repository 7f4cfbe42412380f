public import Receivables

/// Two policies compared, as a person reads it in a terminal.
public struct PolicyDifferenceText {
  private let document: PolicyDifference
  private let say: Wording

  /// The text of a comparison.
  public init(_ document: PolicyDifference, language: Language) {
    self.document = document
    say = Wording(language)
  }

  /// The whole report.
  public var text: String {
    let sections = DifferenceSections(document, say)
    return ReportSection.text(sections.title, subtitle: sections.subtitle, sections.all(onPage: false), say)
  }
}
