import Foundation

/// Writes results to standard output and everything else to standard error.
enum Output {
  /// Writes a result and ends the line.
  static func line(_ text: String) throws {
    try write(text + "\n")
  }

  /// Writes a result as it is.
  ///
  /// - Throws: where standard output cannot take it, such as a full disk behind a redirection.
  static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes a result of many pieces, some tens of kilobytes at a time.
  ///
  /// - Throws: what `body` throws, and where standard output cannot take it.
  static func pieces(_ body: ((String) throws -> Void) throws -> Void) throws {
    var waiting = Data()
    try body { piece in
      waiting.append(contentsOf: piece.utf8)
      guard waiting.count >= 1 << 16 else { return }
      try FileHandle.standardOutput.write(contentsOf: waiting)
      waiting.removeAll(keepingCapacity: true)
    }
    try FileHandle.standardOutput.write(contentsOf: waiting)
  }

  /// Tells what is going on, where results are not disturbed.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Asks something, and leaves the line open for the answer.
  static func prompt(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
