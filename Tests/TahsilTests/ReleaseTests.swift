import Foundation
import Testing

@Suite("A released policy as its author and the collector meet it")
struct ReleaseTests {
  private static let manifest = "Policies/standard/manifest.lua"
  private static let terms = "Policies/standard/terms.lua"

  /// A desk with revision 1 released from 2026, and revision 2, with a higher cap of fees, from March.
  private static func withTwoReleases() throws -> Desk {
    let desk = try Desk.withBook()
    let first = try desk.tahsil("policy release --by Huda --why first")
    #expect(first.status == 0, "\(first.errors)")
    try desk.edit(
      manifest, "revision = 1, effective_from = \"2026-01-01\"", "revision = 2, effective_from = \"2026-03-01\"")
    try desk.edit(terms, "doc = \"simple interest, a year\"", "doc = \"plain interest, a year\"")
    let second = try desk.tahsil("policy release --by Omar --why words --on 2026-02-20")
    #expect(second.status == 0, "\(second.errors)")
    return desk
  }

  /// Gives the draft another fee: its minimum is doubled, in the cases too.
  private static func changeDraft(_ desk: Desk) throws {
    try desk.edit(terms, "fee_minimum     = { SAR = SAR(50)", "fee_minimum     = { SAR = SAR(100)")
    try desk.edit("Policies/standard/cases/late_fee.csv", "50.00 SAR,  past_grace", "100.00 SAR,  past_grace")
  }

