internal import Measures
public import Receivables

/// What stands in one cell of a table, whatever the table is shown on.
public enum ReportCell: Hashable, Sendable {
  /// Words in the language of the report.
  case text(String)
  /// An id, a file, a name: text with a direction of its own, whatever stands around it.
  case foreign(String)
  /// An id and the name that goes with it, each with a direction of its own.
  case named(id: String, name: String)
  /// A whole number.
  case count(Int)
  /// An amount without its currency, which stands elsewhere in the table.
  case amount(Money)
  /// A number with two decimals: 2701 is 27.01.
  case hundredths(Int)
  /// Nothing.
  case empty

  /// The cell as plain text.
  func plain(_ say: Wording) -> String {
    switch self {
    case .text(let text), .foreign(let text): text
    case .named(let id, let name): name.isEmpty ? id : "\(id) \(ReportCell.cut(name))"
    case .count(let count): "\(count)"
    case .amount(let money): say.figure(money)
    case .hundredths(let hundredths): Quotient.text(ofHundredths: hundredths)
    case .empty: ""
    }
  }

  /// The longest name that a terminal shows, in characters, so that a table fits it.
  private static let longestName = 30

  private static func cut(_ name: String) -> String {
    name.count > longestName ? "\(name.prefix(longestName - 1))…" : name
  }
}
