import LuaPolicies
import PolicySyntax
import Receivables
import Reports

/// What `tahsil policy check` found, equal problems told once.
struct PolicyReport {
  /// One thing that is wrong, and how often it was met.
  struct Problem {
    let code: String
    let problem: PolicyProblem
    /// Who met it first; empty where nobody in particular did.
    let subject: String
    var count = 1
    /// The smallest invented case that shows it.
    var example: CaseExample?
  }

  let path: String
  var customers = 0
  var invoices = 0
  /// Questions that were asked, each of them twice.
  var questions = 0
  /// What was found in the text, before anything ran.
  private(set) var findings: [PolicyFinding] = []
  /// The cases that were invented; `nil` where the policy does not load.
  var space: DecisionSpace?
  private(set) var problems: [Problem] = []
  private var places: [String: Int] = [:]

  init(path: String) {
    self.path = path
  }

  var isClean: Bool { findings.isEmpty && problems.isEmpty }

  /// Whether the text has errors for which nothing can be run.
  var keepsFromLoading: Bool { findings.contains(where: \.keepsFromLoading) }

  mutating func add(_ findings: [PolicyFinding]) { self.findings += findings }

  /// Whether a problem follows from what was found in the text: on its line, or, where it names none, about the answers of
  /// its file.
  private func isTold(_ problem: PolicyProblem) -> Bool {
    if problem.line > 0 { return findings.contains { $0.file == problem.file && $0.line == problem.line } }
    let answers: Set<String> = [
      FindingCode.wrongAnswer.rawValue, FindingCode.unknownStage.rawValue, FindingCode.reasonForm.rawValue,
      FindingCode.noAnswer.rawValue,
    ]
    return findings.contains { $0.file == problem.file && answers.contains($0.code) }
  }

  /// The same of a finding over answers, by what both are about.
  private func isTold(_ finding: Finding) -> Bool {
    let codes: [FindingCode]
    switch finding.code {
    case .reasonMissing: codes = [.reasonMissing, .noAnswer]
    case .stageNotInLadder: codes = [.unknownStage]
    default: codes = []
    }
    return findings.contains { found in codes.contains { $0.rawValue == found.code } }
  }

  mutating func add(
    _ code: String, _ problem: PolicyProblem, subject: String = "", count: Int = 1, example: CaseExample? = nil
  ) {
    guard !isTold(problem) else { return }
    let key = "\(code) \(problem.file) \(problem.line) \(problem.message.english)"
    if let place = places[key] {
      problems[place].count += count
      problems[place].example = problems[place].example ?? example
    } else {
      places[key] = problems.count
      problems.append(Problem(code: code, problem: problem, subject: subject, count: count, example: example))
    }
  }

  mutating func add(_ problem: SpaceProblem) {
    add(problem.code, problem.problem, count: problem.count, example: problem.example)
  }

  mutating func add(_ fault: PolicyFault) {
    add(
      "fault",
      PolicyProblem(
        file: fault.file, line: fault.line, source: fault.source, message: fault.message, remedy: fault.remedy),
      subject: fault.document.isEmpty ? fault.customer : fault.document)
  }

  mutating func add(_ finding: Finding) {
    guard !isTold(finding) else { return }
    add(
      finding.code.rawValue, PolicyProblem(file: "", message: finding.message),
      subject: finding.invoice.isEmpty ? finding.customer : finding.invoice)
  }

  func text(_ say: Wording) -> String {
    var lines = findings.map { $0.text(in: say.language) }
    for problem in problems {
      lines.append(problem.problem.text(in: say.language))
      if !problem.subject.isEmpty {
        let others = problem.count - 1
        lines.append(
          "    " + say("met by \(problem.subject)", "أصاب \(problem.subject)")
            + (others > 0 ? say(" and \(others) more times", " و\(others) مرة غيرها") : ""))
      }
      if let example = problem.example {
        lines.append(
          "    " + say("shown by this case, to be pasted into", "تظهره هذه الحالة، وتلصق في") + " \(example.file):")
        lines += example.lines.map { "    \($0)" }
      }
    }
    if questions > 0 {
      lines.append(
        say(
          "\(path): \(questions) questions about \(customers) customers and \(invoices) invoices, asked twice in two orders",
          "\(path): \(questions) سؤالا عن \(customers) من العملاء و\(invoices) من الفواتير، طرح كل منها مرتين بترتيبين")
      )
    }
    if let space { lines += PolicyReport.text(space, say) }
    lines.append(
      isClean
        ? say("Nothing is wrong with it.", "لا خطأ فيها.")
        : say("Problems: \(findings.count + problems.count).", "عدد الأخطاء: \(findings.count + problems.count)."))
    return lines.joined(separator: "\n")
  }

  /// How much was invented, and what no case came to: that is told, and is nothing wrong.
  private static func text(_ space: DecisionSpace, _ say: Wording) -> [String] {
    let seen = space.comparisons - space.unreached.count
    var lines = [
      say(
        "\(space.count) invented cases: \(seen) of \(space.comparisons) comparisons seen on both sides",
        "\(space.count) حالة مخترعة: شوهدت \(seen) من \(space.comparisons) مقارنة على الجانبين")
    ]
    lines += space.unreached.map { unreached in
      let made = unreached.comparison
      let always = made.holds ? say("always true", "صحيحة دائما") : say("never true", "غير صحيحة أبدا")
      return "    \(unreached.place): \(made.text) (\(always))"
    }
    if !space.cut.isEmpty {
      let names = space.cut.map(\.rawValue).joined(separator: ", ")
      lines.append("    " + say("more could be invented for \(names)", "يمكن اختراع المزيد في \(names)"))
    }
    return lines
  }

  func json(_ language: Language) -> JSONValue {
    .object([
      ("policy", .text(path)), ("ok", .flag(isClean)), ("questions", .number(questions)),
      ("invented_cases", .number(space?.count ?? 0)), ("comparisons", .number(space?.comparisons ?? 0)),
      (
        "unreached",
        .list(
          (space?.unreached ?? []).map {
            .object([
              ("file", .text($0.comparison.file)), ("line", .number($0.comparison.line)),
              ("comparison", .text($0.comparison.text)), ("always", .flag($0.comparison.holds)),
            ])
          })
      ),
      ("findings", .list(findings.map { json($0, language) } + problems.map { json($0, language) })),
    ])
  }

  private func json(_ finding: PolicyFinding, _ language: Language) -> JSONValue {
    .object([
      ("file", .text(finding.file)), ("line", .number(finding.line)), ("column", .number(finding.column)),
      ("code", .text(finding.code)), ("message", .text(finding.message.text(in: language))),
      ("remedy", .text(finding.remedy.text(in: language))), ("count", .number(1)), ("case", .null),
    ])
  }

  private static func json(_ example: CaseExample) -> JSONValue {
    .object([
      ("file", .text(example.file)), ("columns", .list(example.columns.map { .text($0) })),
      ("rows", .list(example.rows.map { .list($0.map { .text($0) }) })),
    ])
  }

  private func json(_ problem: Problem, _ language: Language) -> JSONValue {
    .object([
      ("file", .text(problem.problem.file)), ("line", .number(problem.problem.line)), ("column", .null),
      ("code", .text(problem.code)), ("message", .text(problem.problem.message.text(in: language))),
      ("remedy", .text(problem.problem.remedy.text(in: language))), ("count", .number(problem.count)),
      ("case", problem.example.map(PolicyReport.json) ?? .null),
    ])
  }
}
