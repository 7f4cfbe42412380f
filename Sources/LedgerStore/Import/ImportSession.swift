import CSVReading
import ContentHash

/// One import: reads every source in order and hands its rows to the tables of a target.
final class ImportSession {
  private let options: Import
  private let sources: [ImportSource]
  private let target: any ImportTarget
  private let tables: [EntryKind: EntryTable]
  private let references: References
  private let rejects: RejectsFile?
  private let progress: (ImportProgress) -> Void
  private let totalBytes: Int
  @exclusivity(unchecked) private var bytesRead = 0
  @exclusivity(unchecked) private var rowsRead = 0
  @exclusivity(unchecked) private var messages: MessageList
  /// Errors that no leaving out of rows can heal.
  private var fatalErrors = 0
  @exclusivity(unchecked) private var files: [Tally] = []
  @exclusivity(unchecked) private var waiting: [WaitingCustomer] = []

  /// What became of the rows of a source.
  private struct Tally {
    var sha256 = ""
    var rows = 0
    var added = 0
    var unchanged = 0
    var revised = 0
    var rejected = 0
  }

  init(
    _ options: Import, sources: [ImportSource], messages: MessageList, totalBytes: Int, target: any ImportTarget,
    progress: @escaping (ImportProgress) -> Void
  ) throws {
    self.options = options
    self.sources = sources
    self.messages = messages
    self.totalBytes = totalBytes
    self.target = target
    self.progress = progress
    fatalErrors = messages.errorCount
    let compared = Set(sources.filter(\.isDistinct).map(\.kind))
    let customers = try EntryTable(.customer, in: target, isCompared: compared.contains(.customer))
    let invoices = try EntryTable(
      .invoice, in: target, isCompared: compared.contains(.invoice), customers: customers)
    var tables: [EntryKind: EntryTable] = [.customer: customers, .invoice: invoices]
    for kind in Set(sources.map(\.kind)).subtracting(tables.keys) {
      tables[kind] = try EntryTable(
        kind, in: target, isCompared: compared.contains(kind), customers: customers, invoices: invoices)
    }
    self.tables = tables
    references = References(customers: customers, invoices: invoices, sourceNames: sources.map(\.path))
    rejects = options.rejects.map { RejectsFile(path: $0) }
  }

  /// Reads everything; what the target has got is to be kept where it says so.
  func run() throws -> (ImportReport, keep: Bool) {
    for number in sources.indices {
      files.append(Tally())
      try read(number)
      let isLastOfKind = number + 1 == sources.count || sources[number + 1].kind != sources[number].kind
      if isLastOfKind, sources[number].kind == .customer { try settleWaiting() }
    }
    progress(ImportProgress(rows: rowsRead, bytes: bytesRead, totalBytes: totalBytes))
    let isRefused = fatalErrors > 0 || (options.rejects == nil && messages.errorCount > 0)
    let hasNews = files.contains { $0.added + $0.revised > 0 }
    let keep = hasNews && !isRefused && !options.isDryRun
    let recordedFiles = zip(sources, files).map { source, tally in
      Recording.File(
        name: source.name, kind: source.kind, sha256: tally.sha256, rows: tally.rows, added: tally.added,
        unchanged: tally.unchanged, revised: tally.revised, rejected: tally.rejected)
    }
    if keep { try target.record(recordedFiles) }
    let report = ImportReport(
      recording: keep ? Int(target.recorded) : nil, files: recordedFiles, findings: messages.findings,
      errors: messages.errors, unlistedErrors: messages.errorCount - messages.errors.count,
      isDryRun: options.isDryRun, isRefused: isRefused)
    return (report, keep)
  }

  // MARK: - One source

  private func read(_ number: Int) throws {
    let source = sources[number]
    guard let table = tables[source.kind] else { return }
    let hash = ContentHash()
    var rowReader: RowReader?
    var hasHeader = false
    let reader = CSVReader()
    do {
      try reader.read(source.path, delimiter: source.delimiter) { [self] block in
        hash.update(block)
        bytesRead += block.count
        progress(ImportProgress(rows: rowsRead, bytes: bytesRead, totalBytes: totalBytes))
      } onRow: { [self] row in
        if let rowReader {
          try take(row, rowReader, table, number)
        } else if !hasHeader {
          hasHeader = true
          rowReader = readHeader(row, source).map { RowReader(source: source, header: $0, references: references) }
        }
      }
      if !hasHeader {
        failFile(source, 0, "the file is empty", "write a header row, and a row for each \(source.kind.noun)")
      }
    } catch let failure as CSVFailure {
      failFile(source, failure.line, failure.message, failure.remedy)
    }
    files[number].sha256 = hash.hexadecimal()
  }

  private func readHeader(_ row: CSVReader, _ source: ImportSource) -> SourceHeader? {
    SourceHeader.read(row, of: source) { column, message, remedy in
      fatalErrors += 1
      messages.failOnce(
        ImportMessage(file: source.path, line: row.line, column: column, message: message, remedy: remedy))
    } find: { column, message, remedy in
      messages.find(
        ImportMessage(file: source.path, line: row.line, column: column, message: message, remedy: remedy))
    }
  }

