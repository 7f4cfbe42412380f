import Receivables

/// The word of a list that somebody probably meant.
enum Suggestion {
  /// The nearest word, if at most a third of it is wrong.
  static func nearest(to word: String, among words: [String]) -> String? {
    guard word.utf8.count <= Spelling.longestWord * 4 else { return nil }
    let folded = word.lowercased()
    // Words whose lengths differ by more than may be wrong are never near; a file may have thousands of columns.
    let length = folded.count
    let candidates = words.filter { $0.utf8.count <= Spelling.longestWord * 4 && isNear($0.count, length) }
    let ranked = candidates.map { (word: $0, distance: Spelling.distance(folded, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= mostWrong(best.word.count) ? best.word : nil
  }

  private static func isNear(_ length: Int, _ other: Int) -> Bool { abs(length - other) <= mostWrong(length) }

  /// How many letters of a word of this length may be wrong.
  private static func mostWrong(_ length: Int) -> Int { max(1, length / 3) }

  /// `did you mean 'due'?`, or `otherwise` where nothing is near.
  static func remedy(for word: String, among words: [String], otherwise: String) -> String {
    nearest(to: word, among: words).map { "did you mean '\($0)'?" } ?? otherwise
  }
}
