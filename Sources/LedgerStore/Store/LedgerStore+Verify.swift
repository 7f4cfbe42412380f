import GRDB
import Receivables

extension LedgerStore {
  /// Checks every invariant of the store and says what is broken, in sentences; empty when all is well.
  ///
  /// Reads the whole file: some seconds for a million invoices.
  public func verify() throws(StoreError) -> [String] {
    try reading { database in
      try StoreCheck(database: database).problems()
    }
  }
}

/// The invariants of the store.
private struct StoreCheck {
  let database: Database

  func problems() throws -> [String] {
    let broken = try database.rows("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
    if !broken.isEmpty { return broken.map { "the file is damaged: \($0)" } }
    return try references() + triggers() + sequences() + keys() + values() + runs() + postings()
  }

  private func count(_ sql: String) throws -> Int { Int(try database.integer(sql) ?? 0) }

  /// The sentence with the number in place of `#`, where the number is not 0.
  private func none(_ sql: String, _ sentence: String) throws -> [String] {
    let found = try count(sql)
    return found == 0 ? [] : [sentence.split(separator: "#", maxSplits: 1).joined(separator: String(found))]
  }

  private func references() throws -> [String] {
    try database.rows(
      "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"
    ) { "\($0.integer(2)) rows of \($0.text(0)) refer to rows of \($0.text(1)) that do not exist" }
  }

  private func triggers() throws -> [String] {
    try Schema.tables.flatMap { table in
      let present = try count(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name IN ('\(table)_update', '\(table)_delete')")
      return present == 2 ? [] : ["the table \(table) has lost a trigger that keeps it from being changed"]
    }
  }

  private func sequences() throws -> [String] {
    var problems = try none(
      "SELECT max(sequence) - count(*) FROM recordings", "# recordings are missing between the first and the last one")
    problems += try none(
      "SELECT max(number) - count(*) FROM runs", "# runs are missing between the first and the last one")
    problems += try none(
      "SELECT count(*) FROM runs WHERE known_at > (SELECT max(sequence) FROM recordings)",
      "# runs saw recordings that do not exist")
    problems += try none(
      """
      SELECT count(*) FROM recordings WHERE kind = 'import'
        AND NOT EXISTS (SELECT 1 FROM recorded_files WHERE recorded = sequence)
      """, "# imports have no file")
    return problems
  }

  private func keys() throws -> [String] {
    try EntryKind.allCases.flatMap { kind in
      var problems = try none(
        "SELECT coalesce(max(key), 0) - count(*) FROM \(kind.table)", "# keys are missing in \(kind.table)")
      problems += try none(
        """
        SELECT count(*) FROM (SELECT recorded < lag(recorded) OVER (ORDER BY key) AS is_earlier FROM \(kind.table))
        WHERE is_earlier
        """, "# rows of \(kind.table) were recorded before rows with smaller keys")
      problems += try none(
        """
        SELECT count(*) FROM revisions WHERE kind = '\(kind.rawValue)' AND NOT EXISTS
          (SELECT 1 FROM \(kind.table) AS base WHERE base.key = revisions.key AND base.recorded < revisions.recorded)
        """, "# revisions of \(kind.table) have no earlier row")
      return problems
    }
  }

  /// What the rows of one table must say about rows of another; revised invoices count as they stand now.
  private func values() throws -> [String] {
    let invoice = """
      (SELECT key, coalesce(json_extract(content, '$.customer'), customer) AS customer,
        coalesce(json_extract(content, '$.currency'), currency) AS currency
      FROM invoices LEFT JOIN
        (SELECT key AS revised, content, max(recorded) FROM revisions WHERE kind = 'invoice' GROUP BY key)
        ON revised = key)
      """
    var problems: [String] = []
    for table in ["payments", "credit_notes", "promises", "contacts"] {
      problems += try none(
        "SELECT count(*) FROM \(table) AS row JOIN \(invoice) AS i ON i.key = row.invoice WHERE i.customer <> row.customer",
        "# rows of \(table) name another customer's invoice")
      if table == "contacts" { continue }
      problems += try none(
        "SELECT count(*) FROM \(table) AS row JOIN \(invoice) AS i ON i.key = row.invoice WHERE i.currency <> row.currency",
        "# rows of \(table) are in another currency than their invoice")
    }
    let known: String = Currency.all.map { String($0.numericCode) }.joined(separator: ",")
    for table in ["customers", "invoices", "orders", "payments", "credit_notes", "promises", "decisions"] {
      problems += try none(
        "SELECT count(*) FROM \(table) WHERE currency NOT IN (\(known))", "# rows of \(table) have no known currency")
    }
    return problems
  }

  private func runs() throws -> [String] {
    var problems = try none(
      """
      SELECT count(*) FROM recordings JOIN runs ON runs.number = run
      WHERE recordings.kind = 'post' AND known_at <> sequence - 1
      """, "# runs were posted although the ledger had moved")
    problems += try none(
      """
      SELECT count(*) FROM (SELECT as_of < lag(as_of) OVER (ORDER BY sequence) AS is_earlier
        FROM recordings JOIN runs ON number = run) WHERE is_earlier
      """, "# runs were posted as of an earlier day than the run before")
    problems += try none(
      "SELECT count(*) FROM runs WHERE answers_digest <> '' AND length(answers_digest) <> 64",
      "# runs have a digest that is no SHA-256")
    problems += try none(
      "SELECT count(*) FROM decisions WHERE effect = 'stage' AND (number IS NULL OR number < 1)",
      "# decisions give a stage without a number")
    return problems
  }

  private func postings() throws -> [String] {
    var problems: [String] = []
    for (column, table, condition) in [
      ("decisions", "decisions", Decision.Effect.changesLedger()), ("faults", "faults", "1"),
      ("findings", "findings", "1"),
    ] {
      problems += try none(
        """
        SELECT count(*) FROM runs LEFT JOIN (SELECT run, count(*) AS rows FROM \(table) WHERE \(condition) GROUP BY run)
          ON run = number WHERE \(column) <> coalesce(rows, 0)
        """, "# runs do not have as many \(table) as they were saved with")
    }
    problems += try none(
      "SELECT count(*) FROM \(Schema.decisionsPostedTwice)", "# decisions were posted by two runs of one day")
    problems += try none(
      """
      SELECT count(*) FROM (SELECT 1 FROM decisions JOIN recordings USING (run) JOIN runs ON runs.number = run
        WHERE effect = 'stage' AND recordings.kind = 'post' AND NOT \(Schema.isLeftOut("decisions"))
        GROUP BY invoice, as_of HAVING count(*) > 1)
      """, "# invoices have two stages posted on one day")
    return problems
  }
}
