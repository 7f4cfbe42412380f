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
    return ReportSection.text(sections.title, subtitle: sections.subtitle, sections.all(onPage: false), say)
  }
}
