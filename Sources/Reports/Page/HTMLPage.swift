public import Receivables

/// A report as one page that needs nothing but itself: no network, no script. It reads from right to left in Arabic, is
/// light or dark as the reader likes, and can be printed.
public struct HTMLPage {
  private let title: String
  private let subtitle: String
  private let sections: [ReportSection]
  private let say: Wording

  /// A page of sections.
  ///
  /// - Parameter subtitle: one line below the title.
  public init(
    _ title: String, subtitle: String, sections: [ReportSection], language: Language, digits: DigitSet = .latin
  ) {
    self.init(title, subtitle: subtitle, sections: sections, Wording(language, digits: digits))
  }

  /// The same, in the words of its sections.
  init(_ title: String, subtitle: String, sections: [ReportSection], _ say: Wording) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections.filter { !$0.isEmpty }
    self.say = say
  }

  /// The whole page. Linear in the report.
  public var html: String {
    let direction = say.language == .arabic ? "rtl" : "ltr"
    let head = HTMLText.label(title, say)
    return """
      <!DOCTYPE html>
      <html lang="\(say.language.rawValue)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(head)</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <header><h1>\(sentence(title))</h1><p>\(sentence(subtitle))</p></header>
      <main>
      \(sections.enumerated().map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func sentence(_ text: String) -> String { HTMLText.sentence(text, say) }

  private func section(_ number: Int, _ section: ReportSection) -> String {
    let blocks = section.blocks.enumerated().map { place, block in
      switch block {
      case .sentence(let sentence): "<p>\(self.sentence(sentence))</p>"
      case .table(let table): HTMLTable(table, say).html
      case .chart(let chart, let reading):
        HTMLChart(chart, reading: reading, id: "chart-\(number + 1)-\(place + 1)", say).html
      case .difference(let title, let lines): difference(title, lines)
      }
    }
    return """
      <section>
      <h2>\(sentence(section.title))</h2>
      \(blocks.joined(separator: "\n"))
      </section>
      """
  }

  /// Files are written from left to right, whatever the language of the page.
  private func difference(_ title: String, _ lines: [String]) -> String {
    let marked = lines.map { line in
      let text = HTMLText.escaped(line)
      return switch line.first {
      case "+": "<ins>\(text)</ins>"
      case "-": "<del>\(text)</del>"
      case "@": "<b>\(text)</b>"
      default: text
      }
    }
    return """
      <figure><figcaption>\(HTMLText.isolated(title))</figcaption>
      <pre dir="ltr" tabindex="0">\(marked.joined(separator: "\n"))</pre></figure>
      """
  }
}
