import Foundation
import Testing

/// A ledger file that a test does harm to.
struct LedgerUnderTest {
  let path: String

  /// What is in the ledger, as `tahsil ledger info` tells it, without the size of the file; `nil` where there is none.
  func content() throws -> NSDictionary? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let text = try Program.succeed("ledger", "info", "--ledger", path, "--format", "json").output
    let info = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return info.filter { $0.key != "bytes" } as NSDictionary
  }

  /// Opens the ledger and checks everything that the program checks.
  func isClean() throws -> Bool {
    let ending = try Program.run("ledger", "verify", "--ledger", path)
    if ending.status != 0 { Issue.record("\(path): \(ending.output) \(ending.messages)") }
    return ending.status == 0
  }

  /// Puts a copy of another ledger in this one's place, or nothing.
  func replace(by other: LedgerUnderTest?) throws {
    for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    if let other { try FileManager.default.copyItem(atPath: other.path, toPath: path) }
  }
}
