import Receivables

extension SampleLedger {
  /// How many rows were written to each file.
  public struct Summary: Hashable, Sendable {
    /// One file of the folder.
    public struct File: Hashable, Sendable {
      /// Its name, such as `invoices.csv`.
      public let name: String
      /// Its rows, without the header.
      public let rows: Int
    }

    /// Every file, customers first.
    public let files: [File]

    /// The rows of a file; 0 for a name that no file has.
    public subscript(name: String) -> Int {
      files.first { $0.name == name }?.rows ?? 0
    }

    /// The rows of all files.
    public var rows: Int { files.reduce(0) { $0 + $1.rows } }
  }

  /// Writes the ledger as house CSV files into `folder`, which is made if it is missing. Files of these names that are
  /// there already are replaced.
  ///
  /// Needs a few megabytes beside the customers, whatever the size: about 4 µs an invoice.
  /// - Parameter progress: called now and then and at the end with the number of invoices written so far.
  /// - Throws: `SampleLedgerError` where the system refuses; what was written until then stays.
  @discardableResult
  public func write(to folder: String, progress: (Int) -> Void = { _ in }) throws -> Summary {
    try OutputFile.makeFolder(folder)
    let files = try HouseFile.allCases.map { kind in try OutputFile(kind, in: folder) }
    try generate(progress: progress, emit: { entry in try files[HouseFile(of: entry).rawValue].append(entry) })
    for file in files { try file.flush() }
    return Summary(
      files: zip(HouseFile.allCases, files).map { kind, file in Summary.File(name: kind.name, rows: file.rows) })
  }
}

extension HouseFile {
  /// The file that an entry is a row of.
  init(of entry: LedgerEntry) {
    self =
      switch entry {
      case .customer: .customers
      case .invoice: .invoices
      case .payment: .payments
      case .creditNote: .creditNotes
      case .dispute: .disputes
      case .promise: .promises
      case .contact: .contacts
      case .instalment: .plans
      case .block: .blocks
      case .order: .orders
      case .rate: .rates
      }
  }
}
