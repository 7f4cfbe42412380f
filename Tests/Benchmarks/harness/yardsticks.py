"""The other side of each pair: programs that do the same work with nothing around it."""

import csv
import pathlib

from .costs import run, walk
from .workshop import AS_OF_NUMBER

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "yardsticks"

# What tells rows of each house file from others, as in the ledger.
KEYS = {
    "customers": "id", "invoices": "id", "orders": "id", "payments": "id", "credit_notes": "id",
    "disputes": "invoice, opened", "promises": "customer, made, invoice", "plans": "invoice, instalment",
    "blocks": 'subject, "from", strength', "rates": 'date, "from", "to"',
}
# What `LedgerStore.ledger()` reads.
LEDGER_TABLES = [
    "customers", "invoices", "orders", "payments", "credit_notes", "disputes", "promises", "contacts", "plans",
    "blocks", "rates", "revisions",
]
# As safe on disk as a ledger is.
SAFE = "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA cache_size = -262144;\n"


def sqlite(ledger, script, *options):
    """The sqlite3 shell with a script on its standard input."""
    return run(["sqlite3", "-bail", *options, ledger], script=script)


def query(ledger, sql):
    """The lines of a query's answer."""
    return sqlite(ledger, sql + ";\n", "-readonly")[0].splitlines()


def sqlite_import(export, path):
    """`.import` of house CSV into STRICT tables of texts with the same keys."""
    script = SAFE
    for file in sorted(export.glob("*.csv")):
        with open(file, newline="") as lines:
            columns = ", ".join(f'"{name}" TEXT NOT NULL' for name in next(csv.reader(lines)))
        key = f", UNIQUE ({KEYS[file.stem]})" if file.stem in KEYS else ""
        script += f"CREATE TABLE {file.stem} ({columns}{key}) STRICT;\n"
        if file.stem == "contacts":
            script += "CREATE INDEX contacts_day ON contacts (customer, date);\n"
        script += f".import --csv --skip 1 {file} {file.stem}\n"
    return sqlite(path, script)[1]


def sqlite_read(ledger):
    """Every row that a run reads, to nowhere."""
    there = query(ledger, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    selects = "".join(f"SELECT * FROM {table};\n" for table in LEDGER_TABLES if table in there)
    return sqlite(ledger, f".mode list\n.output /dev/null\n{selects}", "-readonly")[1]


def sqlite_insert(source, tables, target):
    """Inserts the rows of tables into empty ones with the same keys and checks, in one transaction.

    In the order of the key: without it SQLite would move whole records from tree to tree and check nothing.
    """
    schema, copies = "", ""
    for table in tables:
        schema += "\n".join(query(
            source, f"SELECT sql || ';' FROM sqlite_schema WHERE tbl_name = '{table}' AND type IN ('table', 'index') "
            "AND sql IS NOT NULL")) + "\n"
        columns = query(source, f"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')")
        key = query(source, f"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}') WHERE pk ORDER BY pk")
        order = f" ORDER BY {', '.join(key)}" if key else ""
        listed = ", ".join(columns)
        copies += f"INSERT INTO {table} ({listed}) SELECT {listed} FROM ledger.{table}{order};\n"
    script = f"{SAFE}{schema}ATTACH '{source}' AS ledger;\nBEGIN;\n{copies}COMMIT;\n"
    return sqlite(target, script)[1]


def tables_of_decisions(ledger):
    """Where a posted run lies: the decisions, and the postings where they are rows of their own."""
    has_postings = query(ledger, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'postings'")
    return ["decisions", "postings"] if has_postings else ["decisions"]


def lua_rules(facts):
    """The rules in plain Lua over tables; the phase `evaluate` is the loop alone."""
    return walk(["lua5.4", FOLDER / "rules.lua", facts, AS_OF_NUMBER])


def lua_csv(export):
    """The same from the CSV files on."""
    return walk(["lua5.4", FOLDER / "from_csv.lua", export, AS_OF_NUMBER])


def lua_history(facts):
    """The rules in plain Lua on each day of a history; the phase `history` is updating the tables and asking."""
    return walk(["lua5.4", FOLDER / "history.lua", facts])


def c_rules(program, facts):
    """The rules in C over columns; the phase `evaluate` is the loop alone."""
    return walk([program, facts, AS_OF_NUMBER])
