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
    let head = TextTable.plain(sections.title) + "\n  " + TextTable.plain(sections.subtitle)
    return ([head] + sections.all(onPage: false).filter { !$0.isEmpty }.map { $0.text(say) }).joined(
      separator: "\n\n")
  }
}
