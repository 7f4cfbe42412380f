import Foundation

/// A bar with rate and time left on standard error, for work over a second where a person looks on.
final class ProgressBar {
  private let title: String
  private let total: Int
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?

  /// A bar for `total` pieces of work.
  init(_ title: String, total: Int, unit: String) {
    self.title = title
    self.total = total
    self.unit = unit
  }

  /// Draws the bar where that much is done; at most ten times a second, and not in the first second.
  func update(_ done: Int) {
    guard isShown, total > 0 else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1), lastDrawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    lastDrawn = now
    let elapsed = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    let rate = Double(done) / elapsed
    let left = rate > 0 ? Int(Double(total - done) / rate) : 0
    let filled = min(24, 24 * done / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
    let text = "\r\(title) \(bar) \(100 * done / total) %  \(Int(rate)) \(unit)/s  \(left) s left\u{1B}[K"
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Takes the bar away.
  func finish() {
    guard lastDrawn != nil else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }
}
