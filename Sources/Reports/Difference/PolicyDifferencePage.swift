public import Receivables

/// Two policies compared, as one page that needs nothing but itself.
public struct PolicyDifferencePage {
  private let document: PolicyDifference
  private let language: Language

  /// The page of a comparison.
  public init(_ document: PolicyDifference, language: Language) {
    self.document = document
    self.language = language
  }

  /// The whole page.
  public var html: String {
    let sections = DifferenceSections(document, Wording(language))
    return HTMLPage(
      sections.title, subtitle: sections.subtitle, sections: sections.all(linesLast: true), language: language
    ).html
  }
}
