import Foundation
import LuaPolicies
import Reports

/// Asks the cases of a policy again whenever one of its files is saved, until Ctrl-C.
///
/// Files are looked at ten times a second. That sees every way in which editors save, also by putting another file in
/// the place of the old one, and on every kind of disk.
struct CaseWatch {
  let path: String
  let say: Wording

  private static let pause = 0.1

  init(_ path: String, _ say: Wording) {
    (self.path, self.say) = (path, say)
  }

  /// Returns when Ctrl-C was pressed.
  ///
  /// - Throws: where there is no such folder, or standard output can not be written.
  func run() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      _ = try PolicyFolder(path: path)
      return
    }
    let interrupt = Interrupt()
    defer { interrupt.end() }
    while true {
      // Looked at before the files are read: what is saved meanwhile is noticed afterwards.
      let seen = WatchedFiles(ofPolicy: path)
      try test()
      guard wait(forChangesSince: seen, interrupt) else { return }
    }
  }

  private func test() throws {
    do {
      let report = try LuaPolicy(path: path).runCases(isCovering: true)
      for line in CaseReportText(report, of: path, say).lines { try Output.line(line) }
    } catch let error as PolicyLoadError {
      Output.note(error.text(in: say.language))
      try Output.line(say("\(path) does not load", "\(path): تعذر تحميل السياسة"))
    }
    Output.note(say("Waiting for the next save; Ctrl-C ends.", "بانتظار الحفظ التالي؛ ‏Ctrl-C للإنهاء."))
  }

  /// Waits until something changed and stayed as it was for a moment: whoever saves several files is not done with the
  /// first. False when Ctrl-C was pressed.
  private func wait(forChangesSince seen: WatchedFiles, _ interrupt: Interrupt) -> Bool {
    var latest = seen
    while true {
      Thread.sleep(forTimeInterval: CaseWatch.pause)
      if interrupt.isPressed { return false }
      let now = WatchedFiles(ofPolicy: path)
      if now == latest, now != seen { return true }
      latest = now
    }
  }
}

/// The files that a policy is made of, as far as it takes to see that one was saved.
struct WatchedFiles: Equatable {
  private struct State: Equatable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int64
    let number: UInt64
  }

  private var files: [String: State] = [:]

  /// The scripts and case tables of a policy, and the scripts of the shared folder beside it.
  init(ofPolicy path: String) {
    let folder = URL(fileURLWithPath: path)
    add(folder, ".lua")
    add(folder.appendingPathComponent("cases"), ".csv")
    add(folder.deletingLastPathComponent().appendingPathComponent("shared"), ".lua")
  }

  private mutating func add(_ folder: URL, _ ending: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(ending) {
      let file = folder.appendingPathComponent(name).path
      var status = stat()
      guard stat(file, &status) == 0 else { continue }
      files[file] = State(
        seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec), size: Int64(status.st_size),
        number: UInt64(status.st_ino))
    }
  }
}
