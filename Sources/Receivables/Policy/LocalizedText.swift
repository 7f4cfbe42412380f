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

  /// The text in a language; English stands in for a missing Arabic one.
  public func text(in language: Language) -> String {
    language == .arabic ? arabic ?? english : english
  }
}
