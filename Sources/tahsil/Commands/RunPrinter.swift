import Receivables
import Reports

/// Prints a run in the form that was asked for.
struct RunPrinter {
  let output: OutputOptions
  let withDecisions: Bool
  var explain = false

  func print(_ document: RunDocument) throws {
    switch output.format {
    case .table:
      try Output.line(RunText(document, language: output.language).text)
      if explain { try Output.line("\n" + DecisionList(document, language: output.language).text) }
    case .json: try Output.write(RunJSON(document).value(withDecisions: withDecisions).pretty)
    case .csv: try RunCSV(document).write(Output.write)
    }
  }
}
