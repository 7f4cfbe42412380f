/// A section of a report: a title, sentences, tables, charts, and pieces of text as they stand in files.
public struct ReportSection: Sendable {
  /// A part of a section.
  public enum Block: Sendable {
    case sentence(String)
    case table(ReportTable)
    /// A chart, and what it says in sentences.
    case chart(Chart, reading: [String])
    /// The difference between two files, line by line.
    case difference(title: String, lines: [String])
  }

  /// What the section is about.
  public let title: String
  /// Its parts, in their order.
  public private(set) var blocks: [Block] = []

  /// A section without parts.
  public init(_ title: String) {
    self.title = title
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { blocks.isEmpty }

  /// Adds a sentence.
  public mutating func add(_ sentence: String) { blocks.append(.sentence(sentence)) }

  /// Adds a table, if there is anything in it.
  public mutating func add(_ table: ReportTable) {
    if !table.isEmpty { blocks.append(.table(table)) }
  }

  /// Adds a chart, if there is anything in it.
  ///
  /// - Parameter reading: what it says, in sentences that stand below it.
  public mutating func add(_ chart: Chart, reading: [String] = []) {
    if !chart.isEmpty { blocks.append(.chart(chart, reading: reading)) }
  }

  /// Adds the lines of a difference.
  public mutating func add(difference lines: [String], of title: String) {
    blocks.append(.difference(title: title, lines: lines))
  }

  /// A report for a terminal: its title, one line below it, and the sections that have something in them.
  static func text(_ title: String, subtitle: String, _ sections: [ReportSection], _ say: Wording) -> String {
    let head = TextTable.plain(title) + "\n  " + TextTable.plain(subtitle)
    return ([head] + sections.filter { !$0.isEmpty }.map { $0.text(say) }).joined(separator: "\n\n")
  }

  /// The section for a terminal.
  func text(_ say: Wording) -> String {
    let parts = blocks.map { block in
      switch block {
      case .sentence(let sentence): "  \(TextTable.plain(sentence))"
      case .table(let table): table.lines(say).joined(separator: "\n")
      case .chart(let chart, let reading):
        (chart.drawn.table(say).lines(say) + reading.map { "  \(TextTable.plain($0))" }).joined(separator: "\n")
      case .difference(_, let lines): lines.map { "  \(TextTable.plain($0))" }.joined(separator: "\n")
      }
    }
    return ([TextTable.plain(title)] + parts).joined(separator: "\n\n")
  }
}
