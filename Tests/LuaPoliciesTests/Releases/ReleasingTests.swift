import Foundation
import Receivables
import Testing

@testable import LuaPolicies

/// What becomes a released revision, what is refused, and what an interruption leaves.
@Suite struct ReleasingTests {
  @Test func `a release has every file that can change an answer, the cases, the page why, and a seal`() throws {
    let folder = try DraftFolder()
    let outcome = try folder.releases.release(
      try folder.draft(), by: "Huda", why: "the first one", on: Day("2025-12-20")!)
    guard case .released(let release) = outcome else { return #expect(Bool(false), "\(outcome)") }
    #expect((release.name, release.revision) == ("test", 1) && release.effectiveFrom == Day("2026-01-01")!)
    #expect((release.by, release.why) == ("Huda", "the first one") && release.on == Day("2025-12-20")!)
    #expect(
      try folder.names(in: "released/0001") == [
        "README.md", "SEAL", "cases", "credit_limit.lua", "early_payment_discount.lua", "escalation.lua",
        "late_fee.lua",
        "manifest.lua", "shared", "stages.lua",
      ])
    #expect(try folder.names(in: "released/0001/shared") == ["none.lua"])
    #expect(try folder.names(in: "released") == ["0001"])
    #expect(folder.releases.releases == [release])
  }

  @Test func `nobody may write to what is released`() throws {
    let folder = try DraftFolder()
    try folder.release()
    for file in ["SEAL", "late_fee.lua", "shared/none.lua", "cases/late_fee.csv"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/released/0001/\(file)")
      #expect(attributes[.posixPermissions] as? Int == 0o444)
    }
  }

