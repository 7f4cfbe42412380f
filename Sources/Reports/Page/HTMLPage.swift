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
  public init(_ title: String, subtitle: String, sections: [ReportSection], language: Language) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections.filter { !$0.isEmpty }
    say = Wording(language)
  }

  /// The whole page. Linear in the report.
  public var html: String {
    let direction = say.language == .arabic ? "rtl" : "ltr"
    let head = HTMLText.escaped(title)
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
      \(sections.map(section).joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func sentence(_ text: String) -> String { HTMLText.sentence(text, in: say.language) }

  private func section(_ section: ReportSection) -> String {
    let blocks = section.blocks.map { block in
      switch block {
      case .sentence(let sentence): "<p>\(self.sentence(sentence))</p>"
      case .table(let table): HTMLTable(table, say).html
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
