internal import Receivables

/// The problems of one source, each told once.
struct ProblemList {
  /// So many are told: whoever sees a hundred does not miss the next.
  static let most = 100

  private(set) var problems: [SyntaxProblem] = []
  private var starts: Set<Int> = []

  var isEmpty: Bool { problems.isEmpty }

  /// Adds one, unless there is one already at the place: the first tells more than what follows from it.
  mutating func add(
    _ code: SyntaxCode, _ range: SourceRange, _ message: LocalizedText, _ remedy: LocalizedText,
    related: SourceRange? = nil, evenIfTold: Bool = false
  ) {
    guard problems.count < Self.most, starts.insert(range.start.offset).inserted || evenIfTold else { return }
    problems.append(SyntaxProblem(code: code, range: range, message: message, remedy: remedy, related: related))
  }

  /// Whether one begins at a place.
  func isTold(at place: SourcePosition) -> Bool { starts.contains(place.offset) }

  /// All of them in the order of the source.
  var sorted: [SyntaxProblem] {
    problems.enumerated().sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
      .map(\.element)
  }
}
