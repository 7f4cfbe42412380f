import Foundation

/// The policies that come with the program.
enum ShippedPolicies {
  /// The files of all of them by their paths.
  static let files: [(path: String, source: [UInt8])] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Policies")
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".lua") }.sorted().map { path in
      (path, Array((try? Data(contentsOf: root.appending(path: path))) ?? Data()))
    }
  }()
}
