import ArgumentParser
import Receivables

/// A first and a last day, as the command line takes them: `2025-01-01..2025-12-31`.
struct DaySpan {
  let first: Day
  let last: Day

  /// - Throws: a message that says how to write one.
  static func argument(_ text: String) throws -> DaySpan {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let first = Day(String(parts[0])), let last = Day(String(parts[2])) else {
      throw ValidationError("write the first and the last day, such as 2025-01-01..2025-12-31")
    }
    guard first <= last else { throw ValidationError("\(first) is after \(last); write the earlier day first") }
    return DaySpan(first: first, last: last)
  }
}
