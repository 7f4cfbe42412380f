internal import CollectionRuns
internal import Receivables

/// Faults and findings that contenders met.
struct RemarkLines {
  private let document: SimulationDocument
  private let say: Wording

  init(_ document: SimulationDocument, _ say: Wording) {
    self.document = document
    self.say = say
  }

  /// Each contender with something to tell; of a large grid the first ones.
  var section: ReportSection {
    var section = ReportSection(say("Faults and findings", "الأخطاء والملاحظات"))
    let met = zip(document.tried, document.simulation.contenders.map(\.exact)).filter {
      !$1.findings.isEmpty || $1.faults.faultCount > 0
    }
    for (tried, exact) in met.prefix(RemarkSections.shownMistakes) {
      for group in exact.faults.mostFrequentFirst.prefix(RemarkSections.shownMistakes) {
        section.add("\(say.foreign("\(tried.name): \(group.place): \(group.fault.message)")) (\(group.customerCount))")
      }
      let findings = exact.findings.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
        "\(RemarkSections.text(code, say)) (\(count))"
      }
      if !findings.isEmpty { section.add("\(say.foreign(tried.name)): \(findings.joined(separator: say(", ", "، ")))") }
    }
    if met.count > RemarkSections.shownMistakes {
      let more = met.count - RemarkSections.shownMistakes
      section.add(say("… and \(more) more contenders met some.", "… وكذلك \(more) من البدائل الأخرى."))
    }
    return section
  }
}
