import Foundation

/// A folder for the files of one input at a time, gone with its owner.
final class ScratchFolder {
  let path: String

  init() throws {
    // Memory where there is some: a million inputs need no disk.
    let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
    path = parent + "tahsil-hostile-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    let handle = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard handle >= 0 else { throw Violation("\(file) can not be written") }
    defer { close(handle) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(handle, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Violation("\(file) can not be written") }
      rest = rest.dropFirst(count)
    }
    return file
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }
}
