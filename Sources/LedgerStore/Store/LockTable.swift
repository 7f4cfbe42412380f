import Foundation

/// The file locks of this machine, as the kernel lists them in `/proc/locks`.
///
/// A lock is found by the number of its file: opening the file to ask for it would end in closing it, and that drops
/// this process's own locks.
struct LockTable {
  /// One lock on a range of bytes.
  struct Lock: Hashable {
    /// Nobody else may have the bytes.
    let isExclusive: Bool
    let process: Int32
    let deviceMajor: UInt32
    let deviceMinor: UInt32
    let inode: UInt64
    let bytes: ClosedRange<UInt64>
  }

  private(set) var locks: [Lock] = []

  /// The list as it is now; `nil` where the kernel does not show it.
  static var current: LockTable? { ProcessFile.text("/proc/locks").map { LockTable($0) } }

  /// A list as the kernel writes it: `1: POSIX  ADVISORY  WRITE 4711 fe:00:5449978 120 120`.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      // Locks that only wait have an arrow behind their number, and so no POSIX there. Locks of other kinds are not
      // SQLite's, and name no process that could be trusted.
      let words = line.split(separator: " ")
      guard words.count >= 8, words[1] == "POSIX", let process = Int32(words[4]), process > 0 else { continue }
      let file = words[5].split(separator: ":")
      guard file.count == 3, let major = UInt32(file[0], radix: 16), let minor = UInt32(file[1], radix: 16),
        let inode = UInt64(file[2]), let first = UInt64(words[6])
      else { continue }
      let last = words[7] == "EOF" ? UInt64.max : UInt64(words[7]) ?? first
      guard first <= last else { continue }
      locks.append(
        Lock(
          isExclusive: words[3] == "WRITE", process: process, deviceMajor: major, deviceMinor: minor, inode: inode,
          bytes: first...last))
    }
  }

  /// All locks on a file.
  func locks(on file: FileIdentity) -> [Lock] {
    locks.filter {
      $0.deviceMajor == file.deviceMajor && $0.deviceMinor == file.deviceMinor && $0.inode == file.inode
    }
  }

  /// The process that has some of these bytes of a file for itself alone.
  func holder(of bytes: ClosedRange<UInt64>, in file: FileIdentity) -> Int32? {
    locks(on: file).first { $0.isExclusive && $0.bytes.overlaps(bytes) }?.process
  }
}
