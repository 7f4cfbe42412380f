/// A text in the two languages of the reports.
public struct LocalizedText: Hashable, Sendable {
  /// The English text; never empty.
  public var english: String
  /// The Arabic text; `nil` where nobody wrote one.
  public var arabic: String?

  /// A text in English and, where there is one, in Arabic.
  public init(_ english: String, arabic: String? = nil) {
    self.english = english
    self.arabic = arabic
  }

  /// A text in both languages.
  package init(_ english: String, _ arabic: String) { self.init(english, arabic: arabic) }

  /// What to write instead: code, which is the same in both languages.
  package static func write(_ code: String) -> LocalizedText { LocalizedText("write \(code)", "اكتب \(code)") }

  /// Both texts, each changed in the same way.
  package func mapped(_ change: (String) -> String) -> LocalizedText {
    LocalizedText(change(english), arabic: arabic.map(change))
  }

  /// The text in a language; English stands in for a missing Arabic one.
  public func text(in language: Language) -> String {
    language == .arabic ? arabic ?? english : english
  }
}
