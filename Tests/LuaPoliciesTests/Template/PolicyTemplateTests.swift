import Foundation
import LuaPolicies
import Receivables
import Testing

/// Whatever a template is told, the policy that comes of it loads, passes its own cases and asks nobody to mend it.
@Suite struct PolicyTemplateTests {
  private static let short = [PolicyTemplate.Rung(.reminder, day: 1)]
  private static let long = TemplateStage.allCases.enumerated().map { PolicyTemplate.Rung($1, day: $0 - 3) }
  private static let far = [PolicyTemplate.Rung(.courtesy, day: -29), PolicyTemplate.Rung(.legal, day: 365)]

  private static let settings: [PolicyTemplate] = {
    var settings: [PolicyTemplate] = []
    for currency in ["SAR", "JPY", "KWD", "CLF"].map({ Currency(code: $0)! }) {
      for rate in [nil, "0.01", "0.1825", "0.36", "1"] {
        for (grace, ladder) in [(0, short), (30, long), (5, far)] where rate != nil || grace == 0 {
          var template = PolicyTemplate(name: "x-\(settings.count)")
          template.currency = currency
          template.annualRate = rate.map { Rate($0)! }
          (template.graceDays, template.ladder) = (grace, ladder)
          template.weekend = [[], [.sunday], [.friday, .saturday]][settings.count % 3]
          template.effectiveFrom = settings.count.isMultiple(of: 2) ? nil : Day("2026-01-01")
          template.owner = #"credit "control" \ collections"#
          settings.append(template)
        }
      }
    }
    return settings
  }()

  private func policy(_ template: PolicyTemplate) throws -> LuaPolicy {
    try LuaPolicy(folder: PolicyFolder(files: template.files.mapValues { Array($0.utf8) }))
  }

  @Test func `it loads, answers every question, and passes a case for each`() throws {
    for template in Self.settings {
      let policy = try policy(template)
      let report = policy.runCases()
      #expect(report.isClean, "\(template): \(report.problems) \(report.results.filter { !$0.passed })")
      #expect(policy.questions == Set(Question.allCases) && Set(report.results.map(\.question)) == policy.questions)
      #expect(policy.effectiveFrom == template.effectiveFrom && policy.rules.calendar.weekend == template.weekend)
      #expect(policy.rules.stages.map(\.name) == template.ladder.map(\.stage.rawValue))
      let given = Set(report.results.compactMap { $0.given?.reason })
      #expect(given == Set(policy.rules.reasons.keys) && policy.rules.reasons.values.allSatisfy { $0.arabic != nil })
    }
  }

  @Test func `over a ledger of several currencies nothing is wrong, in any order of the questions`() throws {
    for template in Self.settings {
      let policy = try policy(template)
      let snapshot = SmallLedger.snapshot(policy.rules)
      var review = AnswerReview(over: snapshot, source: policy.source)
      review.add(try policy.answers(over: snapshot, customers: 0..<snapshot.customers.count, economy: .normal))
      #expect(review.faults.isEmpty && review.findings.isEmpty, "\(template): \(review.faults) \(review.findings)")
      #expect(try policy.brokenInvariants(of: review.decisions, over: snapshot, economy: .normal).isEmpty)
      #expect(try policy.purity(over: snapshot).problems.isEmpty)
      // Nobody asked for a discount or another limit.
      #expect(!review.decisions.contains { $0.question == .earlyPaymentDiscount })
      #expect(template.annualRate != nil || !review.decisions.contains { $0.question == .lateFee })
    }
  }

  @Test func `it claims what it keeps, also once there is a limit, and nothing of fees where there are none`() throws {
    var template = PolicyTemplate(name: "north")
    for rate in [template.annualRate, nil] {
      template.annualRate = rate
      let policy = try policy(template)
      #expect(policy.claims == PolicyClaim.allCases.filter { rate != nil || $0 != .feeNeverFallsWithAge })
      for policy in [policy, try policy.setting(term: "months_of_sales", to: "2")] {
        let problems = try policy.problems(in: policy.decisionSpace())
        #expect(problems.isEmpty, "\(problems.map(\.problem))")
      }
    }
  }

  @Test func `a rule that is changed so that a fee falls with age breaks the claim`() throws {
    var files = PolicyTemplate(name: "north").files
    let rule = try #require(files["late_fee.lua"])
    files["late_fee.lua"] = rule.replacing(
      "return fee:at_most",
      with: "if invoice.days_overdue > 40 then return SAR(1), \"past_grace\" end\n  return fee:at_most")
    let policy = try LuaPolicy(folder: PolicyFolder(files: files.mapValues { Array($0.utf8) }))
    #expect(try policy.problems(in: policy.decisionSpace()).map(\.code) == ["claim_broken"])
  }

  @Test func `a case stands on both sides of each number`() throws {
    var template = PolicyTemplate(name: "north")
    template.graceDays = 12
    let policy = try policy(template)
    #expect(policy.termPaths.count == 12)
    for path in policy.termPaths {
      let text = try #require(policy.term(path))
      for other in Self.neighbours(of: text) {
        let changed = try policy.setting(term: path, to: other)
        #expect(!changed.runCases().isClean, "no case notices that \(path) is \(other) and not \(text)")
      }
    }
  }

  private static func neighbours(of text: String) -> [String] {
    if text == "1000.00 SAR" { return ["999.99 SAR", "1000.01 SAR"] }
    if let whole = Int(text), whole != 0 { return ["\(whole - 1)", "\(whole + 1)"] }
    guard let rate = Rate(text) else { return [] }
    return [Int64(-10_000_000), 10_000_000].map { "\(Rate(billionths: rate.billionths + $0))" }
  }

  @Test func `every currency there is can be chosen`() throws {
    for currency in Currency.all {
      var template = PolicyTemplate(name: "north")
      template.currency = currency
      let report = try policy(template).runCases()
      #expect(report.isClean, "\(currency): \(report.problems) \(report.results.filter { !$0.passed })")
    }
  }

  @Test func `its pages are short, their lines fit a page, and nothing in them is cut into the rules`() throws {
    for template in Self.settings {
      for (file, text) in template.files where !file.hasPrefix("cases/") {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 60, "\(file) has \(lines.count) lines")
        for line in lines where !line.contains(" ar = ") { #expect(line.count <= 120, "\(file): \(line)") }
        #expect(lines.allSatisfy { $0.last != " " } && lines.last?.isEmpty == true, "\(file) ends its lines badly")
        #expect(!text.contains("\t") && !text.contains("require"), "\(file)")
      }
      #expect(try policy(template).identity.name == template.name)
    }
  }

  @Test func `it is written as a whole, and not over anything`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tahsil-\(UUID().uuidString)").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let template = PolicyTemplate(name: "north")
    try FileManager.default.createDirectory(atPath: "\(folder)/north", withIntermediateDirectories: true)
    try template.write(to: "\(folder)/north/")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["north"])
    #expect(try LuaPolicy(path: "\(folder)/north").runCases().isClean)
    let error = #expect(throws: PolicyWriteError.self) { try template.write(to: "\(folder)/north") }
    #expect(
      error?.description == "\(folder)/north: is there already, and not empty; name a folder that does not exist yet")
    try Data().write(to: URL(filePath: "\(folder)/file"))
    #expect(throws: PolicyWriteError.self) { try template.write(to: "\(folder)/file") }
  }
}
