import Receivables

/// The word of a list that somebody probably meant.
enum Suggestion {
  /// The nearest word, if at most a third of it is wrong.
  static func nearest(to word: String, among words: [String]) -> String? {
    guard word.utf8.count <= Spelling.longestWord * 4 else { return nil }
    let folded = word.lowercased()
    let short = words.filter { $0.utf8.count <= Spelling.longestWord * 4 }
    let ranked = short.map { (word: $0, distance: Spelling.distance(folded, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.count / 3) ? best.word : nil
  }

  /// `did you mean 'due'?`, or `otherwise` where nothing is near.
  static func remedy(for word: String, among words: [String], otherwise: String) -> String {
    nearest(to: word, among: words).map { "did you mean '\($0)'?" } ?? otherwise
  }
}
