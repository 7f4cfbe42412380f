import GRDB
import Receivables

/// What is posted of runs.
///
/// A posting is no row of its own: a decision is posted when its run is, unless it changes nothing or a person left its
/// subject out. So a million decisions are posted by one row, and cannot be posted in part.
extension Schema {
  /// Brings a file to version 2: the table of postings, which repeated what follows from the others, is gone; decisions
  /// are kept by customer, so that those about a subject are found without looking at all; a run knows how many it has.
  static func storePostedDecisionsOnce(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE postings;
        ALTER TABLE decisions RENAME TO decisions_1;
        \(decisions)
        INSERT INTO decisions (run, ordinal, \(DecisionColumns.names))
          SELECT run, ordinal, \(DecisionColumns.names) FROM decisions_1 ORDER BY run, customer, ordinal;
        DROP TABLE decisions_1;
        ALTER TABLE runs ADD COLUMN decisions INTEGER NOT NULL DEFAULT 0 CHECK (decisions >= 0);
        ALTER TABLE runs ADD COLUMN faults INTEGER NOT NULL DEFAULT 0 CHECK (faults >= 0);
        ALTER TABLE runs ADD COLUMN findings INTEGER NOT NULL DEFAULT 0 CHECK (findings >= 0);
        DROP TRIGGER runs_update;
        UPDATE runs SET
          decisions = (SELECT count(*) FROM decisions WHERE run = runs.number AND \(Decision.Effect.changesLedger())),
          faults = (SELECT count(*) FROM faults WHERE run = runs.number),
          findings = (SELECT count(*) FROM findings WHERE run = runs.number);
        DROP TRIGGER runs_delete;
        \(appendOnly("runs"))
        \(appendOnly("decisions"))
        CREATE TRIGGER recordings_once BEFORE INSERT ON recordings
        WHEN NEW.kind = 'post' AND EXISTS (SELECT 1 \(decisionsPostedBefore(run: "NEW.run")))
        BEGIN SELECT RAISE(ABORT, 'another run of the day posted one of these decisions'); END;
        CREATE TRIGGER exclusions_open BEFORE INSERT ON exclusions
        WHEN EXISTS (SELECT 1 FROM recordings WHERE run = NEW.run)
        BEGIN SELECT RAISE(ABORT, 'the run is posted: nothing can be left out any more'); END;
        PRAGMA user_version = 2;
        """)
  }

  private static let decisions = """
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
      PRIMARY KEY (run, customer, ordinal),
      CHECK (invoice IS NULL OR order_key IS NULL)
    ) STRICT, WITHOUT ROWID;
    """

  /// The condition for decisions of a table whose subject a person left out of their run.
  static func isLeftOut(_ table: String) -> String {
    """
    EXISTS (SELECT 1 FROM exclusions WHERE exclusions.run = \(table).run
      AND \(Exclusions.isAbout(subject: "exclusions.subject", table)))
    """
  }

  /// Tables and conditions for the decisions `mine` of a run that another posted run `other` of the same day decided: the
  /// same question about the same aspect of the same subject. An order that was changed since then may be decided again.
  ///
  /// No table is called `new` or `old`: in a trigger these are the row that is added. In this order of tables, so that nothing is read of decisions where no other run of the day is posted.
  static func decisionsPostedBefore(run: String) -> String {
    """
    FROM runs AS this CROSS JOIN runs AS other CROSS JOIN recordings AS posted
      CROSS JOIN decisions AS mine CROSS JOIN decisions AS theirs
    WHERE this.number = \(run) AND other.as_of = this.as_of AND other.number <> this.number
      AND posted.run = other.number AND mine.run = this.number AND \(Decision.Effect.changesLedger("mine"))
      AND theirs.run = other.number AND \(isSameDecision())
    """
  }

  /// The same for all pairs of posted runs of one day, each pair once.
  static var decisionsPostedTwice: String {
    """
    recordings AS later CROSS JOIN runs AS this CROSS JOIN runs AS other CROSS JOIN recordings AS posted
      CROSS JOIN decisions AS mine CROSS JOIN decisions AS theirs
    WHERE later.kind = 'post' AND this.number = later.run AND other.as_of = this.as_of
      AND posted.run = other.number AND posted.sequence < later.sequence
      AND mine.run = this.number AND \(Decision.Effect.changesLedger("mine"))
      AND theirs.run = other.number AND \(isSameDecision(before: "later.sequence"))
    """
  }

  /// - Parameter sequence: only changes of an order that were recorded before it count.
  private static func isSameDecision(before sequence: String? = nil) -> String {
    """
    theirs.customer = mine.customer AND theirs.question = mine.question AND theirs.effect = mine.effect
      AND theirs.cause IS mine.cause AND theirs.invoice IS mine.invoice AND theirs.order_key IS mine.order_key
      AND NOT \(isLeftOut("mine")) AND NOT \(isLeftOut("theirs"))
      AND NOT EXISTS (SELECT 1 FROM revisions
        WHERE kind = 'order' AND key = mine.order_key AND recorded > posted.sequence
          \(sequence.map { "AND recorded < \($0)" } ?? ""))
    """
  }
}
