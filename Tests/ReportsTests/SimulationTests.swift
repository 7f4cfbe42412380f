import CollectionRuns
import Receivables
import Reports
import Testing

@Suite("A simulation as reports show it")
struct SimulationTests {
  /// A policy that leaves everything as it is.
  private struct Silent: Policy {
    let identity = PolicyIdentity(name: "silent", revision: 3, sha256: "", files: [])
    let rules = CollectionRules(currency: .SAR)

    func source(of question: Question) -> String { "" }

    func answers(over snapshot: Snapshot, customers: Range<Int>, economy: Economy) throws -> Answers {
      var answers = Answers(customers: customers)
      for _ in customers { answers.limits.append(Answer(nil, reason: "")) }
      return answers
    }
  }

  private func document() throws -> SimulationDocument {
    let ledger = try Ledger([.customer(Customer(id: "C1", name: "One"))])
    let contender = Contender("silent", PolicyTimeline(Silent()))
    let plan = SimulationPlan(from: Day("2026-01-01")!, through: Day("2026-01-02")!)
    return SimulationDocument(
      try Simulation(of: [contender], over: ledger, plan),
      tried: [.init(contender, path: "silent", isReleased: false, terms: [])], ledger: ledger, ledgerPath: "x.sqlite")
  }

  private func forms(_ document: SimulationDocument) throws -> [String] {
    var (json, csv) = ("", "")
    try SimulationJSON(document).write { json += $0 }
    try SimulationCSV(document).write { csv += $0 }
    return [
      json, csv, SimulationText(document, language: .english).text, SimulationPage(document, language: .english).html,
    ]
  }

  @Test("says in every form that the half is exact")
  func exact() throws {
    let forms = try forms(document())
    for form in [forms[0], forms[2], forms[3]] { #expect(form.contains("given the payments as they happened")) }
    #expect(forms[1].contains("silent,,exact,all,,letters,,0\r\n"))
    #expect(forms[0].contains("\"assumed\": null"))
  }

  @Test("has the assumed half beside it in every form, where there is one, and the exact one unchanged")
  func assumed() throws {
    var document = try document()
    let without = try forms(document)
    var section = ReportSection("Assumed part")
    section.add("Under what somebody assumed.")
    document.assumed = AssumedReport(
      shared: .null, contenders: [.object([("seed", .number(7))])], sections: [section],
      lines: [(contender: 0, fields: ["all", "median", "days_to_pay", "", "21"])])
    let forms = try forms(document)
    #expect(forms[0].contains("\"assumed\": {\"seed\": 7}"))
    #expect(forms[1] == without[1] + "silent,,assumed,all,median,days_to_pay,,21\r\n")
    for form in forms[2...] { #expect(form.contains("Assumed part") && form.contains("Under what somebody assumed.")) }
  }
}
