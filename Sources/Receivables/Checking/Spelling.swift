/// Finds what somebody probably meant.
public enum Spelling {
  /// The longest word that something near is looked for, in Unicode scalars.
  public static let longestWord = 100

  /// The candidate that is nearest to `word`, if one is near enough to be meant: at most a third of its letters away.
  ///
  /// The distance counts letters added, left out, changed, or swapped with their neighbour (optimal string alignment).
  /// Nobody means a name by more than `longestWord` letters.
  public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    let length = word.unicodeScalars.count
    guard length <= longestWord else { return nil }
    let bound = max(1, length / 3)
    for candidate in candidates where candidate != word && abs(candidate.unicodeScalars.count - length) <= bound {
      let distance = distance(word, candidate)
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= bound else { return nil }
    return best.name
  }

  /// How many letters have to be added, left out, changed or swapped with their neighbour to make one word the other.
  /// Time and memory grow with the product of the lengths.
  public static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