  private func failFile(_ source: ImportSource, _ line: Int, _ message: String, _ remedy: String) {
    fatalErrors += 1
    messages.failOnce(ImportMessage(file: source.path, line: line, message: message, remedy: remedy))
  }

  // MARK: - One row

  private func take(_ row: CSVReader, _ reader: RowReader, _ table: EntryTable, _ number: Int) throws {
    rowsRead += 1
    let place = RowPlace(
      position: KnownRow.Position(source: UInt32(number), line: UInt32(clamping: row.line)), row: row)
    guard row.count == reader.header.width else {
      let message = "the row has \(row.count) fields, and the header has \(reader.header.width)"
      files[number].rows += 1
      try reject(place, [.init(column: "", message: message, remedy: "quote fields that contain a comma")], number)
      return
    }
    if let index = reader.header.conditionIndex, sources[number].condition?.holds(row[index]) == false { return }
    files[number].rows += 1
    guard try reader.read(row) else {
      try table.reject(reader.cells, at: place.position)
      if reader.problems.isEmpty, let reason = reader.leansOnRejected {
        try rejectSilently(place, reason, number)
      } else {
        try reject(place, reader.problems, number)
      }
      return
    }
    if table.kind == .customer, reader.awaitedParent != nil || !waiting.isEmpty {
      waiting.append(WaitingCustomer(reader, place: place.kept(withText: rejects != nil)))
      return
    }
    try store(reader.cells, reader.header, table, place, number)
  }

  private func store(
    _ cells: [Cell], _ header: SourceHeader, _ table: EntryTable, _ place: RowPlace, _ number: Int
  ) throws {
    let outcome = try table.take(
      cells, at: place.position, isGiven: header.isGiven, isDistinct: sources[number].isDistinct,
      isCorrection: options.isCorrection)
    switch outcome {
    case .added: files[number].added += 1
    case .unchanged: files[number].unchanged += 1
    case .revised: files[number].revised += 1
    case .repeated: files[number].rows -= 1
    case .duplicate(let earlier):
      let noun = sources[number].kind.noun
      try reject(
        place,
        [
          .init(
            column: header.fields[0].heading, message: "the same \(noun) stands at \(references.text(earlier)) already",
            remedy: "remove one of the two rows")
        ], number)
    case .conflict(let differences, let earlier):
      try table.reject(cells, at: place.position)
      try reject(place, [conflict(differences, earlier, number)], number)
    case .refused(let column, let message, let remedy):
      try reject(place, [.init(column: column, message: message, remedy: remedy)], number)
    }
  }

  private func conflict(
    _ differences: [EntryTable.Difference], _ earlier: KnownRow.Position?, _ number: Int
  ) -> RowReader.Problem {
    let other = earlier.map { "at \(references.text($0))" } ?? "in the ledger"
    let versions = differences.map { "\($0.column) is '\($0.ledger)' \(other) and '\($0.file)' here" }
    let remedy =
      earlier == nil
      ? "correct the file, or import with --correct if the ledger is wrong" : "make the rows say the same"
    return .init(
      column: "",
      message: "this \(sources[number].kind.noun) has other content: " + versions.joined(separator: "; "),
      remedy: remedy)
  }

  // MARK: - Rejecting

  private func reject(_ place: RowPlace, _ problems: [RowReader.Problem], _ number: Int) throws {
    files[number].rejected += 1
    let all = problems.map {
      ImportMessage(
        file: sources[number].path, line: Int(place.position.line), column: $0.column, message: $0.message,
        remedy: $0.remedy)
    }
    for message in all { messages.fail(message) }
    let text = all.map { ($0.column.isEmpty ? "" : "\($0.column): ") + "\($0.message); \($0.remedy)" }
    try rejects?.write(
      file: sources[number].path, line: Int(place.position.line), message: text.joined(separator: " | "),
      row: place.text)
  }

  /// Leaves out a row that only refers to one that was rejected: that one has its message already.
  private func rejectSilently(_ place: RowPlace, _ reason: String, _ number: Int) throws {
    if rejects != nil {
      try reject(place, [.init(column: "", message: reason, remedy: "correct that row first")], number)
    } else {
      files[number].rejected += 1
    }
  }

  // MARK: - Customers whose parents come later

  private func settleWaiting() throws {
    guard let table = tables[.customer] else { return }
    let settled = try WaitingCustomers(waiting, table: table, stored: references).settle()
    for customer in waiting {
      let number = Int(customer.place.position.source)
      if let problem = settled.problems[customer.place.position] {
        try table.reject(customer.cells, at: customer.place.position)
        try reject(customer.place, [problem], number)
      } else {
        try store(customer.cells, customer.header, table, customer.place, number)
      }
    }
    waiting.removeAll()
    guard table.hasNewParents else { return }
    let family = FamilyTree(parents: try target.parents())
    guard family.parents.values.allSatisfy({ $0 < table.nextKey }) else {
      throw StoreError(.storage, "a customer would have a parent that does not exist")
    }
    for key in family.keysInCircles() {
      guard let position = table.position(ofKey: key) else { continue }
      fatalErrors += 1
      messages.fail(
        ImportMessage(
          file: sources[Int(position.source)].path, line: Int(position.line), column: "parent",
          message: "the customer is above its own parent", remedy: "leave the parent of one of the family empty"))
    }
  }
}
