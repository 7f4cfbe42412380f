#!/usr/bin/env python3
"""Runs the product and its yardsticks in pairs and writes a table as Markdown and JSON; see README.md.

Needs the sqlite3 shell and lua5.4; uses nothing outside Python's standard library.
"""

import argparse
import datetime
import json
import os
import pathlib
import sys
import tempfile

sys.dont_write_bytecode = True  # The folder of sources stays as it is.
from harness.costs import run  # noqa: E402
from harness.growth import growth  # noqa: E402
from harness.measures import Measures  # noqa: E402
from harness.results import HEAD, Table  # noqa: E402
from harness.workshop import Workshop  # noqa: E402

GROUPS = ("startup", "questions", "csv", "snapshot", "import", "post", "whole", "history", "growth")


def numbers(text):
    return [int(word) for word in text.split(",") if word]


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tahsil", type=pathlib.Path, required=True, help="the program, optimised")
    parser.add_argument("--phases", type=pathlib.Path, required=True, help="the stopwatch around its parts, optimised")
    parser.add_argument("--c-rules", type=pathlib.Path, required=True, help="the rules in C")
    parser.add_argument("--rows", default=",".join(GROUPS), help="which groups of rows, with commas between them")
    parser.add_argument("--size", type=int, default=1_000_000, help="how many invoices the ledgers have")
    parser.add_argument("--post-size", type=int, default=235_000, help="the same for what is saved and posted")
    parser.add_argument("--history-size", type=int, default=100_000, help="how many invoices the walked ledger has")
    parser.add_argument("--history-days", type=int, default=365, help="how many days it is walked through")
    parser.add_argument("--growth", type=numbers, default=[], help="numbers of invoices for the rows about growth")
    parser.add_argument("--growth-rounds", type=int, default=3, help="how often each of these is run")
    parser.add_argument("--pairs", type=int, default=5, help="how often each pair is run")
    parser.add_argument("--out", type=pathlib.Path, help="writes OUT.md and OUT.json")
    parser.add_argument("--thresholds", type=pathlib.Path, help="fails where a row is worse than this allows")
    parser.add_argument("--work", type=pathlib.Path, help="the folder for data; else a temporary one")
    given = parser.parse_args()
    given.rows = given.rows.split(",")
    unknown = set(given.rows) - set(GROUPS)
    if unknown:
        parser.error(f"no rows are called {', '.join(sorted(unknown))}; there are {', '.join(GROUPS)}")
    if len(given.growth) == 1:
        parser.error("--growth takes two sizes or more")
    if min(given.pairs, given.growth_rounds) < 1:
        parser.error("--pairs and --growth-rounds take 1 or more")
    return given


def conditions(given):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    tools = [run(["sqlite3", "--version"])[0].split()[0], run(["lua5.4", "-v"])[0].split()[1]]
    return [
        f"{datetime.date.today()}, {os.cpu_count()} × {model}, SQLite shell {tools[0]}, Lua {tools[1]}",
        f"load average at the start {os.getloadavg()[0]:.1f}",
        f"{given.pairs} pairs a row; medians, least and most behind them",
    ]


def measure(given, table, work):
    shop = Workshop(given.tahsil, given.phases, work)
    measures = Measures(shop, table, given)
    measures.agreement()
    groups = {
        "startup": measures.startup, "questions": measures.questions, "csv": measures.csv,
        "snapshot": measures.snapshot, "import": measures.imports, "post": measures.post, "whole": measures.whole,
        "history": measures.history,
        "growth": lambda: growth(shop, table, given.growth, given.growth_rounds) if given.growth else None,
    }
    for name in given.rows:
        print(f"{datetime.datetime.now():%H:%M:%S} {name}", file=sys.stderr, flush=True)
        groups[name]()


def main():
    given = options()
    table = Table()
    lines = conditions(given)
    print("\n".join(lines) + f"\n\n{HEAD}", flush=True)
    with tempfile.TemporaryDirectory(dir=given.work) as work:
        measure(given, table, pathlib.Path(work))
    lines.append(f"load average at the end {os.getloadavg()[0]:.1f}")
    if given.out:
        given.out.with_suffix(".md").write_text(table.markdown(lines))
        given.out.with_suffix(".json").write_text(table.json(lines))
    if given.thresholds:
        complaints = table.beyond(json.loads(given.thresholds.read_text()), set(given.rows) == set(GROUPS))
        if complaints:
            sys.exit("benchmarks: worse than the thresholds\n" + "\n".join(f"  {one}" for one in complaints))
        print("no row is worse than its threshold")


if __name__ == "__main__":
    main()
