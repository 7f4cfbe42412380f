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

  /// Tells what is going on, where results are not disturbed.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
