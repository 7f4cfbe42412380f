import Foundation
import Receivables
import Testing

@testable import LuaPolicies

/// What may lie in a policy folder beside scripts.
@Suite struct FileReaderTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("policy-\(UUID().uuidString)/test")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("cases"), withIntermediateDirectories: true)
    for (name, text) in PolicyText.files { try write(Data(text.utf8), to: name) }
  }

  private func write(_ data: Data, to name: String) throws {
    try data.write(to: folder.appendingPathComponent(name))
  }

  private func problems() -> [String] {
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    do throws(PolicyLoadError) {
      _ = try LuaPolicy(folder: PolicyFolder(path: folder.path))
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func `a folder of ordinary files loads, links among them`() throws {
    let elsewhere = folder.deletingLastPathComponent().appendingPathComponent("fee.lua")
    try FileManager.default.moveItem(at: folder.appendingPathComponent("late_fee.lua"), to: elsewhere)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("late_fee.lua"), withDestinationURL: elsewhere)
    #expect(problems() == [])
  }

  @Test func `a link to a device is not read`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("zero.lua").path, withDestinationPath: "/dev/zero")
    #expect(problems() == ["zero.lua: is no file; remove it from the folder"])
  }

  @Test func `a pipe, a folder and a link to nowhere are not read`() throws {
    #expect(mkfifo(folder.appendingPathComponent("pipe.lua").path, 0o600) == 0)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("cases/x.csv"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent("gone.lua").path, withDestinationPath: "/nowhere/at/all")
    #expect(
      problems() == [
        "gone.lua: is no file; remove it from the folder", "pipe.lua: is no file; remove it from the folder",
        "cases/x.csv: is no file; remove it from the folder",
      ])
  }

  @Test func `a script of 256 kB is read and a longer one is not`() throws {
    let text = "return function(customer, invoice) return nil, 'none' end"
    let longest = text + String(repeating: " ", count: FileReader.longestScript - text.utf8.count)
    try write(Data(longest.utf8), to: "late_fee.lua")
    let other = try FileReaderTests()
    try other.write(Data((longest + " ").utf8), to: "late_fee.lua")
    #expect(problems() == [])
    #expect(other.problems() == ["late_fee.lua: is longer than 256 kB; divide it into several files"])
  }

  @Test func `a case table of more than 4 MB is not read`() throws {
    try write(Data(count: FileReader.longestTable + 1), to: "cases/late_fee.csv")
    #expect(problems() == ["cases/late_fee.csv: is longer than 4096 kB; divide it into several files"])
  }
}
