internal import CollectionRuns
internal import Receivables

/// The figures of a simulation as CSV, one a line, for a spreadsheet to turn as it likes:
/// `contender,terms,half,part,name,figure,currency,value`.
///
/// `part` is `all` for the span, and there every figure has a line; `segment`, `month` and `week` (with the segment or the
/// first day as `name`) list what is not zero for every contender. Differences are in the JSON.
public struct SimulationCSV {
  private let document: SimulationDocument
  private let lines: ExactLines

  /// The CSV of a simulation.
  public init(_ document: SimulationDocument) {
    self.document = document
    lines = ExactLines(document, Wording(.english))
  }

  /// Hands the lines over one by one, the header first.
  public func write(_ line: (String) throws -> Void) throws {
    try line(CSVLine.text(["contender", "terms", "half", "part", "name", "figure", "currency", "value"]))
    let halves = document.simulation.contenders.map(\.exact)
    try write(lines.lines(halves.map(\.figures)), "all", "", line)
    for segment in Set(halves.flatMap(\.segments.keys)).sorted() {
      try write(nonzero(lines.lines(halves.map { $0.segments[segment] ?? ExactFigures() })), "segment", segment, line)
    }
    if halves[0].division == .month { try write(halves.map(\.periods), "month", line) }
    try write(halves.map(\.weeks), "week", line)
    for assumed in document.assumed?.lines ?? [] {
      try line(CSVLine.text(start(assumed.contender, half: "assumed") + assumed.fields))
    }
  }

  /// The first fields of a line: who, which terms, which half.
  private func start(_ place: Int, half: String) -> [String] {
    let tried = document.tried[place]
    return [tried.name, tried.terms.map { "\($0.path)=\($0.text)" }.joined(separator: " "), half]
  }

  /// All contenders have the same days, and so the same periods.
  private func write(_ periods: [[ExactPeriod]], _ part: String, _ line: (String) throws -> Void) throws {
    for (place, period) in periods[0].enumerated() {
      try write(nonzero(lines.lines(periods.map { $0[place].totals })), part, period.start.description, line)
    }
  }

  private func nonzero(_ lines: [FigureLine]) -> [FigureLine] { lines.filter { !$0.isEmpty } }

  private func write(
    _ figures: [FigureLine], _ part: String, _ name: String, _ line: (String) throws -> Void
  ) throws {
    for place in document.tried.indices {
      let start = start(place, half: "exact")
      for figure in figures {
        let value = figure.text(figure.values[place])
        try line(CSVLine.text(start + [part, name, figure.key, figure.currency?.code ?? "", value]))
      }
    }
  }
}
