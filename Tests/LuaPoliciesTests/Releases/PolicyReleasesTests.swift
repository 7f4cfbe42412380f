import Foundation
import LuaPolicies
import Receivables
import Testing

/// Which revision decides on a day, and what is noticed when a released one is touched.
@Suite struct PolicyReleasesTests {
  @Test func `a folder without releases decides with its own files, whatever the day`() throws {
    let folder = try DraftFolder()
    #expect(folder.releases.isEmpty)
    #expect(try folder.releases.inForce(on: Day("2026-05-01")!) == nil)
    #expect(try LuaPolicy(path: folder.path, inForceOn: Day("1999-01-01")!).identity == folder.draft().identity)
  }

  @Test(arguments: [
    ("2026-01-01", 1), ("2026-02-28", 1), ("2026-03-01", 3), ("2026-03-02", 3), ("2026-04-01", 5), ("2199-12-31", 5),
  ])
  func `the last revision whose first day has come is in force`(day: String, revision: Int) throws {
    let folder = try DraftFolder()
    try folder.release(revision: 1, from: "2026-01-01")
    try folder.release(revision: 3, from: "2026-03-01")
    try folder.release(revision: 4, from: "2026-04-01")
    try folder.release(revision: 5, from: "2026-04-01")
    #expect(try folder.releases.inForce(on: Day(day)!)?.revision == revision)
    #expect(try LuaPolicy(path: folder.path, inForceOn: Day(day)!).identity.revision == revision)
    let releases = folder.releases
    let lastDays = releases.releases.map { releases.lastDay(of: $0)?.description }
    #expect(lastDays == ["2026-02-28", "2026-03-31", "2026-03-31", nil])
  }

  @Test func `the revisions of a span come with their first days in it`() throws {
    let folder = try DraftFolder()
    try folder.release(revision: 1, from: "2026-01-01")
    try folder.release(revision: 3, from: "2026-03-01")
    try folder.release(revision: 4, from: "2026-04-01")
    try folder.release(revision: 5, from: "2026-04-01")
    func span(_ first: String, _ last: String) throws -> [String] {
      try folder.releases.inForce(from: Day(first)!, through: Day(last)!).map { "\($0.release.revision) \($0.from)" }
    }
    #expect(try span("2026-02-01", "2026-02-28") == ["1 2026-02-01"])
    #expect(try span("2026-02-01", "2026-03-01") == ["1 2026-02-01", "3 2026-03-01"])
    #expect(try span("2026-03-01", "2026-03-31") == ["3 2026-03-01"])
    #expect(try span("2026-01-01", "2026-12-31") == ["1 2026-01-01", "3 2026-03-01", "5 2026-04-01"])
    let error = #expect(throws: PolicyLoadError.self) { try span("2025-12-31", "2026-01-31") }
    #expect(error?.description.contains("the first is revision 1, from 2026-01-01; choose that day") == true)
  }

