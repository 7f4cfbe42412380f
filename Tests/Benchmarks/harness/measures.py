"""What is measured: one function for each group of rows."""

import re

from .costs import run, take_turns, walk
from .results import Row
from .workshop import AS_OF, POLICY, agree, count, split_payments
from .yardsticks import (
    c_rules, lua_csv, lua_history, lua_rules, sqlite_import, sqlite_insert, sqlite_read, tables_of_decisions)


class Measures:
    """The groups of rows over ledgers of one size; a group makes what it needs."""

    def __init__(self, shop, table, options):
        self.shop, self.table = shop, table
        self.size, self.post_size, self.pairs = options.size, options.post_size, options.pairs
        self.history_size, self.history_days = options.history_size, options.history_days
        self.c_program = options.c_rules.resolve()

    def agreement(self):
        """All sides decide the same on a ledger with settled invoices, where limits are decided too."""
        export = self.shop.export("mixed", min(self.size, 20_000), seed=11)
        ledger = self.shop.ledger(export)
        facts, files = self.shop.facts(ledger), self.shop.files_of_rules(export)
        said = agree({
            "ours": self.shop.questions(ledger).said,
            "ours, two threads": self.shop.questions(ledger, threads=2).said,
            "ours, from CSV": self.csv_walk(files).said,
            "Lua over tables": lua_rules(facts).said,
            "Lua from CSV": lua_csv(files).said,
            "C": c_rules(self.c_program, facts).said,
        })
        print(f"all decide the same on {min(self.size, 20_000):,} invoices, most of them settled: {said}", flush=True)

    def startup(self):
        """Wall time of what does next to nothing."""
        rounds = max(10, self.pairs)
        export = self.shop.export("small", 1_000, seed=7)
        small = self.shop.ledger(export)

        def small_run():
            ledger = self.shop.fresh("run.sqlite", copy_of=small)
            words = [self.shop.tahsil, "run", "--ledger", ledger, "--policy", POLICY, "--as-of", AS_OF]
            return run(words, ok=(0, 1))[1]

        costs = take_turns({
            "version": lambda: run([self.shop.tahsil, "--version"])[1],
            "small-run": small_run,
        }, rounds)
        for key, what in (("version", "`tahsil --version`"), ("small-run", "`tahsil run` over 1,000 invoices")):
            self.table.add(Row(key, f"{what}, wall time", ours=costs[key], figures=[c.wall * 1e3 for c in costs[key]]))

    def questions(self):
        """The four questions: one thread beside Lua, two threads beside one, two threads beside C."""
        ledger = self.shop.open_ledger(self.size)
        facts = self.shop.facts(ledger)
        walks = take_turns({
            "one": lambda: self.shop.questions(ledger),
            "lua": lambda: lua_rules(facts),
            "two": lambda: self.shop.questions(ledger, threads=2),
            "c": lambda: c_rules(self.c_program, facts),
        }, self.pairs)
        said = agree({f"{name} {number}": one.said for name in walks for number, one in enumerate(walks[name])})
        print(f"all decide the same: {said}", flush=True)
        one, lua, two, c = ([one.phases["evaluate"] for one in walks[name]] for name in ("one", "lua", "two", "c"))
        of = f"over {self.size:,} invoices of {count(ledger, 'customers'):,} customers"
        self.table.add(Row.of_ratios(
            "questions", f"four questions {of}, limits on, one thread",
            "the same rules in plain `lua5.4` over prebuilt tables, the loop alone", one, lua))
        self.table.add(Row(
            "threads", "four questions, two threads (wall time; how many times faster)", "our one thread", two, one,
            [a.wall / b.wall for a, b in zip(one, two)]))
        self.table.add(Row.of_ratios(
            "threads-cpu", "four questions, CPU time of both threads", "our one thread", two, one))
        self.table.add(Row.of_ratios(
            "threads-c", "four questions, two threads (wall time)",
            "the same rules in C over the same columns, one thread, the loop alone", two, c, clock="wall"))
        for phase in ("load", "snapshot"):
            self.table.add(Row(f"step-{phase}", f"step {phase}, {self.size:,} open invoices",
                               ours=[one.phases[phase] for one in walks["one"]]))

    def csv_walk(self, files):
        return walk([self.shop.phases, "csv", files, POLICY, AS_OF])

    def csv(self):
        """From house CSV to the answers, whole processes."""
        files = self.shop.files_of_rules(self.shop.open_export(self.size))
        walks = take_turns({"ours": lambda: self.csv_walk(files), "lua": lambda: lua_csv(files)}, self.pairs)
        agree({f"{name} {number}": one.said for name in walks for number, one in enumerate(walks[name])})
        self.table.add(Row.of_ratios(
            "csv", f"house CSV of {self.size:,} invoices to the four answers, one thread, whole process",
            "plain `lua5.4` reading the same files and deciding, whole process",
            [one.whole for one in walks["ours"]], [one.whole for one in walks["lua"]]))

    def snapshot(self):
        """A ledger with half as many payments again as invoices, from SQLite into columns."""
        export = self.shop.export("paid", self.size, seed=7)
        if f"{export.name}.sqlite" not in self.shop.made:
            split_payments(export, self.size * 3 // 2)
        ledger = self.shop.ledger(export)
        costs = take_turns({
            "ours": lambda: self.shop.questions(ledger).phases,
            "shell": lambda: sqlite_read(ledger),
        }, self.pairs)
        self.table.add(Row.of_ratios(
            "snapshot", f"snapshot of {self.size:,} invoices and {count(ledger, 'payments'):,} payments from SQLite",
            "the `sqlite3` shell reading the same tables to /dev/null in list mode",
            [phases["load"] + phases["snapshot"] for phases in costs["ours"]], costs["shell"]))
        self.shop.forget(export, ledger)

    def imports(self):
        """House CSV into a new ledger."""
        export = self.shop.open_export(self.size)
        costs = take_turns({
            "ours": lambda: run(
                [self.shop.tahsil, "import", "--ledger", self.shop.fresh("imported.sqlite"), export])[1],
            "shell": lambda: sqlite_import(export, self.shop.fresh("shell.sqlite")),
        }, self.pairs)
        self.table.add(Row.of_ratios(
            "import", f"import of house CSV, {self.size:,} invoices",
            "`sqlite3 .import` of the same files into indexed STRICT tables with the same keys",
            costs["ours"], costs["shell"]))

    def post(self):
        """A proposal into the ledger: saved and posted."""
        ledger = self.shop.open_ledger(self.post_size)
        proposed, posted, decisions = self.proposed_and_posted(ledger)
        tables = tables_of_decisions(posted)

        def ours():
            copy = self.shop.fresh("run.sqlite", copy_of=ledger)
            return walk([self.shop.phases, "time", copy, POLICY, AS_OF, "--post"]).phases

        def alone():
            return run([self.shop.tahsil, "post", "1", "--ledger", self.shop.fresh("run.sqlite", copy_of=proposed)])[1]

        costs = take_turns({
            "ours": ours, "shell": lambda: sqlite_insert(posted, tables, self.shop.fresh("copy.sqlite")), "post": alone,
        }, self.pairs)
        against = f"the `sqlite3` shell inserting the same rows of {' and '.join(tables)} in one transaction"
        self.table.add(Row.of_ratios(
            "post", f"save and post of {decisions:,} decisions", against,
            [phases["save"] + phases["post"] for phases in costs["ours"]], costs["shell"]))
        self.table.add(Row("step-post-alone", f"`tahsil post` of {decisions:,} decisions", ours=costs["post"]))
        for phase in costs["ours"][0]:
            if phase not in ("load", "snapshot"):
                self.table.add(Row(f"step-{phase}", f"step {phase}, {self.post_size:,} open invoices",
                                   ours=[phases[phase] for phases in costs["ours"]]))

    def proposed_and_posted(self, ledger):
        """Copies of a ledger with a proposed and with a posted run, and how many decisions were posted."""
        def propose(path):
            self.shop.night_run(self.shop.fresh(path.name, copy_of=ledger))

        proposed = self.shop.once(f"proposed-{ledger.name}", propose)
        posted = self.shop.fresh(f"posted-{ledger.name}", copy_of=proposed)
        text = run([self.shop.tahsil, "post", "1", "--ledger", posted])[0]
        return proposed, posted, int(re.search(r"(\d+) decisions posted", text)[1])

    def whole(self):
        """The night run, and what its three parts cost elsewhere."""
        ledger = self.shop.open_ledger(self.size)
        facts = self.shop.facts(ledger)
        posted = self.proposed_and_posted(ledger)[1]
        tables = tables_of_decisions(posted)

        def yardstick():
            # Of the plain Lua only the loop counts, and its memory is that of its tables.
            lua = lua_rules(facts).phases["evaluate"]
            return sqlite_read(ledger) + lua + sqlite_insert(posted, tables, self.shop.fresh("copy.sqlite"))

        costs = take_turns({
            "ours": lambda: self.shop.night_run(self.shop.fresh("run.sqlite", copy_of=ledger), "--post"),
            "parts": yardstick,
        }, self.pairs)
        self.table.add(Row.of_ratios(
            "whole", f"whole `tahsil run --post`, {self.size:,} open invoices",
            "sum of three yardsticks: reading, plain Lua, inserting", costs["ours"], costs["parts"]))
        self.table.add(Row(
            "memory", "peak memory of that run, what is beyond 100 MB", "open invoices: bytes each", ours=costs["ours"],
            figures=[(cost.peak * 1024 - 100e6) / self.size for cost in costs["ours"]]))

    def history(self):
        """Daily runs, posted into memory, over a ledger in which half of the invoices stay open."""
        ledger = self.shop.ledger(self.shop.export("history", self.history_size, seed=7, open_share=0.5))
        facts, dumped = self.shop.history_facts(ledger, self.history_days)
        walks = take_turns({
            "two": lambda: self.shop.history(ledger, self.history_days, threads=2),
            "lua": lambda: lua_history(facts),
        }, self.pairs)
        answered = agree({"dumped": dumped["answers"]} | {
            f"lua {number}": {key: value for key, value in one.said.items() if key != "asked_invoice_days"}
            for number, one in enumerate(walks["lua"])})
        walked = agree({"dumped": dumped["walk"]} | {
            f"ours {number}": one.said for number, one in enumerate(walks["two"])})
        print(f"all decide the same: {answered}; {walked}", flush=True)
        two, lua = ([one.phases["history"] for one in walks[name]] for name in ("two", "lua"))
        asked = walks["lua"][0].said["asked_invoice_days"]
        what = (f"{self.history_days} daily runs over {self.history_size:,} invoices, posted into memory, "
                f"{asked:,} invoice-days asked about, two threads")
        against = "the same rules on the same days in plain `lua5.4` over prebuilt tables, updated day by day"
        self.table.add(Row.of_ratios("history", f"{what} (wall time)", against, two, lua, clock="wall"))
        self.table.add(Row.of_ratios("history-cpu", f"{what}, CPU time of both", against, two, lua))
