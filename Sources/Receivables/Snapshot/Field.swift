/// One field that scripts can read: its name, type, unit and meaning, and the column that holds it.
public struct Field<Columns>: Sendable {
  /// The column of a field, and with it its type.
  public enum Column: Sendable {
    /// Minor units of the row's currency.
    case money(any WritableKeyPath<Columns, [Int64]> & Sendable)
    case day(any WritableKeyPath<Columns, [Int32]> & Sendable)
    case integer(any WritableKeyPath<Columns, [Int32]> & Sendable)
    case number(any WritableKeyPath<Columns, [Double]> & Sendable)
    case flag(any WritableKeyPath<Columns, [Bool]> & Sendable)
    /// A text of its own in each row.
    case text(any WritableKeyPath<Columns, TextColumn> & Sendable)
    /// One of a few texts.
    case symbol(any WritableKeyPath<Columns, SymbolColumn> & Sendable)

    /// The type as policy authors know it.
    public var type: String {
      switch self {
      case .money: "money"
      case .day: "date"
      case .integer: "whole number"
      case .number: "number"
      case .flag: "true or false"
      case .text, .symbol: "text"
      }
    }
  }

  /// The name in scripts.
  public let name: String
  /// The unit, such as `days`; empty for texts and dates.
  public let unit: String
  /// What it means, in one sentence.
  public let sentence: LocalizedText
  /// The column that holds it.
  public let column: Column
  /// Whether it can be nil.
  public let isOptional: Bool
  /// The only texts that it can be; empty where it can be any.
  public let choices: [String]

  init(
    _ name: String, _ column: Column, isOptional: Bool = false, choices: [String] = [], unit: String = "",
    _ english: String, _ arabic: String
  ) {
    self.name = name
    self.unit = unit
    self.isOptional = isOptional
    self.choices = choices
    self.sentence = LocalizedText(english, arabic: arabic)
    self.column = column
  }
}
