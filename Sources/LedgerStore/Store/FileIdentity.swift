import Foundation

/// Which file a path leads to, found without opening it.
struct FileIdentity: Hashable {
  let deviceMajor: UInt32
  let deviceMinor: UInt32
  let inode: UInt64
  /// Bytes.
  let size: Int64
  /// Whether it is an ordinary file: no folder, no device.
  let isFile: Bool

  /// `nil` where there is no file, or its folder may not be looked at.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // As the C library packs both into one number; its own macros are not seen from Swift.
    let device = UInt64(status.st_dev)
    deviceMajor = UInt32(truncatingIfNeeded: (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000)
    deviceMinor = UInt32(truncatingIfNeeded: device & 0xFF | (device >> 12) & 0xFFFF_FF00)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    isFile = status.st_mode & S_IFMT == S_IFREG
  }
}
