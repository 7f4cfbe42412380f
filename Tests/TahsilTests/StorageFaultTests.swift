import Foundation
import GRDB
import Testing

/// The place where the ledger lies does not play along.
@Suite(.serialized) struct StorageFaultTests {
  private let folder: TemporaryFolder
  private let ledger: LedgerUnderTest
  private let export: String

  init() throws {
    folder = try TemporaryFolder()
    ledger = LedgerUnderTest(path: folder.path + "/ledger.sqlite")
    export = folder.path + "/export"
    try Program.succeed("generate", export, "--invoices", "20000", "--seed", "7")
    try Program.succeed("import", "--ledger", ledger.path, export + "/customers.csv")
  }

  @Test("A full disk is named as such, and nothing is lost", .enabled(if: Mounts.areAllowed, "mounting needs rights"))
  func fullDisk() throws {
    let disk = try SmallDisk(megabytes: 2, at: folder.path + "/disk")
    let small = LedgerUnderTest(path: disk.path + "/ledger.sqlite")
    try small.replace(by: ledger)
    let before = try small.content()
    let ending = try Program.run("import", "--ledger", small.path, export)
    #expect(ending.status == 2)
    #expect(ending.messages == "tahsil: the disk is full; make room and try again\n")
    #expect(try small.content() == before)
    #expect(try small.isClean())
    try disk.grow(toMegabytes: 200)
    try Program.succeed("import", "--ledger", small.path, export)
    #expect(try small.isClean())
  }

  @Test(
    "A disk that is full when a run is saved or posted is named as such, and nothing of the run is left",
    .enabled(if: Mounts.areAllowed, "mounting needs rights"), arguments: [[], ["--post"]])
  func fullDiskOfRun(options: [String]) throws {
    try Program.succeed("import", "--ledger", ledger.path, export)
    let disk = try SmallDisk(megabytes: 50, at: folder.path + "/disk")
    let small = LedgerUnderTest(path: disk.path + "/ledger.sqlite")
    try small.replace(by: ledger)
    try disk.fill(leaving: 128 << 10)
    let before = try small.content()
    let policy = Desk.root.appending(path: "Policies/standard").path()
    let run = ["run", "--ledger", small.path, "--policy", policy, "--as-of", "2025-12-31"] + options
    let ending = try Program.run(run)
    #expect(ending.status == 2)
    #expect(ending.output == "")
    #expect(ending.messages == "tahsil: the disk is full; make room and try again\n")
    #expect(try small.content() == before)
    #expect(try small.isClean())
    try disk.grow(toMegabytes: 200)
    let again = try Program.run(run)
    #expect([0, 1].contains(again.status), "\(again.messages)")
    #expect(try small.isClean())
  }

  @Test("A disk that may only be read is named as such", .enabled(if: Mounts.areAllowed, "mounting needs rights"))
  func readOnlyDisk() throws {
    let disk = try SmallDisk(megabytes: 50, at: folder.path + "/disk")
    let readOnly = LedgerUnderTest(path: disk.path + "/ledger.sqlite")
    try readOnly.replace(by: ledger)
    try disk.makeReadOnly()
    try expectRefusal(of: ["import", "--ledger", readOnly.path, export], saying: "cannot be", "check the permissions")
    try disk.makeWritable()
    #expect(try readOnly.content() == ledger.content())
  }

  @Test("A file that may only be read is named as such", .enabled(if: getuid() != 0, "root may write to every file"))
  func readOnlyFile() throws {
    let before = try ledger.content()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: ledger.path)
    try expectRefusal(of: ["import", "--ledger", ledger.path, export], saying: "cannot be", "check the permissions")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: ledger.path)
    #expect(try ledger.content() == before)
  }

  @Test("A ledger that another program is writing to can be read, and is not written to")
  func lockedLedger() throws {
    let before = try ledger.content()
    let other = try DatabaseQueue(path: ledger.path)
    try other.inTransaction(.immediate) { database in
      try database.execute(sql: "INSERT INTO recordings (sequence, kind) VALUES (99, 'import')")
      #expect(try ledger.content() == before)
      try expectRefusal(
        of: ["import", "--ledger", ledger.path, export], saying: "process \(getpid()) (", "is writing to the ledger",
        "try again")
      return .rollback
    }
    try other.close()
    #expect(try ledger.content() == before)
    try Program.succeed("import", "--ledger", ledger.path, export)
    #expect(try ledger.isClean())
  }

  private func expectRefusal(of command: [String], saying words: String...) throws {
    let ending = try Program.run(command)
    #expect(ending.status == 2)
    for word in words { #expect(ending.messages.contains(word), "\(ending.messages)") }
  }
}

/// Whether this machine lets the tests mount file systems.
enum Mounts {
  static let areAllowed: Bool = {
    guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
    return (try? SmallDisk(megabytes: 1, at: folder.path + "/disk")) != nil
  }()
}

/// A small file system in memory, gone when the test is over.
final class SmallDisk {
  struct Refused: Error {
    let messages: String
  }

  let path: String

  init(megabytes: Int, at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.call("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path])
  }

  deinit {
    try? Self.call("umount", [path])
  }

  func grow(toMegabytes megabytes: Int) throws {
    try Self.call("mount", ["-o", "remount,size=\(megabytes)m", path])
  }

  /// Takes all the room there is but for some bytes.
  func fill(leaving bytes: Int) throws {
    let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int ?? 0
    try Self.call("fallocate", ["-l", "\(free - bytes)", path + "/filler"])
  }

  func makeReadOnly() throws {
    try Self.call("mount", ["-o", "remount,ro", path])
  }

  func makeWritable() throws {
    try Self.call("mount", ["-o", "remount,rw", path])
  }

  private static func call(_ command: String, _ arguments: [String]) throws {
    let ending = try Program.run([command] + arguments, of: "/usr/bin/env")
    guard ending.status == 0 else { throw Refused(messages: ending.messages) }
  }
}
