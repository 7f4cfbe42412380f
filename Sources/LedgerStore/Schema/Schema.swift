import GRDB

/// The tables of a ledger file and how they came about.
///
/// Rows are only ever added: every table refuses UPDATE and DELETE by a trigger. `recorded` is the sequence number of
/// the operation that added a row; days are numbers since 1970-01-01; amounts are minor units; currencies are ISO 4217
/// numbers.
enum Schema {
  /// `Tahs` in ASCII: tells a ledger from any other SQLite file.
  static let applicationID: Int32 = 0x5461_6873
  /// The version of the tables below, kept in `user_version`. A program refuses a file of a later version.
  static let version: Int32 = 2

  /// Brings a file of any earlier version up to date.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger and runs") { database in
      try database.execute(sql: entryTables)
      try database.execute(sql: documentTables)
      try database.execute(sql: runTables)
      for table in tables + ["postings"] { try database.execute(sql: appendOnly(table)) }
      try database.execute(sql: "INSERT INTO recordings (sequence, kind) VALUES (1, 'init')")
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
    }
    migrator.registerMigration("2 posted decisions are stored once") { try storePostedDecisionsOnce($0) }
    return migrator
  }

  /// Every table that may only grow.
  static var tables: [String] {
    EntryKind.allCases.map(\.table) + ["recordings", "recorded_files", "revisions"]
      + [
        "runs", "policy_contents", "policy_files", "decisions", "worklist", "faults", "findings", "exclusions",
      ]
  }

  static func appendOnly(_ table: String) -> String {
    ["UPDATE", "DELETE"].map { verb in
      """
      CREATE TRIGGER \(table)_\(verb.lowercased()) BEFORE \(verb) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) only grows: record a later entry instead'); END;
      """
    }.joined(separator: "\n")
  }

  static let day = "BETWEEN -25567 AND 84005"
  private static let amount = "BETWEEN 1 AND 2251799813685247"
  private static let amountOrZero = "BETWEEN 0 AND 2251799813685247"
  static let signedAmount = "BETWEEN -2251799813685247 AND 2251799813685247"
  static let currency = "BETWEEN 1 AND 999"

  /// What every table of entries begins with.
  private static let entry = """
    key INTEGER PRIMARY KEY CHECK (key > 0),
    recorded INTEGER NOT NULL REFERENCES recordings
    """

  private static let entryTables = """
    CREATE TABLE recordings (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      kind TEXT NOT NULL CHECK (kind IN ('init', 'import', 'post')),
      run INTEGER UNIQUE REFERENCES runs,
      CHECK ((kind = 'post') = (run IS NOT NULL))
    ) STRICT;
    CREATE TABLE recorded_files (
      recorded INTEGER NOT NULL REFERENCES recordings,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      rows INTEGER NOT NULL CHECK (rows >= 0),
      added INTEGER NOT NULL CHECK (added >= 0),
      unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
      revised INTEGER NOT NULL CHECK (revised >= 0),
      rejected INTEGER NOT NULL CHECK (rejected >= 0),
      PRIMARY KEY (recorded, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE revisions (
      kind TEXT NOT NULL,
      key INTEGER NOT NULL,
      recorded INTEGER NOT NULL REFERENCES recordings,
      content TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (kind, key, recorded)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE customers (
      \(entry),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      name_ar TEXT NOT NULL,
      segment TEXT NOT NULL,
      region TEXT NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('', 'en', 'ar')),
      currency INTEGER CHECK (currency \(currency)),
      opened INTEGER CHECK (opened \(day)),
      credit_limit INTEGER CHECK (credit_limit \(amountOrZero)),
      rating TEXT NOT NULL,
      terms_days INTEGER CHECK (terms_days BETWEEN 0 AND 36500),
      email TEXT NOT NULL,
      phone TEXT NOT NULL,
      parent INTEGER REFERENCES customers DEFERRABLE INITIALLY DEFERRED CHECK (parent <> key),
      CHECK (credit_limit IS NULL OR currency IS NOT NULL)
    ) STRICT;
    CREATE TABLE invoices (
      \(entry),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      customer INTEGER NOT NULL REFERENCES customers,
      issued INTEGER NOT NULL CHECK (issued \(day)),
      due INTEGER NOT NULL CHECK (due \(day) AND due >= issued),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      currency INTEGER NOT NULL CHECK (currency \(currency)),
      number TEXT NOT NULL,
      "order" TEXT NOT NULL,
      cost INTEGER CHECK (cost \(amountOrZero))
    ) STRICT;
    CREATE TABLE orders (
      \(entry),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      customer INTEGER NOT NULL REFERENCES customers,
      date INTEGER NOT NULL CHECK (date \(day)),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      currency INTEGER NOT NULL CHECK (currency \(currency)),
      state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'invoiced', 'cancelled'))
    ) STRICT;
    CREATE TABLE payments (
      \(entry),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      customer INTEGER NOT NULL REFERENCES customers,
      date INTEGER NOT NULL CHECK (date \(day)),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      currency INTEGER NOT NULL CHECK (currency \(currency)),
      invoice INTEGER REFERENCES invoices,
      method TEXT NOT NULL,
      reference TEXT NOT NULL,
      returned INTEGER CHECK (returned \(day) AND returned >= date)
    ) STRICT;
    CREATE TABLE credit_notes (
      \(entry),
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      customer INTEGER NOT NULL REFERENCES customers,
      date INTEGER NOT NULL CHECK (date \(day)),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      currency INTEGER NOT NULL CHECK (currency \(currency)),
      invoice INTEGER REFERENCES invoices,
      reason TEXT NOT NULL
    ) STRICT;
    """

  private static let documentTables = """
    CREATE TABLE disputes (
      \(entry),
      invoice INTEGER NOT NULL REFERENCES invoices,
      opened INTEGER NOT NULL CHECK (opened \(day)),
      closed INTEGER CHECK (closed \(day) AND closed >= opened),
      reason TEXT NOT NULL,
      amount INTEGER CHECK (amount \(amount)),
      outcome TEXT NOT NULL,
      UNIQUE (invoice, opened)
    ) STRICT;
    CREATE TABLE promises (
      \(entry),
      customer INTEGER NOT NULL REFERENCES customers,
      made INTEGER NOT NULL CHECK (made \(day)),
      until INTEGER NOT NULL CHECK (until \(day) AND until >= made),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      currency INTEGER NOT NULL CHECK (currency \(currency)),
      invoice INTEGER REFERENCES invoices
    ) STRICT;
    CREATE UNIQUE INDEX promises_key ON promises (customer, made, ifnull(invoice, 0));
    CREATE TABLE contacts (
      \(entry),
      customer INTEGER NOT NULL REFERENCES customers,
      date INTEGER NOT NULL CHECK (date \(day)),
      channel TEXT NOT NULL CHECK (channel <> ''),
      outcome TEXT NOT NULL CHECK (outcome IN ('no_answer', 'wrong_party', 'right_party', 'promise')),
      invoice INTEGER REFERENCES invoices,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX contacts_day ON contacts (customer, date);
    CREATE TABLE plans (
      \(entry),
      invoice INTEGER NOT NULL REFERENCES invoices,
      instalment INTEGER NOT NULL CHECK (instalment BETWEEN 1 AND 10000),
      due INTEGER NOT NULL CHECK (due \(day)),
      amount INTEGER NOT NULL CHECK (amount \(amount)),
      UNIQUE (invoice, instalment)
    ) STRICT;
    CREATE TABLE blocks (
      \(entry),
      customer INTEGER REFERENCES customers,
      invoice INTEGER REFERENCES invoices,
      "from" INTEGER NOT NULL CHECK ("from" \(day)),
      reason TEXT NOT NULL CHECK (reason <> ''),
      author TEXT NOT NULL CHECK (author <> ''),
      until INTEGER CHECK (until \(day) AND until >= "from"),
      strength TEXT NOT NULL CHECK (strength IN ('exclude', 'count') OR strength LIKE 'cap:_%'),
      CHECK ((customer IS NULL) <> (invoice IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX blocks_key ON blocks (ifnull(customer, 0), ifnull(invoice, 0), "from", strength);
    CREATE TABLE rates (
      \(entry),
      date INTEGER NOT NULL CHECK (date \(day)),
      "from" INTEGER NOT NULL CHECK ("from" \(currency)),
      "to" INTEGER NOT NULL CHECK ("to" \(currency) AND "to" <> "from"),
      rate INTEGER NOT NULL CHECK (rate > 0),
      UNIQUE (date, "from", "to")
    ) STRICT;
    """

  private static let runTables = """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      as_of INTEGER NOT NULL CHECK (as_of \(day)),
      known_at INTEGER NOT NULL REFERENCES recordings,
      policy_name TEXT NOT NULL,
      policy_revision INTEGER NOT NULL,
      policy_sha256 TEXT NOT NULL,
      economy TEXT NOT NULL CHECK (economy IN ('normal', 'downturn', 'boom')),
      customers INTEGER NOT NULL CHECK (customers >= 0),
      invoices INTEGER NOT NULL CHECK (invoices >= 0),
      overdue_invoices INTEGER NOT NULL CHECK (overdue_invoices >= 0),
      orders INTEGER NOT NULL CHECK (orders >= 0),
      answers INTEGER NOT NULL CHECK (answers >= 0),
      answers_digest TEXT NOT NULL
    ) STRICT;
    CREATE TABLE policy_contents (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64), content BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE policy_files (
      run INTEGER NOT NULL REFERENCES runs, ordinal INTEGER NOT NULL,
      path TEXT NOT NULL, sha256 TEXT NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decisions (
      run INTEGER NOT NULL REFERENCES runs,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      customer INTEGER NOT NULL REFERENCES customers,
      invoice INTEGER REFERENCES invoices,
      order_key INTEGER REFERENCES orders,
      question TEXT NOT NULL,
      effect TEXT NOT NULL,
      amount INTEGER CHECK (amount \(signedAmount)),
      addition INTEGER CHECK (addition \(signedAmount)),
      currency INTEGER CHECK (currency \(currency)),
      text TEXT,
      cause TEXT,
      number INTEGER CHECK (number >= 0),
      letter_day INTEGER CHECK (letter_day \(day)),
      reason TEXT NOT NULL,
      PRIMARY KEY (run, ordinal),
      CHECK (invoice IS NULL OR order_key IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE worklist (
      run INTEGER NOT NULL REFERENCES runs, ordinal INTEGER NOT NULL,
      customer INTEGER NOT NULL REFERENCES customers, priority REAL NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE faults (
      run INTEGER NOT NULL REFERENCES runs, ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL, customer TEXT NOT NULL, document TEXT NOT NULL, question TEXT NOT NULL,
      file TEXT NOT NULL, line INTEGER NOT NULL, source TEXT NOT NULL, message TEXT NOT NULL, remedy TEXT NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE findings (
      run INTEGER NOT NULL REFERENCES runs, ordinal INTEGER NOT NULL,
      code TEXT NOT NULL, customer TEXT NOT NULL, invoice TEXT NOT NULL, message TEXT NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE exclusions (
      run INTEGER NOT NULL REFERENCES runs,
      subject TEXT NOT NULL CHECK (subject <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      author TEXT NOT NULL,
      PRIMARY KEY (run, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE postings (
      run INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      recorded INTEGER NOT NULL REFERENCES recordings,
      question TEXT NOT NULL,
      aspect TEXT NOT NULL,
      subject_kind TEXT NOT NULL CHECK (subject_kind IN ('customer', 'invoice', 'order')),
      subject INTEGER NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 0),
      day INTEGER NOT NULL CHECK (day \(day)),
      PRIMARY KEY (run, ordinal),
      FOREIGN KEY (run, ordinal) REFERENCES decisions
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX postings_once ON postings (subject, subject_kind, day, question, aspect, version);
    """
}
