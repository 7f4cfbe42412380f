import Foundation

/// Finds the files of an import and says what each one is.
struct SourceFinder {
  /// The profile that knows the files; `nil` for house CSV.
  let profile: ImportProfile?

  /// The sources at some paths, in the order in which they must be read. Errors and findings go to `messages`.
  func sources(at paths: [String], into messages: inout MessageList) -> [ImportSource] {
    var sources: [ImportSource] = []
    if paths.isEmpty {
      messages.fail(ImportMessage(file: "import", message: "no file is named", remedy: "name a folder or a file"))
    }
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        messages.fail(
          ImportMessage(file: path, message: "there is no such file or folder", remedy: "check the path"))
        continue
      }
      if isFolder.boolValue {
        sources += sourcesInFolder(path, &messages)
      } else {
        let found = self.sources(of: path)
        if found.isEmpty { messages.fail(unknown(path)) }
        sources += found
      }
    }
    return EntryKind.allCases.flatMap { kind in sources.filter { $0.kind == kind } }
  }

  /// The size of a file in bytes.
  static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func sourcesInFolder(_ folder: String, _ messages: inout MessageList) -> [ImportSource] {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var sources: [ImportSource] = []
    for name in names {
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
      let found = self.sources(of: path)
      if found.isEmpty, profile == nil {
        if name == Self.ownFields { messages.fail(unknown(path)) }
        if name.hasSuffix(".csv") { messages.find(unknown(path)) }
      }
      sources += found
    }
    if sources.isEmpty {
      let wanted = profile?.patterns ?? EntryKind.allCases.map(\.fileName)
      messages.fail(
        ImportMessage(
          file: folder, message: "the folder has no file to import",
          remedy: "files are known by their names: \(wanted.joined(separator: ", "))"))
    }
    return sources
  }

  private static let ownFields = "fields.toml"

  private func sources(of path: String) -> [ImportSource] {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    if let profile { return profile.sources(of: path, name: name) }
    return EntryKind.allCases.filter { $0.fileName == name }.map { ImportSource(path: path, kind: $0) }
  }

  private func unknown(_ path: String) -> ImportMessage {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    if profile == nil, name == Self.ownFields {
      return ImportMessage(
        file: path, message: "this version does not read own fields",
        remedy: "move the file out of the folder, and their columns out of customers.csv and invoices.csv")
    }
    if let profile {
      return ImportMessage(
        file: path, message: "no pattern of the profile fits this name",
        remedy: "the profile reads \(profile.patterns.joined(separator: ", "))")
    }
    let names = EntryKind.allCases.map(\.fileName)
    return ImportMessage(
      file: path, message: "this name is none of house CSV, so the file was not read",
      remedy: Suggestion.remedy(
        for: name, among: names, otherwise: "files are known by their names: \(names.joined(separator: ", "))"))
  }
}
