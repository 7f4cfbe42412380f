internal import LuaSandbox
internal import Receivables

/// Collects which lines ran while cases are asked, each in a state that notes lines and nothing is rewritten for.
struct CoverageSurvey {
  private let policy: LuaPolicy
  private var files: [String: Lines] = [:]

  /// What is known of a file.
  private struct Lines {
    var canRun: Set<Int> = []
    var ran: Set<Int> = []
    var questions: Set<Question> = []
  }

  init(_ policy: LuaPolicy) {
    self.policy = policy
  }

  /// Asks a question about the one document of a case's snapshot.
  mutating func add(
    _ question: Question, of policy: LuaPolicy, over snapshot: Snapshot, economy: Economy
  ) throws(PolicyLoadError) {
    let session = try PolicySession(
      policy, over: snapshot, economy: economy, tracing: Tracing(question: question, comparisons: nil))
    _ = session.answers(to: QuestionBatch.Subject(question: question, customer: 0, row: 0), showing: nil)
    note(session, question)
  }

  private mutating func note(_ session: PolicySession, _ question: Question) {
    for (file, lines) in session.state.notedLines {
      files[file, default: Lines()].canRun.formUnion(lines.canRun)
      files[file, default: Lines()].ran.formUnion(lines.ran)
      files[file, default: Lines()].questions.insert(question)
    }
  }

  /// What all cases reached.
  func coverage(_ results: [CaseResult]) -> CaseCoverage {
    var survey = self
    let seen = files.values.reduce(into: Set<Question>()) { $0.formUnion($1.questions) }
    for question in policy.questions.subtracting(seen) { survey.addLoading(of: question) }
    return CaseCoverage(
      lines: survey.files.values.reduce(0) { $0 + $1.canRun.count }, uncoveredLines: survey.uncoveredLines,
      reasons: reasons.count, uncoveredReasons: uncovered(results))
  }

  /// A question without a case still has lines that can run.
  private mutating func addLoading(of question: Question) {
    let snapshot = Snapshot(of: Ledger(knownAt: 1), asOf: CaseRule.ordinaryDay, rules: policy.rules)
    let tracing = Tracing(question: question, comparisons: nil)
    guard let session = try? PolicySession(policy, over: snapshot, economy: .normal, tracing: tracing) else { return }
    note(session, question)
  }

  private var uncoveredLines: [CaseCoverage.Line] {
    files.sorted { $0.key < $1.key }.flatMap { file, lines in
      lines.canRun.subtracting(lines.ran).sorted().map { line in
        CaseCoverage.Line(
          line: TracedLine(file: file, line: line, text: policy.folder.line(line, of: file)),
          questions: Question.allCases.filter { lines.questions.contains($0) })
      }
    }
  }

  // MARK: Reasons

  /// Every reason that is written as a text: in the scripts of the questions, and else in the manifest.
  private var reasons: [CaseCoverage.Reason] {
    var reasons: [CaseCoverage.Reason] = []
    for question in Question.allCases where policy.questions.contains(question) {
      let file = policy.source(of: question)
      guard let source = policy.folder.script(file) else { continue }
      for (code, line) in WrittenReasons(source).reasons {
        reasons.append(CaseCoverage.Reason(code: code, question: question, file: file, line: line))
      }
    }
    let written = Set(reasons.map(\.code))
    for code in policy.rules.reasons.keys.sorted() where !written.contains(code) {
      reasons.append(CaseCoverage.Reason(code: code, question: nil, file: "manifest.lua", line: line(ofWords: code)))
    }
    return reasons
  }

  private func uncovered(_ results: [CaseResult]) -> [CaseCoverage.Reason] {
    var given: [Question: Set<String>] = [:]
    for result in results {
      if let reason = result.given?.reason { given[result.question, default: []].insert(reason) }
    }
    return reasons.filter { reason in
      if let question = reason.question {
        given[question]?.contains(reason.code) != true
      } else {
        !given.values.contains { $0.contains(reason.code) }
      }
    }
  }

  /// The line of the manifest that begins with the code.
  private func line(ofWords code: String) -> Int {
    let place = policy.folder.lines(of: "manifest.lua").firstIndex { line in
      let text = String(decoding: line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }, as: UTF8.self)
      return text.hasPrefix(code) && text.dropFirst(code.count).first.map { $0 == " " || $0 == "=" } ?? false
    }
    return place.map { $0 + 1 } ?? 0
  }
}
