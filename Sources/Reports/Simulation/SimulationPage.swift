public import Receivables

/// A simulation, as one page that needs nothing but itself.
public struct SimulationPage {
  private let document: SimulationDocument
  private let say: Wording

  /// The page of a simulation.
  public init(_ document: SimulationDocument, language: Language, digits: DigitSet = .latin) {
    self.document = document
    say = Wording(language, digits: digits)
  }

  /// The whole page.
  public var html: String {
    let sections = SimulationSections(document, say)
    return HTMLPage(sections.title, subtitle: sections.subtitle, sections: sections.all(onPage: true), say).html
  }
}
