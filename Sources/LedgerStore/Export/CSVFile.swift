import Foundation

/// A CSV file that is being written, in pieces of some hundred kilobytes.
final class CSVFile {
  private let path: String
  private let file: FileHandle
  private var waiting: [UInt8] = []

  init(path: String) throws(StoreError) {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw StoreError(.readOnly, "\(path) cannot be written; check the permissions of its folder") }
    self.file = file
  }

  /// Adds a row.
  func write(_ fields: [String]) throws(StoreError) {
    waiting.append(contentsOf: CSVText.row(fields).utf8)
    waiting.append(UInt8(ascii: "\n"))
    if waiting.count > 1 << 18 { try flush() }
  }

  /// Writes what is waiting and closes the file.
  func finish() throws(StoreError) {
    try flush()
    do { try file.close() } catch { throw StoreError(.diskFull, "\(path) could not be written to its end") }
  }

  private func flush() throws(StoreError) {
    do { try file.write(contentsOf: Data(waiting)) } catch {
      throw StoreError(.diskFull, "\(path) could not be written to its end; make room and try again")
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
