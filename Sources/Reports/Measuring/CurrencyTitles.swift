import Receivables

/// Titles of sections, charts and tables of one currency, which no other currency on the page has.
struct CurrencyTitles {
  private let hasSeveral: Bool

  /// Titles of a page with so many currencies.
  init(currencies: some Sequence<Currency>) {
    hasSeveral = Set(currencies).count > 1
  }

  /// A title, with the currency where the page has several.
  func title(_ words: String, _ currency: Currency) -> String { hasSeveral ? "\(words) (\(currency))" : words }
}
