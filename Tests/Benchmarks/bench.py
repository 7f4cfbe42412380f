#!/usr/bin/env python3
"""Runs the product and its yardsticks in pairs and writes a table as Markdown and JSON; see README.md.

Needs the sqlite3 shell and lua5.4; uses nothing outside Python's standard library.
"""

import argparse
import csv
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
POLICY = ROOT / "Policies/standard"
AS_OF = "2025-12-31"
AS_OF_NUMBER = str((datetime.date.fromisoformat(AS_OF) - datetime.date(1970, 1, 1)).days)

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


class Cost:
    """Seconds and memory of one run."""

    def __init__(self, wall, cpu, peak):
        self.wall, self.cpu, self.peak = wall, cpu, peak


def run(arguments, ok=(0,), script=None):
    """Runs a program to its end; gives what it printed and what it cost."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages, tempfile.TemporaryFile() as given:
        given.write((script or "").encode())
        given.seek(0)
        begin = time.monotonic()
        process = subprocess.Popen([str(word) for word in arguments], stdin=given, stdout=output, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        messages.seek(0)
        text, complaint = output.read().decode(), messages.read().decode()
        if process.returncode not in ok:
            sys.exit(f"{' '.join(map(str, arguments))}\nended with {process.returncode}: {text[-500:]}{complaint[-500:]}")
        return text, Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


class Table:
    """The rows that come out."""

    def __init__(self):
        self.rows = []

    def add(self, size, what, ours, yardstick, note):
        """Each a list of costs, pair by pair; the yardstick may be empty."""
        def summary(costs):
            if not costs:
                return None
            cpu = [cost.cpu for cost in costs]
            return {
                "cpu_median": statistics.median(cpu), "cpu_least": min(cpu), "cpu_most": max(cpu),
                "wall_median": statistics.median(cost.wall for cost in costs),
                "peak_megabytes": max(cost.peak for cost in costs) / 1024,
            }
        ratios = [a.cpu / b.cpu for a, b in zip(ours, yardstick) if b.cpu > 0]
        row = {
            "invoices": size, "what": what, "ours": summary(ours), "yardstick": summary(yardstick), "against": note,
            "pairs": len(ours),
            "ratio": statistics.median(ratios) if ratios else None,
            "ratio_least": min(ratios, default=None), "ratio_most": max(ratios, default=None),
        }
        self.rows.append(row)
        print(self.line(row), flush=True)

    HEAD = (
        "| invoices | what | ours: CPU s (spread) | wall s | peak MB | yardstick: CPU s (spread) | wall s | peak MB "
        "| CPU ratio (spread) | against |\n|---|---|---|---|---|---|---|---|---|---|"
    )

    @staticmethod
    def line(row):
        def cost(side):
            if side is None:
                return "| | |"
            return (
                f"| {side['cpu_median']:.2f} ({side['cpu_least']:.2f}–{side['cpu_most']:.2f}) "
                f"| {side['wall_median']:.2f} | {side['peak_megabytes']:.0f} ")
        ratio = "" if row["ratio"] is None else \
            f"{row['ratio']:.2f} ({row['ratio_least']:.2f}–{row['ratio_most']:.2f})"
        return f"| {row['invoices']:,} | {row['what']} {cost(row['ours'])}{cost(row['yardstick'])}| {ratio} | {row['against']} |"

    def markdown(self, conditions):
        return "\n".join([conditions, "", self.HEAD] + [self.line(row) for row in self.rows]) + "\n"


class Bench:
    def __init__(self, options, work):
        self.table = Table()
        self.pairs = options.pairs
        self.tahsil = options.tahsil.resolve()
        self.phases = options.phases.resolve()
        self.work = work

    def pair(self, ours, yardstick):
        """Runs both several times, taking turns at who goes first."""
        costs = ([], [])
        for number in range(self.pairs):
            for side in ((0, 1) if number % 2 == 0 else (1, 0)):
                costs[side].append((ours, yardstick)[side]())
        return costs

    def fresh(self, name, copy_of=None):
        """A path at which no ledger lies, or a copy of one."""
        path = self.work / name
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(f"{path}{suffix}").unlink(missing_ok=True)
        if copy_of:
            shutil.copyfile(copy_of, path)
        return path

    # The steps.

    def measure(self, size):
        self.size = size
        self.agree(min(size, 20_000))
        self.export = self.work / f"export-{size}"
        run([self.tahsil, "generate", self.export, "--invoices", size, "--open-share", "1", "--seed", "7"])
        self.ledger = self.fresh(f"ledger-{size}.sqlite")
        self.imports()
        self.evaluation()
        self.reading()
        self.saving_and_posting()
        self.whole()

    def agree(self, size):
        """Both decide the same on a ledger with settled invoices, where limits are decided too."""
        export, ledger, facts = self.work / "export-mixed", self.fresh("mixed.sqlite"), self.work / "facts-mixed"
        run([self.tahsil, "generate", export, "--invoices", size, "--seed", "11"])
        run([self.tahsil, "import", "--ledger", ledger, export])
        run([self.phases, "dump", ledger, POLICY, AS_OF, facts])
        ours = self.timed(ledger)[1]
        ours.pop("decisions")
        text = run(["lua5.4", HERE / "yardsticks/rules.lua", facts, AS_OF_NUMBER])[0]
        plain = json.loads(text.splitlines()[1])
        if ours != plain:
            sys.exit(f"the two do not decide the same:\n{ours}\n{plain}")
        print(f"both decide the same on {size:,} invoices, most of them settled: {ours}", flush=True)

    def imports(self):
        def ours():
            return run([self.tahsil, "import", "--ledger", self.fresh(self.ledger.name), self.export])[1]

        def yardstick():
            path = self.fresh("yardstick.sqlite")
            script = "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA cache_size = -262144;\n"
            for file in sorted(self.export.glob("*.csv")):
                with open(file, newline="") as lines:
                    columns = ", ".join(f'"{name}" TEXT NOT NULL' for name in next(csv.reader(lines)))
                key = f", UNIQUE ({KEYS[file.stem]})" if file.stem in KEYS else ""
                script += f"CREATE TABLE {file.stem} ({columns}{key}) STRICT;\n"
                if file.stem == "contacts":
                    script += "CREATE INDEX contacts_day ON contacts (customer, date);\n"
                script += f".import --csv --skip 1 {file} {file.stem}\n"
            return run(["sqlite3", path], script=script)[1]

        self.table.add(
            self.size, "import of the house CSV", *self.pair(ours, yardstick), "`sqlite3 .import` of the same files")

    def timed(self, ledger, *more):
        """One walk of `phases`: costs by phase, and what else it said."""
        text, cost = run([self.phases, "time", ledger, POLICY, AS_OF, *more])
        phases, rest = {}, {}
        for line in text.splitlines():
            item = json.loads(line)
            if "phase" in item:
                phases[item["phase"]] = Cost(item["wall"], item["cpu"], item["peak_kilobytes"])
            else:
                rest.update(item)
        phases["process"] = cost
        return phases, rest

    def evaluation(self):
        facts = self.work / f"facts-{self.size}"
        run([self.phases, "dump", self.ledger, POLICY, AS_OF, facts])
        found = []
        walks = []

        def ours():
            phases, rest = self.timed(self.ledger)
            walks.append(phases)
            found.append({key: rest[key] for key in rest if key != "decisions"})
            return phases["evaluate"]

        def yardstick():
            text, cost = run(["lua5.4", HERE / "yardsticks/rules.lua", facts, AS_OF_NUMBER])
            timing, checksum = map(json.loads, text.splitlines())
            found.append(checksum)
            return Cost(timing["cpu"], timing["cpu"], cost.peak)

        ours_costs, self.lua = self.pair(ours, yardstick)
        if any(item != found[0] for item in found):
            sys.exit("the two do not decide the same:\n" + "\n".join(map(str, found)))
        print(f"both decide the same: {found[0]}", flush=True)
        self.table.add(
            self.size, "four questions, limits on, one thread", ours_costs, self.lua,
            "plain `lua5.4` over prebuilt tables, the loop alone")
        for phase in ("load", "snapshot", "review", "invariants", "propose"):
            self.table.add(self.size, f"step: {phase}", [walk[phase] for walk in walks], [], "")
        two = [self.timed(self.ledger, "--threads", 2)[0]["evaluate"] for _ in range(self.pairs)]
        one = statistics.median(cost.wall for cost in ours_costs)
        self.table.add(
            self.size, "four questions, two threads", two, [],
            f"wall time of one thread over that of two: {one / statistics.median(cost.wall for cost in two):.2f}")
        self.walks = walks
        facts.unlink()

    def reading(self):
        def yardstick():
            script = ".mode list\n.output /dev/null\n" + "".join(f"SELECT * FROM {t};\n" for t in LEDGER_TABLES)
            return run(["sqlite3", "-readonly", self.ledger], script=script)[1]

        self.read = [yardstick() for _ in range(self.pairs)]
        ours = []
        for walk in self.walks:
            load, snapshot = walk["load"], walk["snapshot"]
            ours.append(Cost(load.wall + snapshot.wall, load.cpu + snapshot.cpu, snapshot.peak))
        self.table.add(
            self.size, "snapshot from SQLite", ours, self.read, "`sqlite3` reading the same tables to /dev/null")

    def copying(self, source, table):
        """The sqlite3 shell copying the rows of a table into an empty one with the same keys and checks."""
        target = self.fresh("copy.sqlite")
        schema = run(["sqlite3", "-readonly", source, f"SELECT sql || ';' FROM sqlite_schema WHERE tbl_name = '{table}' "
                      "AND type IN ('table', 'index') AND sql IS NOT NULL"])[0]
        script = (
            "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA cache_size = -65536;\n" + schema
            + f"ATTACH '{source}' AS ledger;\nBEGIN;\nINSERT INTO {table} SELECT * FROM ledger.{table};\nCOMMIT;\n")
        return run(["sqlite3", target], script=script)[1]

    def saving_and_posting(self):
        proposed = self.fresh("proposed.sqlite", copy_of=self.ledger)
        run([self.tahsil, "run", "--ledger", proposed, "--policy", POLICY, "--as-of", AS_OF, "--decisions", "none",
             "--format", "json"], ok=(0, 1))
        posted = self.fresh("posted.sqlite", copy_of=proposed)
        run([self.tahsil, "post", "1", "--ledger", posted])

        def ours():
            return run([self.tahsil, "post", "1", "--ledger", self.fresh("post.sqlite", copy_of=proposed)])[1]

        def yardstick():
            return self.copying(posted, "postings")

        ours_costs, copies = self.pair(ours, yardstick)
        count = int(run(["sqlite3", "-readonly", posted, "SELECT count(*) FROM postings"])[0])
        self.table.add(
            self.size, f"post of {count:,} decisions", ours_costs, copies, "`sqlite3` copying the postings, one transaction")
        saves = [self.timed(self.fresh("save.sqlite", copy_of=self.ledger), "--post")[0] for _ in range(self.pairs)]
        decisions = [self.copying(posted, "decisions") for _ in range(self.pairs)]
        self.table.add(
            self.size, "step: save the proposal", [save["save"] for save in saves], decisions,
            "`sqlite3` copying the decisions, one transaction")
        self.inserts = [Cost(a.wall + b.wall, a.cpu + b.cpu, max(a.peak, b.peak)) for a, b in zip(copies, decisions)]

    def whole(self):
        costs = []
        for _ in range(self.pairs):
            ledger = self.fresh("whole.sqlite", copy_of=self.ledger)
            costs.append(run([self.tahsil, "run", "--ledger", ledger, "--policy", POLICY, "--as-of", AS_OF, "--post",
                              "--decisions", "none", "--format", "json"], ok=(0, 1))[1])
        sums = [
            Cost(sum(part.wall for part in parts), sum(part.cpu for part in parts), max(part.peak for part in parts))
            for parts in zip(self.read, self.lua, self.inserts)
        ]
        self.table.add(
            self.size, "whole `tahsil run --post`", costs, sums, "sum of the yardsticks: reading, plain Lua, both copies")
        bytes_each = statistics.median(cost.peak for cost in costs) * 1024 / self.size
        print(f"peak memory: {bytes_each:.0f} bytes an open invoice", flush=True)

    def startup(self):
        version = [run([self.tahsil, "--version"])[1] for _ in range(10)]
        self.table.add(0, "`tahsil --version`", version, [], "")
        export, ledger = self.work / "export-small", self.fresh("small.sqlite")
        run([self.tahsil, "generate", export, "--invoices", "1000", "--seed", "7"])
        run([self.tahsil, "import", "--ledger", ledger, export])
        runs = []
        for _ in range(10):
            copy = self.fresh("small-run.sqlite", copy_of=ledger)
            runs.append(run([self.tahsil, "run", "--ledger", copy, "--policy", POLICY, "--as-of", AS_OF], ok=(0, 1))[1])
        self.table.add(1000, "`tahsil run`, whole process", runs, [], "")


def conditions(options):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    return (
        f"{datetime.date.today()}, {os.cpu_count()} × {model}, load average at the start "
        f"{os.getloadavg()[0]:.1f}; {options.pairs} pairs, medians, least and most in brackets.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="100000,1000000", help="numbers of invoices, with commas between them")
    parser.add_argument("--pairs", type=int, default=5, help="how often each pair is run")
    parser.add_argument("--tahsil", type=pathlib.Path, required=True, help="the program, optimised")
    parser.add_argument("--phases", type=pathlib.Path, required=True, help="the stopwatch around its parts, optimised")
    parser.add_argument("--out", type=pathlib.Path, help="writes OUT.md and OUT.json")
    parser.add_argument("--work", type=pathlib.Path, help="the folder for data; else a temporary one")
    options = parser.parse_args()
    begin = conditions(options)
    print(begin + "\n\n" + Table.HEAD, flush=True)
    with tempfile.TemporaryDirectory(dir=options.work) as work:
        bench = Bench(options, pathlib.Path(work))
        bench.startup()
        for size in options.sizes.split(","):
            bench.measure(int(size))
    if options.out:
        options.out.with_suffix(".md").write_text(bench.table.markdown(begin))
        options.out.with_suffix(".json").write_text(
            json.dumps({"conditions": begin, "rows": bench.table.rows}, indent=2) + "\n")


if __name__ == "__main__":
    main()
