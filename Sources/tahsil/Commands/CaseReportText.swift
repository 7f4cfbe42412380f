import LuaPolicies
import Receivables
import Reports

/// What the cases of a policy showed, as people read it.
struct CaseReportText {
  let path: String
  let report: CaseReport
  let say: Wording

  /// Of a case that failed so many lines are shown; a loop can run thousands.
  static let mostLines = 40

  init(_ report: CaseReport, of path: String, _ say: Wording) {
    (self.report, self.path, self.say) = (report, path, say)
  }

  var lines: [String] {
    report.problems.map(\.description) + report.results.filter { !$0.passed }.flatMap { failed($0) } + uncovered
      + [summary]
  }

  /// Passed and failed cases, lines and reasons, on one line.
  var summary: String {
    var text = say(
      "\(path): \(report.passed) cases passed, \(report.failed) failed",
      "\(path): نجحت \(report.passed) حالة، وأخفقت \(report.failed)")
    guard let coverage = report.coverage else { return text }
    let lines = coverage.lines - coverage.uncoveredLines.count
    let reasons = coverage.reasons - coverage.uncoveredReasons.count
    text += say(
      "; reached \(lines) of \(coverage.lines) lines and \(reasons) of \(coverage.reasons) reasons",
      "؛ بلغت \(lines) من \(coverage.lines) سطرا و\(reasons) من \(coverage.reasons) سببا")
    return text
  }

  // MARK: A case that failed

  private func failed(_ result: CaseResult) -> [String] {
    guard let trace = result.trace else { return [result.description] }
    let runs = trace.lineRuns
    var lines = [result.description] + runs.prefix(CaseReportText.mostLines).map { "    \(text($0))" }
    let left = runs.count - CaseReportText.mostLines
    if left > 0 { lines.append(say("    … and \(left) more lines", "    … و\(left) سطرا غيرها")) }
    return lines
  }

  /// `late_fee.lua:4: if invoice.days_overdue <= … (invoice.days_overdue is 6, terms.grace_days is 5: false)`
  private func text(_ run: Trace.LineRun) -> String {
    let line = ForeignText.shown(run.line.description, atMost: 200)
    guard !run.comparisons.isEmpty else { return line }
    return line + " (" + run.comparisons.map { text($0) }.joined(separator: "; ") + ")"
  }

  private func text(_ comparison: TracedComparison) -> String {
    let operands = [comparison.left, comparison.right].filter { !$0.isLiteral }.map { operand in
      let name = ForeignText.shown(operand.text, atMost: 100)
      return say("\(name) is \(operand.value)", "\(name) = \(operand.value)")
    }
    let compared = operands.isEmpty ? [ForeignText.shown(comparison.text, atMost: 100)] : operands
    return compared.joined(separator: say(", ", "، ")) + ": "
      + (comparison.holds ? say("true", "صحيح") : say("false", "خطأ"))
  }

  // MARK: What no case reached

  private var uncovered: [String] {
    guard let coverage = report.coverage else { return [] }
    let lines = coverage.uncoveredLines.map { uncovered in
      let place = ForeignText.shown(uncovered.line.description, atMost: 200)
      return say("no case reaches \(place)", "لا حالة تبلغ \(place)")
    }
    let reasons = coverage.uncoveredReasons.map { reason in
      let code = ForeignText.shown(reason.code, atMost: 64)
      let place = reason.line > 0 ? "\(reason.file):\(reason.line)" : reason.file
      return say("no case gives the reason \(code), \(place)", "لا حالة تعطي السبب \(code)، \(place)")
    }
    return lines + reasons
  }
}
