import LuaPolicies
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
  }

  let path: String
  var customers = 0
  var invoices = 0
  /// Questions that were asked, each of them twice.
  var questions = 0
  private(set) var problems: [Problem] = []
  private var places: [String: Int] = [:]

  init(path: String) {
    self.path = path
  }

  var isClean: Bool { problems.isEmpty }

  mutating func add(_ code: String, _ problem: PolicyProblem, subject: String = "") {
    let key = "\(code) \(problem.file) \(problem.line) \(problem.message)"
    if let place = places[key] {
      problems[place].count += 1
    } else {
      places[key] = problems.count
      problems.append(Problem(code: code, problem: problem, subject: subject))
    }
  }

  mutating func add(_ fault: PolicyFault) {
    add(
      "fault",
      PolicyProblem(
        file: fault.file, line: fault.line, source: fault.source, message: fault.message, remedy: fault.remedy),
      subject: fault.document.isEmpty ? fault.customer : fault.document)
  }

  mutating func add(_ finding: Finding) {
    add(
      finding.code.rawValue, PolicyProblem(file: "", message: finding.message),
      subject: finding.invoice.isEmpty ? finding.customer : finding.invoice)
  }

  func text(_ say: Wording) -> String {
    var lines: [String] = []
    for problem in problems {
      lines.append("\(problem.problem)")
      if !problem.subject.isEmpty {
        let others = problem.count - 1
        lines.append(
          "    " + say("met by \(problem.subject)", "أصاب \(problem.subject)")
            + (others > 0 ? say(" and \(others) more times", " و\(others) مرة غيرها") : ""))
      }
    }
    if questions > 0 {
      lines.append(
        say(
          "\(path): \(questions) questions about \(customers) customers and \(invoices) invoices, asked twice in two orders",
          "\(path): \(questions) سؤالا عن \(customers) من العملاء و\(invoices) من الفواتير، طرح كل منها مرتين بترتيبين")
      )
    }
    lines.append(
      isClean
        ? say("Nothing is wrong with it.", "لا خطأ فيها.")
        : say("Problems: \(problems.count).", "عدد الأخطاء: \(problems.count)."))
    return lines.joined(separator: "\n")
  }

  var json: JSONValue {
    .object([
      ("policy", .text(path)), ("ok", .flag(isClean)), ("questions", .number(questions)),
      (
        "findings",
        .list(
          problems.map { problem in
            .object([
              ("file", .text(problem.problem.file)), ("line", .number(problem.problem.line)), ("column", .null),
              ("code", .text(problem.code)), ("message", .text(problem.problem.message)),
              ("remedy", .text(problem.problem.remedy)), ("count", .number(problem.count)),
            ])
          })
      ),
    ])
  }
}
