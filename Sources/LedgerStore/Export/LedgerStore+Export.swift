import Foundation
import GRDB
import Receivables

extension LedgerStore {
  /// Writes the ledger as it is known now as house CSV: one file for each kind that has rows. Importing the folder into
  /// an empty ledger gives an equal one, but for what runs have posted.
  ///
  /// - Returns: the names of the files, in the order of `EntryKind`.
  @discardableResult
  public func export(to folder: String) throws(StoreError) -> [String] {
    try makeFolder(folder)
    return try reading { database in
      var names: [String] = []
      for kind in EntryKind.allCases {
        let rows = EntryRows(database: database, kind: kind, knownAt: nil)
        guard try rows.count() > 0 else { continue }
        let file = try CSVFile(path: "\(folder)/\(kind.fileName)")
        try HouseCSV(database: database, kind: kind).write(rows, to: file)
        try file.finish()
        names.append(kind.fileName)
      }
      return names
    }
  }

  /// Writes what posted runs did, one row a decision, with the accounts of fees and discounts.
  ///
  /// A late fee debits `accounts_receivable` and credits `late_fees`; one that is taken back does the opposite. A discount
  /// that was taken debits `sales_discounts` and credits `accounts_receivable`. Other decisions move no money.
  public func exportJournal(to path: String) throws(StoreError) {
    try reading { database in
      let file = try CSVFile(path: path)
      try Journal(database: database).write(to: file)
      try file.finish()
    }
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(.readOnly, "the folder \(folder) cannot be made; check the permissions of the folder above it")
    }
  }
}
