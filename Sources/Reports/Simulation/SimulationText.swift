public import Receivables

/// A simulation, as a person reads it in a terminal.
public struct SimulationText {
  private let document: SimulationDocument
  private let say: Wording

  /// The text of a simulation.
  public init(_ document: SimulationDocument, language: Language) {
    self.document = document
    say = Wording(language)
  }

  /// The whole report.
  public var text: String {
    let sections = SimulationSections(document, say)
    let head = TextTable.plain(sections.title) + "\n  " + TextTable.plain(sections.subtitle)
    return ([head] + sections.all(onPage: false).filter { !$0.isEmpty }.map { $0.text(say) }).joined(separator: "\n\n")
  }
}
