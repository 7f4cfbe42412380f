internal import ContentHash
internal import Foundation
internal import Receivables

/// A released revision on disk: its seal, and the files that must be as the seal says.
struct SealedFolder {
  let path: String
  let seal: PolicySeal

  /// Whether a folder is a released revision.
  static func isOne(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(PolicySeal.file)")
  }

  /// Reads the seal alone.
  ///
  /// - Throws: where it is not there, or not as it was written.
  init(path: String) throws(PolicyLoadError) {
    self.path = path
    var reader = FileReader()
    let file = URL(fileURLWithPath: path).appendingPathComponent(PolicySeal.file)
    guard SealedFolder.isOne(path), let bytes = reader.bytes(of: file, as: "", atMost: FileReader.longestTable),
      let seal = PolicySeal(bytes: bytes)
    else {
      let problem =
        SealedFolder.isOne(path)
        ? LocalizedText("the seal is not as it was written", "الختم ليس كما كُتب")
        : LocalizedText("the seal is missing from this released revision", "ختم هذه المراجعة الصادرة غير موجود")
      throw PolicyLoadError([SealedFolder.problem(in: path, PolicySeal.file, problem)])
    }
    self.seal = seal
  }

  /// The sealed files by their paths, each with the bytes that were hashed.
  ///
  /// - Throws: every file that is changed, missing, or not sealed.
  func contents() throws(PolicyLoadError) -> [String: [UInt8]] {
    let present = Set(presentFiles)
    var contents: [String: [UInt8]] = [:]
    var problems: [PolicyProblem] = []
    for file in seal.files {
      guard present.contains(file.path) else {
        problems.append(
          SealedFolder.problem(
            in: path, file.path,
            LocalizedText("is missing from this released revision", "غير موجود في هذه المراجعة الصادرة")))
        continue
      }
      var reader = FileReader()
      let url = URL(fileURLWithPath: path).appendingPathComponent(file.path)
      let bytes = reader.bytes(of: url, as: file.path, atMost: FileReader.longest(file.path))
      if let bytes, ContentHash.hexadecimal(of: bytes) == file.sha256 {
        contents[file.path] = bytes
      } else {
        problems.append(
          SealedFolder.problem(in: path, file.path, LocalizedText("is not as it was released", "ليس كما صدر")))
      }
    }
    for name in present.subtracting(seal.files.map(\.path)).sorted() {
      problems.append(
        PolicyProblem(
          file: SealedFolder.place(of: path, name),
          message: LocalizedText("is no part of this released revision", "ليس من هذه المراجعة الصادرة"),
          remedy: LocalizedText(
            "move it out of the folder; a change is a new revision", "انقله خارج المجلد؛ فالتغيير مراجعة جديدة")))
    }
    guard problems.isEmpty else { throw PolicyLoadError(problems) }
    return contents
  }

  /// The paths of all that lies in the folder, but for the seal. A released revision has two folders and no deeper ones:
  /// whatever else is in there is told by its name.
  private var presentFiles: [String] {
    func names(_ folder: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
    return names(path).flatMap { name -> [String] in
      guard name != PolicySeal.file else { return [] }
      guard ["shared", "cases"].contains(name) else { return [name] }
      return names("\(path)/\(name)").map { "\(name)/\($0)" }
    }
  }

  private static func problem(in path: String, _ file: String, _ message: LocalizedText) -> PolicyProblem {
    PolicyProblem(file: place(of: path, file), message: message, remedy: restoring(path))
  }

  /// What to do about a released revision that is not as it was.
  static func restoring(_ path: String) -> LocalizedText {
    let folder = place(of: path)
    return LocalizedText(
      "restore \(folder) from a backup; a change is a new revision",
      "استعد \(folder) من نسخة احتياطية؛ فالتغيير مراجعة جديدة")
  }

  /// How messages call a released revision, or a file in it: `released/0003/late_fee.lua`.
  static func place(of path: String, _ file: String = "") -> String {
    let folder = URL(fileURLWithPath: path)
    let parts = [folder.deletingLastPathComponent().lastPathComponent, folder.lastPathComponent, file]
    return parts.filter { !$0.isEmpty }.joined(separator: "/")
  }
}