  @Test func `sha256sum finds the seal right, and a change`() throws {
    let folder = try DraftFolder()
    try folder.release()
    func status() throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["sha256sum", "--check", "--strict", "--quiet", "SEAL"]
      process.currentDirectoryURL = URL(filePath: "\(folder.path)/released/0001")
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try status() == 0)
    try folder.write("# Why not\n", to: "released/0001/README.md")
    #expect(try status() == 1)
  }

  @Test func `the same content again changes nothing`() throws {
    let folder = try DraftFolder()
    guard case .released(let release) = try folder.release() else { return #expect(Bool(false)) }
    #expect(try folder.releases.release(try folder.draft(), by: "Omar", why: "again") == .unchanged(release))
    try folder.write("return 'changed, and not used'", to: "../shared/other.lua")
    #expect(try folder.releases.release(try folder.draft()) == .unchanged(release))
  }

  /// A change of a released draft, and why it is not released as it is.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file, text, message: String

    init(_ description: String, _ file: String, _ text: String, _ message: String) {
      (testDescription, self.file, self.text, self.message) = (description, file, text, message)
    }
  }

  private static func manifest(_ revision: Int, _ day: String?, name: String = "test") -> String {
    let day = day.map { "\n  effective_from = '\($0)'," } ?? ""
    return "return {\n  name = '\(name)',\n  revision = \(revision),\(day)\n  currency = 'SAR' }\n"
  }

  private static let taken =
    "manifest.lua:3: revision 3 is released already, with other content; raise revision in manifest.lua to 4"

  @Test(arguments: [
    Refusal("a rule is changed", "late_fee.lua", "return function() return nil, 'none' end", taken),
    Refusal("a shared script is changed", "../shared/none.lua", "return 'none' -- !", taken),
    Refusal("a case is added", "cases/escalation.csv", "it, answer, reason\nx, , none\n", taken),
    Refusal("the page why is changed", "README.md", "# Why not\n", taken),
    Refusal(
      "the revision is lowered", "manifest.lua", manifest(2, "2026-03-01"),
      "manifest.lua:3: revision 2 is not above the last released one, 3; raise revision in manifest.lua to 4"),
    Refusal(
      "the day is one before", "manifest.lua", manifest(4, "2026-02-28"),
      "manifest.lua:4: effective_from is 2026-02-28, before that of revision 3, 2026-03-01; write effective_from = "
        + "\"2026-03-01\" or a later day"),
    Refusal(
      "the day is taken out", "manifest.lua", manifest(4, nil),
      "manifest.lua: has no effective_from: from which day on is it in force?; write effective_from = \"2026-01-31\""),
    Refusal(
      "the name is another one", "manifest.lua", manifest(4, "2026-03-01", name: "other"),
      "manifest.lua:2: the name is 'other', and what is released in this folder is 'test'; write name = \"test\""),
  ])
  func `a changed draft is not released under what is released already`(refusal: Refusal) throws {
    let folder = try DraftFolder()
    try folder.release(revision: 3, from: "2026-03-01")
    #expect(try folder.releases.problems(of: folder.draft()).isEmpty)
    try folder.write(refusal.text, to: refusal.file)
    let draft = try folder.draft()
    #expect(try folder.releases.problems(of: draft).contains { $0.description.hasPrefix(refusal.message) })
    let error = #expect(throws: PolicyWriteError.self) { try folder.releases.release(draft) }
    #expect(error?.description.hasPrefix(refusal.message) == true, "\(error?.description ?? "")")
    #expect(try folder.names(in: "released") == ["0003"])
  }

  @Test func `the next revision may begin on the same day, and a number may be left out`() throws {
    let folder = try DraftFolder()
    try folder.release(revision: 3, from: "2026-03-01")
    try folder.release(revision: 5, from: "2026-03-01")
    #expect(folder.releases.releases.map(\.revision) == [3, 5])
    #expect(folder.releases.verify().isEmpty)
  }

  @Test func `a first release needs a day, passing cases, and texts that stand on a line`() throws {
    let folder = try DraftFolder()
    try folder.write(folder.manifest(revision: 1, from: nil), to: "manifest.lua")
    var error = #expect(throws: PolicyWriteError.self) { try folder.releases.release(try folder.draft()) }
    #expect(error?.description.contains("has no effective_from") == true)
    try folder.write(folder.manifest(revision: 1, from: "2026-01-01"), to: "manifest.lua")
    try folder.write("it, answer, reason\nsomething is asked for, 1.00 SAR, none\n", to: "cases/late_fee.csv")
    error = #expect(throws: PolicyWriteError.self) { try folder.releases.release(try folder.draft()) }
    #expect(error?.description.contains("cases/late_fee.csv:2: something is asked for: wanted 1.00 SAR (none)") == true)
    try folder.write("it, answer, reason\nnothing is asked for, , none\n", to: "cases/late_fee.csv")
    error = #expect(throws: PolicyWriteError.self) { try folder.releases.release(try folder.draft(), why: "a\nb") }
    #expect(error?.description.contains("why can not stand in a seal: 'a\\nb'") == true, "\(error?.description ?? "")")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/released"))
    guard case .released = try folder.releases.release(try folder.draft(), by: "هدى", why: "مهلة أطول") else {
      return #expect(Bool(false))
    }
    #expect(folder.releases.releases.map(\.by) == ["هدى"])
  }

  @Test func `a damaged earlier revision is restored before the next one is released`() throws {
    let folder = try DraftFolder()
    try folder.release()
    try folder.remove("released/0001/late_fee.lua")
    let error = #expect(throws: PolicyWriteError.self) { try folder.release(revision: 2) }
    #expect(error?.description.hasPrefix("released/0001/late_fee.lua: is missing") == true)
  }

  @Test func `a released revision is loaded from where it lies, and not released again in there`() throws {
    let folder = try DraftFolder()
    try folder.release()
    let sealed = "\(folder.path)/released/0001"
    let policy = try LuaPolicy(path: sealed)
    #expect(policy.identity == (try folder.draft().identity))
    let error = #expect(throws: PolicyWriteError.self) { try PolicyReleases(of: sealed).release(policy) }
    #expect(error?.description.contains("is a released revision itself; release the policy folder") == true)
    #expect(folder.releases.verify().isEmpty)
  }

  // MARK: Interruptions

  private static let interrupted = PolicyWriteError(
    "", LocalizedText("interrupted by the test"), remedy: LocalizedText(""))

  @Test func `whatever fails on the way leaves no part of a release, and the next try makes all of it`() throws {
    let folder = try DraftFolder()
    try folder.release()
    try folder.write(folder.manifest(revision: 2, from: "2026-03-01"), to: "manifest.lua")
    let draft = try folder.draft()
    var steps = 0
    var failing = 0
    while true {
      steps = 0
      do throws(PolicyWriteError) {
        _ = try folder.releases.release(draft, by: "", why: "", on: nil) { _ throws(PolicyWriteError) in
          steps += 1
          if steps > failing { throw Self.interrupted }
        }
        break
      } catch {
        #expect(error == Self.interrupted)
        #expect(try folder.names(in: "released") == ["0001"], "after \(failing) steps")
        #expect(folder.releases.verify().isEmpty && folder.releases.releases.count == 1)
      }
      failing += 1
    }
    // The folder, its ten files, and the disk.
    #expect(failing == 12)
    #expect(try folder.names(in: "released") == ["0001", "0002"])
    #expect(folder.releases.verify().isEmpty)
  }

  @Test func `what a killed release left is passed over, and goes with the next one`() throws {
    let folder = try DraftFolder()
    try folder.write("return 1", to: "released/.0001.new-4711/late_fee.lua")
    #expect(folder.releases.isEmpty)
    #expect(try LuaPolicy(path: folder.path, inForceOn: Day("2026-01-01")!).identity == folder.draft().identity)
    try folder.release()
    #expect(try folder.names(in: "released") == ["0001"])
  }

  @Test func `two programs do not release at once`() throws {
    let folder = try DraftFolder()
    try folder.write("", to: "released/.keep")
    let descriptor = open(folder.path + "/released", O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let error = #expect(throws: PolicyWriteError.self) { try folder.release() }
    #expect(error?.description.contains("another program is writing here; wait for it and try again") == true)
    try #require(flock(descriptor, LOCK_UN) == 0)
    try folder.release()
    #expect(folder.releases.releases.count == 1)
  }
}
