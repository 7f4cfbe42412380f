internal import Receivables

/// What was found in the files of a policy, each thing once.
final class FindingList {
  private struct Place: Hashable {
    let file: String
    let offset: Int
    let code: String
  }

  private let trees: [String: SyntaxTree]
  private(set) var findings: [PolicyFinding] = []
  private var places: Set<Place> = []

  init(_ trees: [String: SyntaxTree]) { self.trees = trees }

  /// Adds a finding, unless the same one was added.
  func add(
    _ code: FindingCode, _ file: String, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText
  ) {
    add(code.rawValue, file, range, message, remedy)
  }

  /// Adds what the parser found.
  func add(_ problem: SyntaxProblem, _ file: String) {
    add(problem.code.rawValue, file, problem.range, problem.message, problem.remedy)
  }

  private func add(
    _ code: String, _ file: String, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText
  ) {
    guard places.insert(Place(file: file, offset: range.start.offset, code: code)).inserted else { return }
    findings.append(
      PolicyFinding(
        file: file, range: range, code: code, message: message.mapped { ForeignText.shown($0) },
        remedy: remedy.mapped { ForeignText.shown($0) },
        source: trees[file]?.source.line(range.start.line) ?? ""))
  }

  /// Whether something was found inside a part.
  func has(_ file: String, in range: SourceRange) -> Bool {
    findings.contains { $0.file == file && (range.contains($0.range) || $0.range.contains(range)) }
  }

  /// All of them, by file and place: those of the folder before those of shared.
  var sorted: [PolicyFinding] {
    findings.enumerated().sorted { one, two in
      let (a, b) = (one.element, two.element)
      if a.file != b.file {
        let (first, second) = (a.file.hasPrefix("shared/"), b.file.hasPrefix("shared/"))
        return first == second ? a.file < b.file : !first
      }
      return (a.range.start, one.offset) < (b.range.start, two.offset)
    }.map(\.element)
  }
}
