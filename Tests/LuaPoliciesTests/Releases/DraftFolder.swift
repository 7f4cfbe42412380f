import Foundation
import LuaPolicies
import Receivables

/// A policy folder on disk that a test writes into, with `shared` beside it; gone when the test is over.
final class DraftFolder {
  private let root: URL

  /// The smallest policy, revision 1 from January 2026, with a shared script that it uses and one that it does not.
  init(_ changes: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "tahsil-\(UUID().uuidString)")
    for (file, text) in PolicyText.files { try write(text, to: file) }
    try write(manifest(revision: 1, from: "2026-01-01"), to: "manifest.lua")
    try write(
      "local none = require 'none'\nreturn function(customer, invoice) return nil, none end", to: "late_fee.lua")
    try write("return 'none'", to: "../shared/none.lua")
    try write("return 'other'", to: "../shared/other.lua")
    try write("it, answer, reason\nnothing is asked for, , none\n", to: "cases/late_fee.csv")
    try write("# Why\n", to: "README.md")
    for (file, text) in changes { try write(text, to: file) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var path: String { root.appending(path: "policy").path() }

  var releases: PolicyReleases { PolicyReleases(of: path) }

  func draft() throws -> LuaPolicy { try LuaPolicy(path: path) }

  func manifest(revision: Int, from day: String?, name: String = "test") -> String {
    let day = day.map { "\n  effective_from = '\($0)'," } ?? ""
    return "return {\n  name = '\(name)',\n  revision = \(revision),\(day)\n  currency = 'SAR' }\n"
  }

  /// Writes a file; one that nobody may write to is replaced.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path).appending(path: file).standardizedFileURL
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url, options: .atomic)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  /// Releases a revision with a rule of its own.
  @discardableResult
  func release(revision: Int = 1, from day: String = "2026-01-01") throws -> PolicyReleases.Outcome {
    try write(manifest(revision: revision, from: day), to: "manifest.lua")
    return try releases.release(try draft(), by: "Huda", why: "revision \(revision)")
  }

  /// The names in a folder of the policy, sorted.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}
