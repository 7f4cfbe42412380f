public import Receivables

/// Two policies compared, as one page that needs nothing but itself.
public struct PolicyDifferencePage {
  private let document: PolicyDifference
  private let say: Wording

  /// The page of a comparison.
  public init(_ document: PolicyDifference, language: Language, digits: DigitSet = .latin) {
    self.document = document
    say = Wording(language, digits: digits)
  }

  /// The whole page.
  public var html: String {
    let sections = DifferenceSections(document, say)
    return HTMLPage(
      sections.title, subtitle: sections.subtitle, sections: sections.all(onPage: true), say
    ).html
  }
}
