/// The output of a command as a page shows it: its lines, and `…` alone on a line where some are left out.
///
/// The program's own `…` are indented, and stand for themselves.
struct ShownOutput {
  private static let gap = "…"
  let lines: [String]

  init(_ lines: [String]) { self.lines = lines.map(ShownOutput.trimmed) }

  /// Whether a program that printed this is shown truly.
  func shows(_ printed: [String]) -> Bool {
    ShownOutput.matches(lines[...], printed.map(ShownOutput.trimmed)[...])
  }

  private static func matches(_ shown: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return printed.isEmpty }
    guard first == gap else { return first == printed.first && matches(shown.dropFirst(), printed.dropFirst()) }
    // A gap leaves out one line at least, and as many as it must.
    return printed.indices.contains { matches(shown.dropFirst(), printed[($0 + 1)...]) }
  }

  /// What the page should show instead: the same parts of what is printed now, as far as they can be found again.
  func renewed(_ printed: [String]) -> [String] {
    let printed = printed.map(ShownOutput.trimmed)
    if shows(printed) { return lines }
    let parts = lines.split(separator: ShownOutput.gap, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count > 1, let head = parts.first, let tail = parts.last else { return printed }
    var renewed = Array(printed.prefix(head.count))
    var place = renewed.count
    for part in parts.dropFirst().dropLast() {
      guard let anchor = part.indices.first(where: { printed[place...].contains(part[$0]) }),
        let found = printed[place...].firstIndex(of: part[anchor]), found - anchor > place,
        found - anchor + part.count <= printed.count
      else { return printed }
      let start = found - anchor
      renewed += [ShownOutput.gap] + printed[start..<start + part.count]
      place = start + part.count
    }
    guard printed.count - tail.count > place else { return printed }
    return renewed + [ShownOutput.gap] + printed.suffix(tail.count)
  }

  /// What is shown and not printed, with `-`, and what should be shown instead, with `+`.
  func difference(from printed: [String]) -> String {
    let shown = lines
    let printed = renewed(printed)
    let difference = printed.difference(from: shown)
    let gone = Set(difference.removals.map(\.place))
    let new = Set(difference.insertions.map(\.place))
    var text: [String] = []
    var (left, right) = (0, 0)
    while left < shown.count || right < printed.count {
      if gone.contains(left) {
        text.append("- " + shown[left])
        left += 1
      } else if new.contains(right) {
        text.append("+ " + printed[right])
        right += 1
      } else {
        text.append("  " + printed[right])
        (left, right) = (left + 1, right + 1)
      }
    }
    return text.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var line = DirectionMarks.removed(from: line)[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
