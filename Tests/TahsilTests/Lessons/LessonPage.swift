import Foundation

/// A page of lessons: what its reader types and changes, and what it says is printed.
struct LessonPage {
  /// What a reader does next.
  enum Step {
    /// A command, and the lines of the page that show its output.
    case command(String, shown: Range<Int>)
    case change(LessonChange)
  }

  /// A lesson, or what stands before the first one.
  struct Lesson {
    let title: String
    var steps: [Step] = []
    /// The lines outside of blocks.
    var prose: [String] = []
    /// The lines within them.
    var blocks: [String] = []
  }

  let file: URL
  let lines: [String]
  private(set) var lessons = [Lesson(title: "before the first lesson")]
  /// Blocks that are neither commands nor a change, which nobody could hold against the program.
  private(set) var untold: [String] = []

  /// Reads a page of this package.
  init(_ path: String) throws {
    file = Desk.root.appendingPathComponent(path)
    lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var next = 0
    while next < lines.count {
      let line = lines[next]
      next += 1
      if line.hasPrefix("```") {
        let end = lines[next...].firstIndex(of: "```") ?? lines.count
        take(block: next..<end, of: line)
        next = end + 1
      } else if line.hasPrefix("## ") {
        lessons.append(Lesson(title: String(line.dropFirst(3))))
      } else {
        lessons[lessons.count - 1].prose.append(line)
      }
    }
  }

  private mutating func take(block: Range<Int>, of fence: String) {
    var steps: [Step] = []
    switch fence {
    case "```console":
      let starts = block.filter { lines[$0].hasPrefix("$ ") }
      for (start, end) in zip(starts, starts.dropFirst() + [block.upperBound]) {
        steps.append(.command(String(lines[start].dropFirst(2)), shown: start + 1..<end))
      }
    case "```diff":
      if let change = LessonChange(Array(lines[block])) { steps.append(.change(change)) }
    default: break
    }
    if steps.isEmpty { untold.append("\(file.lastPathComponent):\(block.lowerBound): \(fence)") }
    lessons[lessons.count - 1].steps += steps
    lessons[lessons.count - 1].blocks += lines[block]
  }

  /// The lessons alone: those with a number.
  var numbered: [Lesson] { lessons.filter { $0.title.first?.isNumber == true } }

  /// All commands of the page, in order.
  var commands: [String] { lessons.flatMap(\.commands) }

  /// Writes the page again, with other outputs in the place of those that it shows.
  func write(_ outputs: [(shown: Range<Int>, lines: [String])]) throws {
    var lines = lines
    for output in outputs.reversed() { lines.replaceSubrange(output.shown, with: output.lines) }
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
  }
}

extension LessonPage.Lesson {
  /// Its commands, in order.
  var commands: [String] {
    steps.compactMap { if case .command(let command, _) = $0 { command } else { nil } }
  }

  /// What the reader does, in whatever language the answers are asked for.
  var deeds: [String] {
    steps.map {
      switch $0 {
      case .command(let command, _): "$ " + command.replacingOccurrences(of: " --lang ar", with: "")
      case .change(let change): "\(change.file): \(change.before) → \(change.after)"
      }
    }
  }
}
