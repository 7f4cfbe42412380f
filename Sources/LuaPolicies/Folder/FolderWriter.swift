internal import Foundation
internal import Receivables

/// Writes a folder of files, so that it is there as a whole or not at all: what the power or a full disk interrupts has
/// another name, and goes with the next try.
struct FolderWriter {
  /// What is done, in this order; tests interrupt it.
  enum Step: Hashable {
    case made
    case wrote(String)
    case flushed
  }

  /// The folder that will hold the new one.
  let parent: String
  /// Whether nobody may write to the files afterwards.
  var isReadOnly = false
  /// Called after each step.
  var after: (Step) throws(PolicyWriteError) -> Void = { _ throws(PolicyWriteError) in }

  /// Writes the files, by their paths inside the folder.
  ///
  /// - Throws: why not; then there is nothing of it.
  func write(_ files: [String: [UInt8]], as name: String) throws(PolicyWriteError) {
    let lock = try locked()
    defer { close(lock) }
    removeUnfinished(name)
    let unfinished = "\(parent)/\(FolderWriter.unfinished(name))\(getpid())"
    do throws(PolicyWriteError) {
      try writeAll(files, in: unfinished)
      guard rename(unfinished, "\(parent)/\(name)") == 0 else { throw refusal }
    } catch {
      removeUnfinished(name)
      throw error
    }
    // It has its name; whether the disk knows that already decides nothing but what a power cut leaves.
    try? flush(parent)
  }

  private func writeAll(_ files: [String: [UInt8]], in folder: String) throws(PolicyWriteError) {
    let folders = [folder] + Set(files.keys.compactMap(FolderWriter.folder)).sorted().map { "\(folder)/\($0)" }
    for folder in folders {
      guard mkdir(folder, 0o755) == 0 else { throw refusal }
    }
    try after(.made)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try write(bytes, to: "\(folder)/\(path)")
      try after(.wrote(path))
    }
    for folder in folders.reversed() { try flush(folder) }
    try after(.flushed)
  }

  private func write(_ bytes: [UInt8], to file: String) throws(PolicyWriteError) {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw refusal }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw refusal }
      done += max(0, count)
    }
    // On the disk before the folder has its name: else a power cut could leave empty files under it.
    guard fsync(descriptor) == 0, fchmod(descriptor, isReadOnly ? 0o444 : 0o644) == 0 else { throw refusal }
  }

  private func flush(_ folder: String) throws(PolicyWriteError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal }
    defer { close(descriptor) }
    // Some file systems have nothing to flush for a folder, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw refusal }
  }

  /// Two programs do not write into one folder at once; the end of the program lets go of the lock.
  private func locked() throws(PolicyWriteError) -> Int32 {
    guard (try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)) != nil else {
      throw refusal
    }
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw PolicyWriteError(
        parent, LocalizedText("another program is writing here", "برنامج آخر يكتب هنا"),
        remedy: LocalizedText("wait for it and try again", "انتظر حتى ينتهي ثم أعد المحاولة"))
    }
    return descriptor
  }

  /// Nobody else is writing: whatever has such a name was interrupted.
  private func removeUnfinished(_ name: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for entry in names where entry.hasPrefix(FolderWriter.unfinished(name)) {
      try? FileManager.default.removeItem(atPath: "\(parent)/\(entry)")
    }
  }

  private static func unfinished(_ name: String) -> String { ".\(name).new-" }

  private static func folder(_ path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// What the system said last, in words.
  private var refusal: PolicyWriteError {
    switch errno {
    case ENOSPC, EDQUOT:
      PolicyWriteError(
        "", LocalizedText("the disk is full", "القرص ممتلئ"),
        remedy: LocalizedText("make room and try again", "أخل مساحة ثم أعد المحاولة"))
    case ENOTEMPTY, EEXIST:
      PolicyWriteError(
        parent, LocalizedText("somebody else made the same folder meanwhile", "أنشأ غيرك المجلد نفسه في هذه الأثناء"),
        remedy: LocalizedText("look at it and try again", "اطلع عليه ثم أعد المحاولة"))
    default:
      PolicyWriteError(
        parent,
        LocalizedText("can not be written into", "تعذرت الكتابة فيه").mapped {
          "\($0): \(String(cString: strerror(errno)))"
        },
        remedy: LocalizedText("check the folder and its permissions", "راجع المجلد وصلاحياته"))
    }
  }
}
