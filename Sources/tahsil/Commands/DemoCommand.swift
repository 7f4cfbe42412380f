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

  @OptionGroup var languageOption: LanguageOption

  /// Weeks that were run and posted before the day of the demo, so that invoices stand at every stage.
  private static let weeksBefore = 12

  func run() throws {
    let policy = try policyOptions.loadDraft()
    let store = try makeLedger()
    let asOf = SampleLedger.demoDay
    try postEarlierWeeks(before: asOf, policy: policy, in: store)
    let slices = SnapshotSlices(of: try store.ledger(), asOf: asOf, rules: policy.rules)
    let proposal = try CollectionRun.propose(slices, policy: policy)
    let number = try store.save(proposal, sources: policy.sources)
    let document = RunDocument(number: number, proposal: proposal, over: slices, status: .proposed)
    let language = languageOption.language
    try Output.line(RunText(document, language: language, listLength: 5).text)
    try Output.line("\n" + AgingReport(try Aging.of(slices.whole), language: language).text)
    let subject = proposal.worklist.first.map { slices.ledger.customers[Int($0.customer)].id } ?? "CUSTOMER"
    try Output.line("\n" + next(number, asOf, leavingOut: subject, Wording(language)))
  }

  private func makeLedger() throws -> LedgerStore {
    let ledger = "\(into)/ledger.sqlite"
    try LedgerFiles.remove(ledger)
    _ = try SampleLedger.demo.write(to: "\(into)/csv")
    let store = try LedgerStore(creating: ledger)
    let report = try Import(paths: ["\(into)/csv"]).run(into: store)
    guard !report.isRefused else {
      for error in report.errors { Output.note("\(error)") }
      throw ExitCode.notDone
    }
    return store
  }

  private func postEarlierWeeks(before day: Day, policy: LuaPolicy, in store: LedgerStore) throws {
    for week in stride(from: Demo.weeksBefore, to: 0, by: -1) {
      let day = try day.advanced(by: -7 * week)
      _ = try store.saveRun(posts: true, sources: policy.sources) { ledger, take in
        try CollectionRun.propose(
          SnapshotSlices(of: ledger, asOf: day, rules: policy.rules), policy: policy, take: take)
      }
    }
  }

  private func next(_ number: Int, _ asOf: Day, leavingOut subject: String, _ say: Wording) -> String {
    let ledger = "--ledger \(into)/ledger.sqlite"
    let policy = policyOptions.path
    return """
      \(say("What to try next", "ما يمكن تجربته بعد ذلك"))
        tahsil show \(number) \(ledger) --format csv
            \(say("every decision, for a spreadsheet", "كل قرار في جدول بيانات"))
        tahsil exclude \(number) \(subject) --reason "paid this morning" \(ledger)
            \(say("leave somebody out", "استثناء عميل"))
        tahsil post \(number) \(ledger)
            \(say("post it, all or nothing", "الترحيل: الكل أو لا شيء"))
        tahsil replay 1 \(ledger)
            \(say("prove that an earlier run can be reproduced", "إثبات إمكان إعادة دورة سابقة كما كانت"))
        tahsil run \(ledger) --policy \(policy) --as-of \(Day(clamping: Int(asOf.number) + 1))
            \(say("the next day; edit grace_days in \(policy)/terms.lua first, and see the fees change",
               "اليوم التالي؛ عدّل grace_days في \(policy)/terms.lua أولاً وانظر كيف تتغير الرسوم"))
        tahsil aging \(ledger) --as-of \(asOf) --lang ar
      """
  }
}
