internal import Foundation
internal import LuaSandbox
internal import Receivables

/// Reads the files of a policy folder, none of them further than a policy's file may be long: what lies in a folder may be
/// anything, a link to a device included.
struct FileReader {
  /// Bytes of a script.
  static let longestScript = 256 << 10
  /// Bytes of a case table, and of everything else that is read.
  static let longestTable = 4 << 20

  private(set) var scripts: [String: LuaSource] = [:]
  private(set) var caseTables: [String: [UInt8]] = [:]
  private(set) var problems: [PolicyProblem] = []

  mutating func readScript(_ file: URL, as path: String) {
    if let bytes = bytes(of: file, as: path, atMost: FileReader.longestScript) {
      scripts[path] = LuaSource(name: path, bytes: bytes)
    }
  }

  /// Reads the files of a folder that need not be there.
  mutating func readFolder(_ folder: URL, as path: String, _ ending: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() where name.hasSuffix(ending) {
      let file = folder.appendingPathComponent(name)
      if ending == ".lua" {
        readScript(file, as: "\(path)/\(name)")
      } else if let bytes = bytes(of: file, as: "\(path)/\(name)", atMost: FileReader.longestTable) {
        caseTables["\(path)/\(name)"] = bytes
      }
    }
  }

  /// How long a file of that name may be, in bytes.
  static func longest(_ name: String) -> Int { name.hasSuffix(".lua") ? longestScript : longestTable }

  /// The bytes of a file; `nil` where it can not be had, which is noted.
  mutating func bytes(of file: URL, as path: String, atMost limit: Int) -> [UInt8]? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      problems.append(
        PolicyProblem(
          file: path, message: LocalizedText("is no file", "ليس ملفاً"),
          remedy: LocalizedText("remove it from the folder", "احذفه من المجلد")))
      return nil
    }
    guard let handle = try? FileHandle(forReadingFrom: file),
      let data = try? handle.read(upToCount: limit + 1) ?? Data()
    else {
      problems.append(
        PolicyProblem(
          file: path, message: LocalizedText("can not be read", "تعذرت قراءته"),
          remedy: LocalizedText("check the permissions of the file", "تحقق من صلاحيات الملف")))
      return nil
    }
    guard data.count <= limit else {
      problems.append(
        PolicyProblem(
          file: path, message: LocalizedText("is longer than \(limit >> 10) kB", "أطول من \(limit >> 10) كيلوبايت"),
          remedy: LocalizedText("divide it into several files", "قسّمه إلى عدة ملفات")))
      return nil
    }
    return Array(data)
  }
}
