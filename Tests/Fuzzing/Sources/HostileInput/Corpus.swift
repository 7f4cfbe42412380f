import Foundation

/// The inputs that are kept: seeds, and everything that ever broke a promise.
enum Corpus {
  /// The root of the repository.
  static let root = (0..<5).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }

  /// The inputs of one kind, by name, sorted.
  static func inputs(_ kind: any HostileInput.Type) throws -> [(name: String, bytes: [UInt8])] {
    let folder = root.appending(path: "Tests/Fuzzing/Corpus/\(kind.name)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appending(path: name))))
    }
  }
  /// What mutations begin with: all inputs but those that run into a limit by themselves, `slow-…`.
  static func seeds(_ kind: any HostileInput.Type) throws -> [[UInt8]] {
    try inputs(kind).filter { !$0.name.hasPrefix("slow-") }.map(\.bytes)
  }
}
