import LedgerStore
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
      if explain { try Output.line("\n" + DecisionList(document, language: output.language).text()) }
    case .json: try Output.pieces { try RunJSON(document).write(withDecisions: withDecisions, $0) }
    case .csv: try Output.pieces(RunCSV(document).write)
    }
  }
}

extension RunDocument.Lists {
  /// The lists of a saved run, read as often as they are walked through.
  init(ofRun number: Int, in store: LedgerStore) {
    self.init(
      decisions: { try store.decisions(run: number, $0) }, faults: { try store.faults(run: number, $0) },
      findings: { try store.findings(run: number, $0) })
  }
}
