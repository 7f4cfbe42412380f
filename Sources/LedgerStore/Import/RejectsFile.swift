import Foundation

/// The file that rejected rows are written to: CSV of file, line, message and the row as it was.
final class RejectsFile {
  private let path: String
  private var file: FileHandle?

  init(path: String) { self.path = path }

  /// Writes one row; the file is made with the first one.
  func write(file name: String, line: Int, message: String, row: String) throws(StoreError) {
    if file == nil {
      guard FileManager.default.createFile(atPath: path, contents: nil), let made = FileHandle(forWritingAtPath: path)
      else {
        throw StoreError(.readOnly, "the rejected rows cannot be written to \(path); check the folder's permissions")
      }
      file = made
      try write(["file", "line", "message", "row"])
    }
    try write([name, String(line), message, row])
  }

  private func write(_ fields: [String]) throws(StoreError) {
    do {
      try file?.write(contentsOf: Data((CSVText.row(fields) + "\n").utf8))
    } catch {
      throw StoreError(.diskFull, "the rejected rows cannot be written to \(path): \(error.localizedDescription)")
    }
  }

  deinit { try? file?.close() }
}
