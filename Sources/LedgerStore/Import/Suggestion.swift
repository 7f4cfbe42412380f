/// The word of a list that somebody probably meant.
enum Suggestion {
  /// The nearest word, if at most a third of it is wrong.
  static func nearest(to word: String, among words: [String]) -> String? {
    let folded = word.lowercased()
    let ranked = words.map { (word: $0, distance: distance(folded, $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.count / 3) ? best.word : nil
  }

  /// `did you mean 'due'?`, or `otherwise` where nothing is near.
  static func remedy(for word: String, among words: [String], otherwise: String) -> String {
    nearest(to: word, among: words).map { "did you mean '\($0)'?" } ?? otherwise
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one text to the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + Array(repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        current[column] = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], before[column - 2] + 1)
        }
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
