import LuaPolicies
import Receivables
import Reports

/// What the cases of a policy showed, for scripts.
enum CaseReportJSON {
  static func document(_ report: CaseReport, of path: String) -> JSONValue {
    .object([
      ("policy", .text(path)), ("passed", .number(report.passed)), ("failed", .number(report.failed)),
      ("problems", .list(report.problems.map { .text("\($0)") })),
      ("failures", .list(report.results.filter { !$0.passed }.map { .text("\($0)") })),
      ("lines", report.coverage.map { .number($0.lines) } ?? .null),
      ("uncovered_lines", .list(report.coverage?.uncoveredLines.map { line($0) } ?? [])),
      ("reasons", report.coverage.map { .number($0.reasons) } ?? .null),
      ("uncovered_reasons", .list(report.coverage?.uncoveredReasons.map { reason($0) } ?? [])),
    ])
  }

  private static func line(_ uncovered: CaseCoverage.Line) -> JSONValue {
    .object([
      ("file", .text(uncovered.line.file)), ("line", .number(uncovered.line.line)),
      ("text", .text(uncovered.line.text)), ("questions", .list(uncovered.questions.map { .text($0.rawValue) })),
    ])
  }

  private static func reason(_ uncovered: CaseCoverage.Reason) -> JSONValue {
    .object([
      ("reason", .text(uncovered.code)), ("question", .optional(uncovered.question?.rawValue)),
      ("file", .text(uncovered.file)), ("line", uncovered.line > 0 ? .number(uncovered.line) : .null),
    ])
  }
}
