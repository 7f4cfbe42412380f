import Foundation

/// Text that waits on disk until all of it is known: what is printed first may follow from what came last, and what came
/// may be more than memory holds.
final class Spool {
  private let file: FileHandle
  private var waiting = Data()
  private static let pieceLength = 1 << 16

  /// An empty spool. Its file has no name any more, so nothing is left however the program ends.
  ///
  /// - Throws: where no temporary file can be made.
  init() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tahsil-\(UUID().uuidString)")
    guard FileManager.default.createFile(atPath: path.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path.path])
    }
    defer { try? FileManager.default.removeItem(at: path) }
    file = try FileHandle(forUpdating: path)
  }

  /// Adds text at the end.
  func write(_ text: String) throws {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Spool.pieceLength { try flush() }
  }

  private func flush() throws {
    try file.write(contentsOf: waiting)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Hands all of it over, some tens of kilobytes at a time, cut between two characters.
  func readText(_ piece: (String) throws -> Void) throws {
    try flush()
    try file.seek(toOffset: 0)
    var bytes = Data()
    while let data = try file.read(upToCount: Spool.pieceLength), !data.isEmpty {
      bytes.append(data)
      // The last character may go on in the next piece: what follows its first byte waits.
      let end =
        data.count < Spool.pieceLength ? bytes.endIndex : bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
      try piece(String(decoding: bytes[..<end], as: UTF8.self))
      bytes = Data(bytes[end...])
    }
    if !bytes.isEmpty { try piece(String(decoding: bytes, as: UTF8.self)) }
  }
}
