internal import CollectionRuns
internal import Receivables

/// The sections of a report on two policies, for a terminal and for a page.
struct DifferenceSections {
  let document: PolicyDifference
  let say: Wording

  init(_ document: PolicyDifference, _ say: Wording) {
    self.document = document
    self.say = say
  }

  /// What is compared.
  var title: String {
    let (a, b) = (document.policies.a.identity, document.policies.b.identity)
    return say(
      "Policies compared: \(a.name) revision \(a.revision) (A), \(b.name) revision \(b.revision) (B)",
      "مقارنة سياستين: \(a.name) المراجعة \(a.revision) (أ)، \(b.name) المراجعة \(b.revision) (ب)")
  }

  /// Where they are, and as of when they were asked.
  var subtitle: String {
    var parts = Side.allCases.map { "\(name($0)): \(document.policies[$0].path)" }
    if let effect = document.effect {
      parts.append(say("as of \(say.day(effect.asOf))", "حتى \(say.day(effect.asOf))"))
    }
    if let history = document.history?.comparison {
      let (first, last) = (say.day(history.days[0]), say.day(history.days.last!))
      parts.append(
        say(
          "\(history.days.count) runs from \(first) to \(last)", "\(history.days.count) دورة من \(first) إلى \(last)"))
    }
    return parts.joined(separator: " · ")
  }

  /// What is written differently in short, what is decided differently, and the lines of the files; empty ones included.
  ///
  /// - Parameter onPage: whether they are for a page, which begins with what matters most, has the lines at its end, and
  ///   charts where a terminal has tables; else the lines come before the decisions, since the end is what a terminal shows.
  func all(onPage: Bool) -> [ReportSection] {
    var decided: [ReportSection] = []
    if let meaning = document.meaning { decided.append(section(of: meaning)) }
    if let effect = document.effect { decided += EffectSections(document, effect, say).all }
    if let history = document.history { decided += HistorySections(document, history, say).all(onPage: onPage) }
    return onPage ? [texts] + decided + [lines] : [texts, lines] + decided
  }

  private func name(_ side: Side) -> String { side == .a ? say("A", "أ") : say("B", "ب") }

  private func section(of meaning: [MeaningSentence]) -> ReportSection {
    var section = ReportSection(say("What that means, from A to B", "ما يعنيه ذلك، من أ إلى ب"))
    for sentence in meaning { section.add(sentence.text.text(in: say.language)) }
    if meaning.isEmpty {
      section.add(
        say(
          "Over the cases that were invented both decide the same.", "في الحالات المخترعة تقرر السياستان الشيء نفسه."))
    }
    return section
  }

  // MARK: The texts

  /// How many lines of a file's difference are shown.
  private static let mostLines = 120

  private var texts: ReportSection {
    var section = ReportSection(say("What was written differently", "ما اختلف في النص"))
    guard !document.files.isEmpty else {
      section.add(say("The files of both are the same.", "ملفات السياستين متطابقة."))
      return section
    }
    section.add(terms)
    section.add(files)
    return section
  }

  private var lines: ReportSection {
    var section = ReportSection(say("Line by line", "سطراً بسطر"))
    for file in document.files {
      let name = file.change == .added ? "/dev/null" : "A/\(file.path)"
      let other = file.change == .removed ? "/dev/null" : "B/\(file.path)"
      let lines = file.lines.text
      var shown = ["--- \(name)", "+++ \(other)"] + lines.prefix(DifferenceSections.mostLines)
      if lines.count > DifferenceSections.mostLines {
        let more = lines.count - DifferenceSections.mostLines
        shown.append(say("… and \(more) more lines", "… و\(more) سطراً غيرها"))
      }
      section.add(difference: shown, of: file.path)
    }
    return section
  }

  private var terms: ReportTable {
    var table = ReportTable(
      say("Numbers of terms.lua", "أرقام terms.lua"),
      [(say("term", "البند"), .words), (say("A", "أ"), .words), (say("B", "ب"), .words)])
    for term in document.terms {
      table.add([
        .foreign(term.path), term.values.a.map { .foreign($0) } ?? .text("–"),
        term.values.b.map { .foreign($0) } ?? .text("–"),
      ])
    }
    return table
  }

  private var files: ReportTable {
    var table = ReportTable(
      say("Files, from A to B", "الملفات من أ إلى ب"),
      [
        (say("file", "الملف"), .words), (say("is", "حاله"), .words), (say("lines added", "سطور مضافة"), .numbers),
        (say("lines removed", "سطور محذوفة"), .numbers),
      ])
    for file in document.files {
      let change =
        switch file.change {
        case .added: say("added", "مضاف")
        case .removed: say("removed", "محذوف")
        case .changed: say("changed", "معدّل")
        }
      table.add([.foreign(file.path), .text(change), .count(file.lines.added), .count(file.lines.removed)])
    }
    return table
  }
}
