/// The difference between two texts, line by line, in the form that `diff -u` made familiar.
public struct LineDifference: Hashable, Sendable {
  /// One line of it.
  public struct Line: Hashable, Sendable {
    /// What happened to the line.
    public enum Change: Character, Hashable, Sendable {
      case kept = " "
      case removed = "-"
      case added = "+"
    }

    /// What happened to the line.
    public let change: Change
    /// The line without its end.
    public let text: String
  }

  /// Changed lines that stand together, with some unchanged ones around them.
  public struct Hunk: Hashable, Sendable {
    /// The number of the first line in the old text, 1 for the first; of the line before where it has none of them.
    public let oldStart: Int
    /// The number of the first line in the new text, likewise.
    public let newStart: Int
    /// The lines: removed ones before those that stand in their place.
    public fileprivate(set) var lines: [Line] = []

    /// How many lines of the old text it shows.
    public var oldCount: Int { lines.count { $0.change != .added } }
    /// How many lines of the new text it shows.
    public var newCount: Int { lines.count { $0.change != .removed } }

    /// `@@ -3,7 +3,8 @@`.
    public var heading: String { "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@" }
  }

  /// The changes in the order of the text; empty where both are the same.
  public let hunks: [Hunk]

  /// The greatest number of line pairs that are compared one by one. Beyond it, all between the first and the last
  /// difference counts as replaced: two texts that share nothing would else take minutes.
  static let mostPairs = 25_000_000

  /// Compares two texts.
  ///
  /// - Parameter context: how many unchanged lines are shown around changed ones.
  public init(from old: String, to new: String, context: Int = 2) {
    hunks = LineDifference.hunks(
      LineDifference.script(LineDifference.lines(old), LineDifference.lines(new)), context: context)
  }

  /// How many lines were added.
  public var added: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.change == .added } } }
  /// How many lines were removed.
  public var removed: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.change == .removed } } }

  /// The hunks with their headings.
  public var text: [String] {
    hunks.flatMap { hunk in [hunk.heading] + hunk.lines.map { "\($0.change.rawValue)\($0.text)" } }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Every line of both texts once.
  private static func script(_ old: [String], _ new: [String]) -> [Line] {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail = (0..<shorter - head).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? shorter - head
    let changes = middle(Array(old[head..<old.count - tail]), Array(new[head..<new.count - tail]))
    return old[..<head].map { Line(change: .kept, text: $0) } + changes
      + old[(old.count - tail)...].map { Line(change: .kept, text: $0) }
  }

  private static func middle(_ old: [String], _ new: [String]) -> [Line] {
    guard old.count * new.count <= mostPairs else {
      return old.map { Line(change: .removed, text: $0) } + new.map { Line(change: .added, text: $0) }
    }
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(offset))
    let added = Set(difference.insertions.map(offset))
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(Line(change: .removed, text: old[i]))
        i += 1
      } else if j < new.count, added.contains(j) {
        lines.append(Line(change: .added, text: new[j]))
        j += 1
      } else {
        lines.append(Line(change: .kept, text: old[i]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return lines
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func hunks(_ script: [Line], context: Int) -> [Hunk] {
    var hunks: [Hunk] = []
    var (old, new) = (0, 0)
    // Where the hunk at hand ends.
    var end = -1
    for (place, line) in script.enumerated() {
      let isNear = script[max(0, place - context)...min(script.count - 1, place + context)]
        .contains { $0.change != .kept }
      if isNear {
        if place != end { hunks.append(Hunk(oldStart: old + 1, newStart: new + 1)) }
        hunks[hunks.count - 1].lines.append(line)
        end = place + 1
      }
      if line.change != .added { old += 1 }
      if line.change != .removed { new += 1 }
    }
    return hunks.map { hunk in
      // As `diff -u` counts: a side of which nothing is shown stands at the line before.
      var numbered = Hunk(
        oldStart: hunk.oldCount == 0 ? hunk.oldStart - 1 : hunk.oldStart,
        newStart: hunk.newCount == 0 ? hunk.newStart - 1 : hunk.newStart)
      numbered.lines = hunk.lines
      return numbered
    }
  }
}
