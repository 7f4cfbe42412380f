"""Runs programs and reads what they cost."""

import json
import os
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of a run and its peak memory in kilobytes, as the kernel counts them.

    No peak is below that of this harness, some 20 MB: the kernel counts a process from before it becomes its program.
    """

    wall: float
    cpu: float
    peak: int

    def __add__(self, other):
        """One after the other."""
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


def run(arguments, ok=(0,), script=""):
    """Runs a program to its end; gives what it printed and what it cost."""
    arguments = [str(word) for word in arguments]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages, tempfile.TemporaryFile() as given:
        given.write(script.encode())
        given.seek(0)
        begin = time.monotonic()
        process = subprocess.Popen(arguments, stdin=given, stdout=output, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        messages.seek(0)
        text, complaint = output.read().decode(), messages.read().decode()
    # The sqlite3 shell goes on after an error of a script, and may end with 0.
    if process.returncode not in ok or (script and complaint):
        sys.exit(f"{' '.join(arguments)}\nended with {process.returncode}: {text[-500:]}{complaint[-2000:]}")
    return text, Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


class Walk(NamedTuple):
    """What a program of ours or a yardstick said about itself, line by line."""

    phases: dict
    said: dict
    whole: Cost


def walk(arguments):
    """Runs a program that prints one JSON object a line: costs by phase, and a checksum or other figures."""
    text, whole = run(arguments)
    phases, said = {}, {}
    for line in text.splitlines():
        item = json.loads(line)
        if "phase" in item:
            phases[item["phase"]] = Cost(
                item.get("wall", item["cpu"]), item["cpu"], item.get("peak_kilobytes", whole.peak))
        else:
            said.update(item)
    return Walk(phases, said, whole)


def take_turns(sides, rounds):
    """Calls each side once a round; who goes first changes from round to round. Gives the results of each, by name."""
    names = list(sides)
    results = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            results[name].append(sides[name]())
    return results
