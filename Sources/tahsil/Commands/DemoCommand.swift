import ArgumentParser
import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Measures
import Receivables
import Reports
import SampleLedgers

/// `tahsil demo`: the first thing a newcomer sees.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an example ledger of invented companies, run a pass over it, and show what it proposes.",
    discussion: """
      Example:
        tahsil demo
      """)

  @Option(help: "The folder for the example ledger; it is made anew each time.")
  var into = "demo"

  @OptionGroup var policyOptions: PolicyOptions

  @Option(name: .customLong("lang"), help: "The language of the reports, en or ar.")
  var language = Language.english

  func run() throws {
    let policy = try policyOptions.load()
    let store = try makeLedger()
    let asOf = SampleLedger.demoDay
    let snapshot = Snapshot(of: try store.ledger(), asOf: asOf, rules: policy.rules)
    let proposal = try CollectionRun.propose(snapshot, policy: policy)
    let number = try store.save(proposal, sources: policy.sources)
    let document = RunDocument(number: number, proposal: proposal, snapshot: snapshot, status: .proposed)
    let say = Wording(language)
    try Output.line(RunText(document, language: language, listLength: 5).text)
    try Output.line("\n" + AgingReport(try Aging.of(snapshot), language: language).text)
    try Output.line("\n" + next(number, asOf, policyOptions.path, say))
  }

  private func makeLedger() throws -> LedgerStore {
    let ledger = "\(into)/ledger.sqlite"
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: ledger + suffix) {
      try FileManager.default.removeItem(atPath: ledger + suffix)
    }
    _ = try SampleLedger.demo.write(to: "\(into)/csv")
    let store = try LedgerStore(creating: ledger)
    let report = try Import(paths: ["\(into)/csv"]).run(into: store)
    guard !report.isRefused else {
      for error in report.errors { Output.note("\(error)") }
      throw ExitCode.notDone
    }
    return store
  }

  private func next(_ number: Int, _ asOf: Day, _ policy: String, _ say: Wording) -> String {
    let ledger = "--ledger \(into)/ledger.sqlite"
    return """
      \(say("What to try next", "ما يمكن تجربته بعد ذلك"))
        tahsil show \(number) \(ledger) --format csv
            \(say("every decision, for a spreadsheet", "كل قرار في جدول بيانات"))
        tahsil exclude \(number) C00007 --reason "paid this morning" \(ledger)
            \(say("leave somebody out", "استثناء عميل"))
        tahsil post \(number) \(ledger)
            \(say("post it; then run again as of the next day", "الترحيل، ثم التشغيل لليوم التالي"))
        \(say("edit grace_days in", "عدّل grace_days في")) \(policy)/terms.lua \(say("and compare:", "وقارن:"))
        tahsil run \(ledger) --policy \(policy) --as-of \(asOf)
        tahsil aging \(ledger) --as-of \(asOf) --lang ar
      """
  }
}
