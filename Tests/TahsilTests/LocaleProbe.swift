import CollectionRuns
import ContentHash
import Foundation
import LedgerStore
import LuaPolicies
import Measures
import Receivables
import Reports
import SampleLedgers

/// Everything that reads or writes numbers and texts, from the files to the proof, in this process: what comes of it, by
/// part.
struct LocaleProbe {
  private let folder: TemporaryFolder
  private let sample = SampleLedger(seed: 7, invoices: 1_200, customers: 150, openShare: 0.5)

  init() throws {
    folder = try TemporaryFolder()
    _ = try sample.write(to: folder.path + "/csv")
    try write("foreign/INVOICES.TXT", "no;who;issued;due;amount\nF1;Ärzte & Söhne;31.12.2024;30.1.2025;1.234,56\n")
    try write(
      "foreign.toml",
      """
      name = "comma"
      [[file]]
      pattern = "INVOICES.TXT"
      delimiter = ";"
      dates = "D.M.YYYY"
      decimal_mark = ","
      grouping = "."
      [file.customer]
      distinct = true
      id = "who"
      name = "who"
      currency = { constant = "EUR" }
      [file.invoice]
      id = "no"
      customer = "who"
      issued = "issued"
      due = "due"
      amount = "amount"
      currency = { constant = "EUR" }
      """)
    try FileManager.default.copyItem(
      atPath: Desk.root.appending(path: "Policies").path(), toPath: folder.path + "/Policies")
    try write("Policies/standard/late_fee.lua", LocaleProbe.rule)
  }

  /// Numbers become texts and texts numbers in every way that a rule has, and texts are compared.
  private static let rule = """
    local function words(x)
      local sorted = "a" < "B" and "a<B" or "B<a"
      return tostring(x) .. " " .. string.format("%.3f %g", x, x) .. " " .. x .. " " .. tostring(tonumber("1.5"))
        .. " " .. tostring(tonumber("1,5")) .. " " .. sorted .. " " .. string.upper("straße")
    end

    return function(customer, invoice)
      if invoice.days_overdue <= 0 then return nil, words(0.5) end
      return invoice.balance * 0.0125, words(invoice.days_overdue > 9 and 1.5 or 0.5)
    end
    """

  /// SHA-256 of what each part gives.
  func digests(run name: String) throws -> [(part: String, sha256: String)] {
    let path = folder.path + "/\(name).sqlite"
    let store = try LedgerStore(creating: path)
    let imported = try Import(paths: [folder.path + "/csv"]).run(into: store)
    var foreign = Import(paths: [folder.path + "/foreign"])
    foreign.profile = try ImportProfile(path: folder.path + "/foreign.toml")
    let second = try foreign.run(into: store)

    let policy = try LuaPolicy(path: folder.path + "/Policies/standard")
    let slices = SnapshotSlices(of: try store.ledger(), asOf: SampleLedger.lastDay, rules: policy.rules)
    let proposal = try CollectionRun.propose(slices, policy: policy, threads: 3)
    let run = try store.post(proposal, sources: policy.sources).run
    let read = try store.proposal(run: run)
    let document = RunDocument(number: run, proposal: read, over: slices, status: .proposed)
    var csv = ""
    try RunCSV(document).write { csv += $0 }
    var json = ""
    try RunJSON(document).write { json += $0 }
    let replay = try Replay(of: read, over: slices, policy: policy)
    let exported = folder.path + "/\(name)-export"
    let files = try store.export(to: exported).sorted().map {
      try String(contentsOfFile: "\(exported)/\($0)", encoding: .utf8)
    }
    try store.exportJournal(to: exported + "/journal.csv")
    let cases = try LuaPolicy(path: Desk.root.appending(path: "Policies/standard").path()).runCases()
    let parts = [
      ("import", "\(imported.errors) \(second.errors) \(imported.added) \(second.added)"),
      ("answers", proposal.answersDigest), ("json", json), ("csv", csv),
      ("text", RunText(document, language: .english).text + RunText(document, language: .arabic).text),
      ("aging", "\(try Aging.of(slices.whole))"), ("saved and read", "\(read == proposal)"),
      ("replay", "\(replay.differences)"), ("export", files.joined(separator: "\n")),
      ("journal", try String(contentsOfFile: exported + "/journal.csv", encoding: .utf8)),
      ("verify", "\(try store.verify())"), ("cases", "\(cases.passed) \(cases.results)"),
    ]
    struct SawNothing: Error {}
    guard proposal.decisions.count > 100, csv.contains("1.500 1.5 1.5 1.5 nil B<a"), replay.isIdentical,
      second.added == 2
    else { throw SawNothing() }
    return parts.map { ($0.0, ContentHash.hexadecimal(of: $0.1)) }
  }

  private func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: folder.path).appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
