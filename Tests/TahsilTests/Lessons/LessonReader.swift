import Foundation
import Testing

/// Somebody who does what the lessons say, in a folder of their own.
struct LessonReader {
  private let desk: Desk
  /// What was set for all commands that follow, as a terminal keeps it.
  private var exports: [String] = []

  init() throws {
    desk = try Desk()
    try desk.copy("Policies")
  }

  /// Types a command: what a terminal shows, results and messages alike.
  mutating func type(_ command: String) throws -> [String] {
    if command.hasPrefix("export ") { exports.append(command) }
    let script = (exports + [command]).joined(separator: "\n")
    var lines = try desk.shell("{ \(script)\n} 2>&1").output.components(separatedBy: "\n")
    // The last line ends too.
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Changes a file, or makes a new one.
  func make(_ change: LessonChange, of lesson: String) throws {
    guard desk.has(change.file) else {
      try #require(change.before.isEmpty, "\(lesson): there is no \(change.file)")
      return try desk.write(change.after.joined(separator: "\n") + "\n", to: change.file)
    }
    try #require(!change.before.isEmpty, "\(lesson): \(change.file) is there already")
    let text = try String(contentsOf: desk.folder.appendingPathComponent(change.file), encoding: .utf8)
    let changed = try #require(
      change.applied(to: text), "\(lesson): \(change.file) does not have this once:\n\(change.before)")
    try desk.write(changed, to: change.file)
  }
}
