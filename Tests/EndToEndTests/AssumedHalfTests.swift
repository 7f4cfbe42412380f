import CollectionRuns
import Foundation
import LedgerStore
import LuaPolicies
import Receivables
import Reports
import Testing

@Suite("The assumed half of a simulation")
struct AssumedHalfTests {
  private static let span = SimulationPlan(from: Day("2025-03-01")!, through: Day("2025-05-31")!, every: .week)

  private func file(_ policies: [LuaPolicy]) throws -> AssumptionsFile {
    let path = packageFolder.appendingPathComponent("Policies/assumptions.lua").path
    return try AssumptionsFile(path: path, stages: policies.flatMap { $0.rules.stages.map(\.name) })
  }

  private func trial(_ reference: LuaPolicy, _ assumptions: Assumptions) throws -> AssumedTrial {
    let file = try RunningLedger.sample.makeStore()
    let ledger = try file.store.ledger()
    return try AssumedTrial(
      of: PolicyTimeline(reference), over: ledger, span: AssumedHalfTests.span, assuming: assumptions)
  }

  @Test("moves nothing where a policy is tried against itself")
  func same() throws {
    let policy = try standardPolicy()
    let trial = try trial(policy, try file([policy]).assumptions)
    let outcome = try trial.draw([PolicyTimeline(policy)], draws: 3, seed: 5)
    for (figure, difference) in outcome.contenders[0].differences {
      #expect(difference.low == 0 && difference.high == 0, "\(figure)")
      #expect(outcome.contenders[0].figures[figure]?.median == trial.referenceFigures[figure], "\(figure)")
    }
    #expect(trial.referenceFigures[AssumedFigure(.letters)] ?? 0 > 0)
  }

  @Test("is told in both languages and as JSON, and says everywhere that it is assumed", arguments: Language.allCases)
  func told(language: Language) throws {
    let (reference, tried) = (try shippedPolicy("do-nothing"), try standardPolicy())
    let file = try file([reference, tried])
    let trial = try trial(reference, file.assumptions)
    let outcome = try trial.draw([PolicyTimeline(tried)], draws: 4, seed: 5, threads: 2)
    var document = AssumedDocument(
      outcome, names: ["standard"], against: ("do-nothing", trial.referenceFigures), assuming: file.assumptions,
      file: "Policies/assumptions.lua", sha256: file.sha256)
    let figure = AssumedFigure(.openOnAverage, .SAR)
    let call = Assumption.response(stage: "call")
    let open = try #require(trial.referenceFigures[figure])
    document.tornados = [(0, try trial.tornado(of: PolicyTimeline(tried), over: figure, seed: 5, threads: 2))]
    document.goals = [
      (0, try #require(try trial.seek([call], until: figure, is: .atMost, open, of: PolicyTimeline(tried), seed: 5))),
      (0, try #require(try trial.seek([call], until: figure, is: .atMost, 1, of: PolicyTimeline(tried), seed: 5))),
    ]
    let sections = document.sections(in: language)
    let label = language == .arabic ? "الجزء المفترض: " : "Assumed part: "
    #expect(sections.count == 4 && sections.allSatisfy { $0.title.hasPrefix(label) && !$0.isEmpty })
    let page = HTMLPage("t", subtitle: "s", sections: sections, language: language).html
    for word in language == .arabic
      ? ["البذرة 5", "الوسيط", "مفترض: standard"] : ["seed 5", "median", "assumed: standard"]
    {
      #expect(page.contains(word) || page.replacing(/<[^>]*>/, with: "").contains(word), "\(word)")
    }
    let json = AssumedJSON(document)
    let whole = JSONValue.list([json.shared, json.reference] + json.contenders).pretty
    #expect(whole.contains("\"seed\": \"5\"") && whole.contains("\"draws\": 4"))
    #expect(whole.contains("\"path\": \"response.call\"") && whole.contains("\"answer\": \"not_reachable\""))
    #expect(whole.split(separator: "\"label\": \"assumed").count == 6)
    for measure in AssumedMeasure.allCases { #expect(whole.contains("\"\(measure.rawValue)\""), "\(measure)") }
  }
}
