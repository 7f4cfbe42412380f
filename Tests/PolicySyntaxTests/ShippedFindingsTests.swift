import Foundation
import PolicySyntax
import Testing

/// The six policies that come with the engine have nothing wrong with them.
@Suite struct ShippedFindingsTests {
  @Test(arguments: ["standard", "relationship", "strict", "no-interest", "downturn", "do-nothing"])
  func `nothing is found in a policy that comes with the engine`(name: String) throws {
    let reading = PolicyReading(files: try PolicyFiles.of(name))
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.description).joined(separator: "\n"))")
    #expect(reading.trees.count >= 8)
  }
}

/// The files of a shipped policy, and of shared.
enum PolicyFiles {
  static let policies = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Policies")

  static func of(_ name: String) throws -> [String: [UInt8]] {
    var files = try scripts(in: policies.appending(path: name))
    for (file, bytes) in try scripts(in: policies.appending(path: "shared")) { files["shared/\(file)"] = bytes }
    return files
  }

  static func scripts(in folder: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".lua") {
      files[file] = Array(try Data(contentsOf: folder.appending(path: file)))
    }
    return files
  }
}
