/// A change to a file that a lesson asks for, as its block shows it.
///
/// The first line names the file. Of the others, those with `-` are taken away, those with `+` are added, and those with
/// a blank stand around them. Only lines with `+` make a new file.
struct LessonChange: Equatable {
  /// The file, seen from where the reader types.
  let file: String
  /// The lines that are in the file before, and those that are there afterwards.
  let before: [String]
  let after: [String]

  /// Reads the lines of a block; `nil` where one of them is none of a change.
  init?(_ block: [String]) {
    guard let file = block.first, file.contains("/") else { return nil }
    var before: [String] = []
    var after: [String] = []
    for line in block.dropFirst() {
      let text = String(line.dropFirst())
      switch line.first {
      case "-": before.append(text)
      case "+": after.append(text)
      case " ", nil:
        before.append(text)
        after.append(text)
      default: return nil
      }
    }
    (self.file, self.before, self.after) = (file, before, after)
  }

  /// The text of the file after the change; `nil` unless what it was before stands there exactly once.
  func applied(to text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { lines[$0...].starts(with: before) }
    guard places.count == 1, let place = places.first else { return nil }
    return (lines[..<place] + after + lines[(place + before.count)...]).joined(separator: "\n")
  }
}
