import Receivables
import Reports
import Testing

@Suite("The faults of a run, as a person reads them")
struct FaultListTests {
  @Test("that are one mistake are one line with the first customers and a count, however many there are")
  func oneMistake() throws {
    let faults = (1...5_000).map { fault("C\($0)", line: 5, "there is no field 'ballance'") }
    let english = try section(faults, .english)
    #expect(
      english == [
        "Faults: nothing is decided for 5000 customers until they are mended",
        "  late_fee.lua:5: there is no field 'ballance'; did you mean 'balance'?",
        "      return invoice.ballance",
        "      met by C1, C2, C3 and 4997 more customers",
      ])
    let arabic = try section(faults, .arabic)
    #expect(
      arabic == [
        "أخطاء: لا يُقرَّر شيء لعدد 5000 من العملاء حتى تُصلح",
        "  late_fee.lua:5: there is no field 'ballance'; did you mean 'balance'?",
        "      return invoice.ballance",
        "      أصاب C1, C2, C3 و4997 من العملاء غيرهم",
      ])
  }

  @Test("name a customer once, however many of its invoices met the mistake; up to three are named without a count")
  func customers() throws {
    let faults = (0..<9).map { fault("C\($0 / 3)", line: 5, "no such field") }
    #expect(try section(faults, .english).last == "      met by C0, C1, C2")
    #expect(
      try section(faults + [fault("C3", line: 5, "no such field")], .english).last?.hasSuffix("and 1 more customers")
        == true)
  }

  @Test("are told apart by file, line and message, the most frequent first, and the rest of many is counted")
  func manyMistakes() throws {
    var faults = (1...20).map { fault("C\($0)", line: $0, "no such field") }
    faults += [fault("C30", line: 7, "no such field"), fault("C31", line: 7, "another message")]
    let english = try section(faults, .english)
    #expect(english[1].hasPrefix("  late_fee.lua:7: no such field"))
    #expect(english[3] == "      met by C7, C30")
    #expect(english.count == 1 + 8 * 3 + 1)
    #expect(english.last == "  and 13 more")
    #expect(try section(faults, .arabic).last == "  و13 غيرها")
    let eight = try section((1...8).map { fault("C\($0)", line: $0, "no such field") }, .english)
    #expect(eight.last == "      met by C8")
  }

  @Test("are all in the JSON")
  func json() throws {
    let faults = (1...3_000).map { fault("C\($0)", line: 5, "no such field") }
    var text = ""
    try RunJSON(try document(faults)).write { text += $0 }
    #expect(text.split(separator: "\n").count { $0.contains("\"message\": \"no such field\"") } == 3_000)
    #expect(text.contains("\"faults\": 3000"))
  }

  // MARK: -

  private func fault(_ customer: String, line: Int, _ message: String) -> PolicyFault {
    PolicyFault(
      kind: .script, customer: customer, document: "I1", question: .lateFee, file: "late_fee.lua", line: line,
      source: "return invoice.ballance", message: message, remedy: "did you mean 'balance'?")
  }

  private func document(_ faults: [PolicyFault]) throws -> RunDocument {
    let slices = SnapshotSlices(of: try Ledger([]), asOf: Day("2026-03-02")!, rules: CollectionRules(currency: .SAR))
    let identity = PolicyIdentity(name: "toy", revision: 1, sha256: String(repeating: "a", count: 64), files: [])
    var proposal = Proposal(asOf: slices.asOf, knownAt: 1, policy: identity, economy: .normal)
    proposal.faults = faults
    return RunDocument(number: 1, proposal: proposal, over: slices, status: .proposed)
  }

  /// The lines of the section about faults, which is the last one here.
  private func section(_ faults: [PolicyFault], _ language: Language) throws -> [String] {
    let text = RunText(try document(faults), language: language).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.lastIndex(of: "").map { $0 + 1 } ?? 0
    return Array(lines[start...])
  }
}
