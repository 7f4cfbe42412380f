"""Where ledgers are made: generated, imported, copied; each only once."""

import csv
import json
import pathlib
import shutil
import sys
from datetime import date, timedelta

from .costs import run, walk

ROOT = pathlib.Path(__file__).resolve().parents[3]
POLICY = ROOT / "Policies/standard"
AS_OF = "2025-12-31"
AS_OF_NUMBER = str((date.fromisoformat(AS_OF) - date(1970, 1, 1)).days)
# The files of house CSV that the facts of the rules depend on.
FILES_OF_RULES = ("customers", "invoices", "payments", "credit_notes", "disputes", "rates")


class Workshop:
    """Programs, and a folder for ledgers."""

    def __init__(self, tahsil, phases, work):
        self.tahsil, self.phases = tahsil.resolve(), phases.resolve()
        self.work = work
        self.made = {}

    def once(self, name, make):
        """What `make` gives for a path of this name; it is called the first time only."""
        if name not in self.made:
            path = self.work / name
            make(path)
            self.made[name] = path
        return self.made[name]

    def forget(self, *paths):
        """Removes what is needed no more: a ledger of five million invoices has gigabytes."""
        for path in paths:
            self.made.pop(path.name, None)
            shutil.rmtree(path) if path.is_dir() else self.remove(path)

    def export(self, kind, invoices, seed, open_share=None):
        """House CSV of invented companies, 25 invoices a customer."""
        share = [] if open_share is None else ["--open-share", open_share]
        return self.once(f"{kind}-{invoices}", lambda path: run(
            [self.tahsil, "generate", path, "--invoices", invoices, "--seed", seed, *share]))

    def open_export(self, invoices):
        """Every invoice is open: the largest night run of a ledger of this size."""
        return self.export("open", invoices, seed=7, open_share=1)

    def ledger(self, export):
        """An imported ledger."""
        return self.once(f"{export.name}.sqlite", lambda path: run([self.tahsil, "import", "--ledger", path, export]))

    def open_ledger(self, invoices):
        return self.ledger(self.open_export(invoices))

    def facts(self, ledger):
        """What the rules read, for yardsticks that begin with tables or columns."""
        return self.once(f"{ledger.name}.facts", lambda path: run(
            [self.phases, "dump", ledger, POLICY, AS_OF, path]))

    def files_of_rules(self, export):
        """A folder with only the files that the rules depend on, so that neither side reads more than it needs."""
        def link(path):
            path.mkdir()
            for name in FILES_OF_RULES:
                (path / f"{name}.csv").hardlink_to(export / f"{name}.csv")
        return self.once(f"{export.name}-files", link)

    @staticmethod
    def remove(path):
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{path}{suffix}").unlink(missing_ok=True)

    def fresh(self, name, copy_of=None):
        """A path at which no ledger lies, or a copy of one."""
        path = self.work / name
        self.remove(path)
        if copy_of:
            shutil.copyfile(copy_of, path)
        return path

    # Programs of ours.

    def questions(self, ledger, threads=1):
        return walk([self.phases, "questions", ledger, POLICY, AS_OF, "--threads", threads])

    def history(self, ledger, days, threads=1):
        """Daily runs through the last days of a ledger, up to the day of all other rows."""
        return walk([self.phases, "history", ledger, POLICY, first_of(days), "--days", days, "--threads", threads])

    def history_facts(self, ledger, days):
        """What the rules read on each of these days, and what was said of the answers and of the walk."""
        path = self.work / f"{ledger.name}.history"
        text = run([self.phases, "history-dump", ledger, POLICY, first_of(days), path, "--days", days])[0]
        answers, walked = (json.loads(line) for line in text.splitlines())
        return path, {"answers": answers, "walk": walked}

    def night_run(self, ledger, *more):
        """`tahsil run`, which ends with 1 where there is something to look at."""
        return run([self.tahsil, "run", "--ledger", ledger, "--policy", POLICY, "--as-of", AS_OF, "--decisions", "none",
                    "--format", "json", *more], ok=(0, 1))[1]


def first_of(days):
    """The first of so many days that end with `AS_OF`."""
    return str(date.fromisoformat(AS_OF) - timedelta(days=days - 1))


def count(ledger, table):
    return int(run(["sqlite3", "-readonly", ledger, f"SELECT count(*) FROM {table}"])[0])


def agree(sides):
    """Ends everything where two sides did not decide the same, to the last minor unit."""
    said = {name: {key: value for key, value in one.items() if key != "decisions"} for name, one in sides.items()}
    first = next(iter(said.values()))
    if not first.get("checksum") or any(one != first for one in said.values()):
        sys.exit("these do not decide the same:\n" + "\n".join(f"  {name}: {one}" for name, one in said.items()))
    return first


def split_payments(export, wanted):
    """Halves payments until there are so many: customers who pay in two parts. Too few of them stay too few."""
    path, halved = export / "payments.csv", export / "payments.part"
    with open(path, newline="") as lines:
        missing = wanted - (sum(1 for _ in csv.reader(lines)) - 1)
    with open(path, newline="") as lines, open(halved, "w", newline="") as out:
        rows, writer = csv.DictReader(lines), None
        for row in rows:
            if writer is None:
                writer = csv.DictWriter(out, rows.fieldnames, lineterminator="\n")
                writer.writeheader()
            whole, point, part = row["amount"].partition(".")
            units = int(whole + part)
            if missing > 0 and units > 1 and row["invoice"] and not row["returned"]:
                missing -= 1
                second = dict(row, id=row["id"] + "B", amount=shown(units // 2, len(part)))
                row = dict(row, amount=shown(units - units // 2, len(part)))
                writer.writerow(second)
            writer.writerow(row)
    halved.replace(path)


def shown(units, decimals):
    """An amount of minor units as house CSV has it."""
    text = str(units).zfill(decimals + 1)
    return f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text
