internal import ContentHash
internal import Foundation
internal import LuaSandbox
internal import Receivables

/// The files of one policy as they were read, once: what is decided with can not change under a run.
public struct PolicyFolder: Sendable {
  /// The folder as it was named.
  public let path: String
  /// Scripts by path: `late_fee.lua`, or `shared/segments.lua` for those beside the folder.
  let scripts: [String: LuaSource]
  /// Case tables by path, such as `cases/late_fee.csv`.
  public let caseTables: [String: [UInt8]]

  /// Reads a policy folder, and the scripts of `shared` beside it. A released revision has all of it inside, and must be
  /// as it was sealed.
  ///
  /// - Throws: where there is no such folder, or a file can not be read or is longer than a policy's file may be; of a
  ///   released revision, every file that is not as it was sealed.
  public init(path: String) throws(PolicyLoadError) {
    if SealedFolder.isOne(path) {
      self.init(files: try SealedFolder(path: path).contents(), at: path)
    } else {
      try self.init(draft: path)
    }
  }

  private init(draft path: String) throws(PolicyLoadError) {
    let folder = URL(fileURLWithPath: path)
    self.path = path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw PolicyLoadError([
        PolicyProblem(
          file: path,
          message: FileManager.default.fileExists(atPath: path)
            ? LocalizedText("the policy folder can not be read", "تعذرت قراءة مجلد السياسة")
            : LocalizedText("there is no such policy folder", "لا يوجد مجلد سياسة بهذا الاسم"),
          remedy: LocalizedText("name one, such as Policies/standard", "اذكر مجلداً مثل Policies/standard"))
      ])
    }
    var reader = FileReader()
    for name in names.sorted() where name.hasSuffix(".lua") {
      reader.readScript(folder.appendingPathComponent(name), as: name)
    }
    reader.readFolder(folder.deletingLastPathComponent().appendingPathComponent("shared"), as: "shared", ".lua")
    reader.readFolder(folder.appendingPathComponent("cases"), as: "cases", ".csv")
    guard reader.problems.isEmpty else { throw PolicyLoadError(reader.problems) }
    scripts = reader.scripts
    caseTables = reader.caseTables
  }

  /// A folder that is already in memory, by the paths of its files, such as the record of a run keeps.
  public init(files: [String: [UInt8]]) {
    self.init(files: files, at: "memory")
  }

  private init(files: [String: [UInt8]], at path: String) {
    self.path = path
    scripts = files.filter { $0.key.hasSuffix(".lua") }
      .reduce(into: [:]) { $0[$1.key] = LuaSource(name: $1.key, bytes: $1.value) }
    caseTables = files.filter { $0.key.hasSuffix(".csv") }
  }

  /// The script of that path.
  func script(_ path: String) -> LuaSource? { scripts[path] }

  /// The lines of a script; none where there is no such script.
  func lines(of file: String) -> [ArraySlice<UInt8>] {
    scripts[file]?.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) ?? []
  }

  /// A line of a script, without the blanks around it; empty where there is none.
  func line(_ number: Int, of file: String) -> String {
    let lines = lines(of: file)
    guard number > 0, number <= lines.count else { return "" }
    return String(decoding: lines[number - 1].prefix(200), as: UTF8.self).trimmingCharacters(in: .whitespaces)
  }

  /// Where a file says something: the line that begins with a name and `=`, 1 for the first; 0 where there is none.
  func line(setting name: String, in file: String) -> Int {
    // A setting is a name, so this is a pattern.
    let setting = try! Regex("\\b\(name)\\s*=")
    let place = lines(of: file).firstIndex { String(decoding: $0, as: UTF8.self).contains(setting) }
    return place.map { $0 + 1 } ?? 0
  }

  /// The identity of a policy that used these scripts.
  func identity(name: String, revision: Int, using paths: Set<String>) -> PolicyIdentity {
    let files = scripts.keys.filter { paths.contains($0) }.sorted().map { path in
      PolicyIdentity.File(path: path, sha256: ContentHash.hexadecimal(of: scripts[path]!.bytes))
    }
    let listing = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    return PolicyIdentity(
      name: name, revision: revision, sha256: ContentHash.hexadecimal(of: listing), files: files)
  }
}