  @Test("what release says, where it writes, and that the same again is no release")
  func release() throws {
    let desk = try Desk.withBook()
    let released = try desk.tahsil(["policy", "release", "--by", "Huda", "--why", "the first one"])
    #expect(released.status == 0, "\(released.errors)")
    #expect(
      released.output.hasPrefix(
        "Revision 1 of standard is released, in force from 2026-01-01.\n  Policies/standard/released/0001\n  sha256 "))
    let sums = try desk.shell("cd Policies/standard/released/0001 && sha256sum --check --strict --quiet SEAL")
    #expect(sums.status == 0, "\(sums.output)\(sums.errors)")
    let again = try desk.tahsil("policy release")
    #expect(again.status == 0)
    #expect(again.output == "Nothing has changed: this is revision 1 of standard, as it was released.\n")
    #expect(try desk.tahsil("policy release --lang ar").output.hasPrefix("لم يتغير شيء"))
  }

  @Test("what policy check finds is not released: a fault, a stale revision; nor what a case refuses")
  func refusals() throws {
    let desk = try Self.withTwoReleases()
    try Self.changeDraft(desk)
    for command in ["policy check", "policy release"] {
      let stale = try desk.tahsil(command)
      #expect(stale.status == (command == "policy check" ? 1 : 2))
      #expect(
        (stale.output + stale.errors).contains(
          "manifest.lua:2: revision 2 is released already, with other content; raise revision in manifest.lua to 3"),
        "\(stale.output)\(stale.errors)")
    }
    try desk.edit(Self.manifest, "revision = 2", "revision = 3")
    #expect(try desk.tahsil("policy check").status == 0)
    try desk.edit("Policies/standard/late_fee.lua", "past_grace\"", "past_grace\", invoice.ballance")
    let faulty = try desk.tahsil("policy release")
    #expect(faulty.status == 2 && faulty.output == "")
    #expect(faulty.errors.contains("did you mean 'balance'?") && faulty.errors.hasSuffix("Nothing was released.\n"))
    try desk.edit("Policies/standard/late_fee.lua", ", invoice.ballance", "")
    try desk.edit(Self.terms, "range { 5, from = 0, to = 30", "range { 15, from = 0, to = 30")
    let failing = try desk.tahsil("policy release --lang ar")
    #expect(failing.status == 2)
    #expect(failing.errors.contains("cases/late_fee.csv:3: the first day after it"), "\(failing.errors)")
    #expect(failing.errors.hasSuffix("لم يصدر شيء.\n"))
    #expect(!desk.has("Policies/standard/released/0003"))
  }

  @Test(
    "a run takes the revision in force on its day, by its number",
    arguments: [("2026-01-01", 1), ("2026-02-28", 1), ("2026-03-01", 2), ("2027-01-01", 2)])
  func inForce(day: String, revision: Int) throws {
    let desk = try Self.withTwoReleases()
    try Self.changeDraft(desk)
    let run = try desk.tahsil("run --as-of \(day) --format json --decisions none").json()
    #expect((run["policy"] as? [String: Any])?["revision"] as? Int == revision)
    #expect(try desk.tahsil("run --as-of \(day)").output.contains("policy standard revision \(revision)"))
    #expect(try desk.tahsil("aging --as-of \(day) --policy Policies/standard").status == 0)
  }

  @Test("before the first revision nothing is decided", arguments: ["run", "aging --policy Policies/standard"])
  func tooEarly(command: String) throws {
    let desk = try Self.withTwoReleases()
    let outcome = try desk.tahsil("\(command) --as-of 2025-12-31")
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(outcome.errors.contains("the first is revision 1, from 2026-01-01"), "\(outcome.errors)")
    #expect(try desk.tahsil("runs").output == "There are no runs yet.\n")
  }

  @Test("a draft is tried by --draft, and neither posted at once nor later; released, it is")
  func draft() throws {
    let desk = try Self.withTwoReleases()
    try Self.changeDraft(desk)
    try desk.edit(Self.manifest, "revision = 2", "revision = 3")
    let posted = try desk.tahsil("run --as-of 2026-03-02 --draft --post")
    #expect(posted.status == 2 && posted.output == "")
    #expect(posted.errors.contains("release it first: tahsil policy release --policy Policies/standard"))
    let tried = try desk.tahsil("run --as-of 2026-02-10 --draft --format json")
    let fees = try #require((tried.json()["totals"] as? [String: Any])?["late_fees"] as? [String: String])
    #expect(fees["amount"] == "100.00", "the draft's minimum")
    let later = try desk.tahsil("post 1")
    #expect(later.status == 2 && later.errors.contains("run 1 was decided by a draft of standard"), "\(later.errors)")
    let released = try desk.tahsil("policy release")
    #expect(released.status == 0, "\(released.errors)")
    #expect(try desk.tahsil("post 1").status == 0, "the very files that decided are released now")
    #expect(try desk.tahsil("replay 1").status == 0)
  }

  @Test("without releases everything is as it was: the folder decides, for any day, and a draft is posted")
  func withoutReleases() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("run --as-of 2025-12-31").status == 0)
    #expect(try desk.tahsil("run --as-of 2026-03-02 --draft --post").status == 0)
    #expect(try desk.tahsil("policy releases").output.hasPrefix("Nothing was released of Policies/standard yet"))
  }

  @Test("a run has the same identity of a draft and of its sealed copy, and is replayed after the folder is gone")
  func identity() throws {
    let desk = try Desk.withBook()
    func sha256(_ more: String) throws -> String? {
      let run = try desk.tahsil("run --as-of 2026-03-02 --format json --decisions none \(more)").json()
      return (run["policy"] as? [String: Any])?["sha256"] as? String
    }
    let before = try #require(try sha256(""))
    #expect(try desk.tahsil("policy release").status == 0)
    #expect(try sha256("") == before && sha256("--draft") == before)
    try FileManager.default.removeItem(at: desk.folder.appendingPathComponent("Policies"))
    #expect(try desk.tahsil("replay 2").status == 0)
  }

  @Test("releases: when each is in force, by whom and why; a broken seal is a finding, and no run uses it")
  func list() throws {
    let desk = try Self.withTwoReleases()
    let table = try desk.tahsil("policy releases")
    #expect(table.status == 0)
    #expect(table.output.contains("         1  2026-01-01  2026-02-28  Huda  first  intact\n"), "\(table.output)")
    #expect(table.output.contains("         2  2026-03-01  …           Omar  words  intact\n"))
    try desk.write("return 1", to: "Policies/standard/released/0002/more.lua")
    let json = try desk.tahsil("policy releases --format json")
    #expect(json.status == 1)
    let rows = try #require(try json.json()["releases"] as? [[String: Any]])
    #expect(rows.map { $0["intact"] as? Bool } == [true, false])
    #expect(
      rows.map { $0["to"] as? String } == ["2026-02-28", nil] && rows[1]["released_on"] as? String == "2026-02-20")
    #expect(try desk.tahsil("policy releases --lang ar").output.contains("مكسور"))
    #expect(
      try desk.tahsil("policy releases --format csv").output.contains("standard,1,2026-01-01,2026-02-28,Huda,first"))
    for command in ["run --as-of 2026-03-01", "policy check", "policy release"] {
      let outcome = try desk.tahsil(command)
      #expect(outcome.status == (command == "policy check" ? 1 : 2))
      #expect(
        (outcome.output + outcome.errors).contains("released/0002/more.lua: is no part of this released revision"))
    }
  }

  @Test("where no seal can be read, nobody is told that nothing was released, and nothing is decided")
  func unreadable() throws {
    let desk = try Desk.withBook()
    #expect(try desk.tahsil("policy release").status == 0)
    try FileManager.default.removeItem(at: desk.folder.appendingPathComponent("Policies/standard/released/0001/SEAL"))
    for (command, status) in [("policy releases", Int32(1)), ("run --as-of 2026-03-02", 2), ("policy release", 2)] {
      let outcome = try desk.tahsil(command)
      #expect(outcome.status == status && outcome.output == "")
      #expect(outcome.errors.contains("released/0001/SEAL: the seal is missing from this released revision"))
    }
  }

  // MARK: Interruptions

  @Test(
    "a program that is killed while it writes, or can not write on, leaves no release, and the next one is whole",
    arguments: [1, 4], [("default", SIGXFSZ), ("ignore", 2)])
  func stopped(blocks: Int, way: (signal: String, status: Int32)) throws {
    let desk = try Desk.withBook()
    // A file may not be longer than so many blocks: the system kills who goes on, or refuses to write where that signal is
    // ignored. One block is less than the first file has, four are less than a later one has.
    let ended = try desk.shell(
      "ulimit -c 0; ulimit -f \(blocks); exec env --\(way.signal)-signal=XFSZ tahsil policy release")
    #expect(ended.status == way.status, "\(ended.errors)")
    #expect(try desk.tahsil("policy releases").output.hasPrefix("Nothing was released"))
    #expect(try desk.tahsil("run --as-of 2026-03-02").status == 0)
    #expect(try desk.tahsil("policy release").status == 0)
    #expect(try desk.tahsil("policy releases").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: desk.folder.appendingPathComponent("Policies/standard/released").path)
    #expect(names == ["0001"])
  }

  @Test(
    "a full disk is named as such, and nothing is released", .enabled(if: Mounts.areAllowed, "mounting needs rights"))
  func fullDisk() throws {
    let desk = try Desk()
    let disk = try SmallDisk(megabytes: 2, at: desk.folder.appendingPathComponent("Policies").path)
    let copied = try desk.shell("cp -r \(Desk.root.path)/Policies/standard \(Desk.root.path)/Policies/shared Policies")
    #expect(copied.status == 0)
    try disk.fill(leaving: 32 << 10)
    let full = try desk.tahsil("policy release")
    #expect(full.status == 2 && full.output == "")
    #expect(full.errors == "the disk is full; make room and try again\nNothing was released.\n")
    #expect(try desk.tahsil("policy releases").output.hasPrefix("Nothing was released"))
    try disk.grow(toMegabytes: 20)
    #expect(try desk.tahsil("policy release").status == 0)
  }
}