  @Test func `the day before the first release is refused, with the first revision and its day`() throws {
    let folder = try DraftFolder()
    try folder.release(revision: 2, from: "2026-01-01")
    let error = #expect(throws: PolicyLoadError.self) {
      try LuaPolicy(path: folder.path, inForceOn: Day("2025-12-31")!)
    }
    #expect(
      error?.description.contains(
        "no released revision is in force on 2025-12-31: the first is revision 2, from 2026-01-01")
        == true, "\(error?.description ?? "")")
  }

  @Test func `the draft goes its own way after a release`() throws {
    let folder = try DraftFolder()
    try folder.release()
    let released = try folder.draft().identity
    try folder.write("return 'changed'", to: "../shared/none.lua")
    #expect(try folder.draft().identity != released)
    #expect(try LuaPolicy(path: folder.path, inForceOn: Day("2026-01-01")!).identity == released)
  }

  @Test func `a policy is the same as a draft and from its sealed copy`() throws {
    let folder = try DraftFolder()
    let draft = try folder.draft()
    guard case .released(let release) = try folder.release() else { return #expect(Bool(false)) }
    let sealed = try release.policy()
    #expect(try folder.draft().identity == sealed.identity && release.sha256 == sealed.identity.sha256)
    #expect(sealed.identity.files.map(\.path).contains("shared/none.lua"))
    #expect(sealed.sources == (try folder.draft().sources))
    #expect(sealed.runCases() == draft.runCases() && sealed.runCases().passed == 1)
  }

  /// What is done to a released revision, and what is said about it.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let act: @Sendable (DraftFolder) throws -> Void

    init(_ description: String, _ message: String, _ act: @escaping @Sendable (DraftFolder) throws -> Void) {
      (testDescription, self.message, self.act) = (description, message, act)
    }
  }

  private static let restore = "restore released/0002 from a backup; a change is a new revision"

  @Test(arguments: [
    Damage("a script is changed", "released/0002/late_fee.lua: is not as it was released; \(restore)") {
      try $0.write("return function() return nil, 'x' end", to: "released/0002/late_fee.lua")
    },
    Damage(
      "a blank is added to a case table", "released/0002/cases/late_fee.csv: is not as it was released; \(restore)"
    ) {
      try $0.write("it, answer, reason\nnothing is asked for, , none \n", to: "released/0002/cases/late_fee.csv")
    },
    Damage("README.md is changed", "released/0002/README.md: is not as it was released; \(restore)") {
      try $0.write("# Why not\n", to: "released/0002/README.md")
    },
    Damage("a script is gone", "released/0002/shared/none.lua: is missing from this released revision; \(restore)") {
      try $0.remove("released/0002/shared/none.lua")
    },
    Damage(
      "a script is added",
      "released/0002/priority.lua: is no part of this released revision; move it out of the folder; a change is a new"
    ) { try $0.write("return function(customer) return 1, 'x' end", to: "released/0002/priority.lua") },
    Damage("a shared script is added", "released/0002/shared/more.lua: is no part of this released revision") {
      try $0.write("return 1", to: "released/0002/shared/more.lua")
    },
    Damage("a folder is added", "released/0002/old: is no part of this released revision") {
      try $0.write("return 1", to: "released/0002/old/more.lua")
    },
    Damage("a hidden file is added", "released/0002/.late_fee.lua.swp: is no part of this released revision") {
      try $0.write("", to: "released/0002/.late_fee.lua.swp")
    },
    Damage("the seal is gone", "released/0002/SEAL: the seal is missing from this released revision; \(restore)") {
      try $0.remove("released/0002/SEAL")
    },
    Damage("the day in the seal is moved", "released/0002/SEAL: the seal is not as it was written; \(restore)") {
      try $0.edit("2026-03-01", "2026-02-01", in: "released/0002/SEAL")
    },
    Damage("who released it is changed", "released/0002/SEAL: the seal is not as it was written") {
      try $0.edit("by: Huda", "by: Omar", in: "released/0002/SEAL")
    },
    Damage("the seal is empty", "released/0002/SEAL: the seal is not as it was written") {
      try $0.write("", to: "released/0002/SEAL")
    },
    Damage("the folder is renamed", "released/0003/SEAL: is the seal of revision 2; call the folder 0002 again") {
      try FileManager.default.moveItem(atPath: $0.path + "/released/0002", toPath: $0.path + "/released/0003")
    },
    Damage("a copy lies beside it", "released/0002 copy: is no released revision; move it out of the folder") {
      try FileManager.default.copyItem(atPath: $0.path + "/released/0002", toPath: $0.path + "/released/0002 copy")
    },
    Damage("the revision before it is gone", "released/0001: is missing: revision 2 came after it; restore it") {
      try $0.remove("released/0001")
    },
  ])
  func `a change of a released revision is noticed whenever it is loaded`(damage: Damage) throws {
    let folder = try DraftFolder()
    try folder.release()
    try folder.release(revision: 2, from: "2026-03-01")
    #expect(folder.releases.verify().isEmpty)
    try damage.act(folder)
    let found = folder.releases.verify().map(\.description)
    #expect(found.contains { $0.hasPrefix(damage.message) }, "\(found)")
    let error = #expect(throws: PolicyLoadError.self) {
      try LuaPolicy(path: folder.path, inForceOn: Day("2026-03-01")!)
    }
    #expect(error?.description.contains(damage.message) == true, "\(error?.description ?? "")")
  }

  @Test func `a damaged file of one revision leaves the others in force; a damaged seal leaves none`() throws {
    let folder = try DraftFolder()
    try folder.release()
    try folder.release(revision: 2, from: "2026-03-01")
    try folder.write("return 1", to: "released/0002/late_fee.lua")
    #expect(try LuaPolicy(path: folder.path, inForceOn: Day("2026-02-28")!).identity.revision == 1)
    try folder.write("", to: "released/0002/SEAL")
    #expect(throws: PolicyLoadError.self) { try LuaPolicy(path: folder.path, inForceOn: Day("2026-02-28")!) }
  }
}

extension DraftFolder {
  /// Replaces a text in a file.
  func edit(_ old: String, _ new: String, in file: String) throws {
    let text = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: file)
  }
}
