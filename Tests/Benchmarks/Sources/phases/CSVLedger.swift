import LedgerStore
import Receivables

/// A ledger from the house CSV files of a folder, in memory.
enum CSVLedger {
  static func read(_ folder: String) throws -> Ledger {
    let (report, ledger) = try Import(paths: [folder]).ledger()
    guard let ledger else { throw Refused(errors: report.errors) }
    return ledger
  }

  /// The files have mistakes.
  struct Refused: Error, CustomStringConvertible {
    let errors: [ImportMessage]
    var description: String { errors.map(\.description).joined(separator: "\n") }
  }
}
