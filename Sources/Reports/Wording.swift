public import Receivables

/// Chooses between the two languages of the reports, where the words stand.
public struct Wording: Sendable {
  /// The language of the report.
  public let language: Language
  /// The digits of numbers on a page. Terminals, JSON and CSV have Latin ones.
  public let digits: DigitSet

  /// The wording of a language.
  public init(_ language: Language, digits: DigitSet = .latin) {
    self.language = language
    self.digits = digits
  }

  /// An id or a name inside a sentence: on a page it has a direction of its own, and keeps its digits.
  public func foreign(_ text: String) -> String { MarkedText.marked(text) }

  /// The text in the report's language.
  public func callAsFunction(_ english: String, _ arabic: String) -> String {
    language == .arabic ? arabic : english
  }

  /// A number with its English noun: `1 invoice`, `2 invoices`.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Words as they begin a sentence. Arabic letters have no capitals.
  static func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// An amount as people read it: grouped by thousands, with its currency: `12,345.60 SAR`.
  public func amount(_ money: Money) -> String {
    "\(figure(money)) \(money.currency)"
  }

  /// An amount where the currency stands elsewhere: `12,345.60`.
  func figure(_ money: Money) -> String {
    let parts = money.absolute.amountText.split(separator: ".", maxSplits: 1)
    var grouped = ""
    for (place, digit) in parts[0].enumerated() {
      if place > 0, (parts[0].count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    let decimals = parts.count > 1 ? ".\(parts[1])" : ""
    return "\(money.isNegative ? "-" : "")\(grouped)\(decimals)"
  }
}
