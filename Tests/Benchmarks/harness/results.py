"""The rows that come out: figures, goals, thresholds, Markdown and JSON."""

import json
import statistics
from dataclasses import dataclass, field
from typing import NamedTuple


class Goal(NamedTuple):
    """What the median of a row's figures should be; without a bound the figure is only stated."""

    bound: float | None
    unit: str
    at_least: bool = False

    def is_met(self, figure):
        if self.bound is None:
            return None
        return figure >= self.bound if self.at_least else figure <= self.bound

    def show(self, figure):
        return UNITS[self.unit].format(figure)

    def __str__(self):
        if self.bound is None:
            return "stated"
        return f"{'at least' if self.at_least else 'at most'} {self.show(self.bound)}"


UNITS = {"times": "{:.2f} ×", "milliseconds": "{:.0f} ms", "bytes": "{:.0f} bytes", "percent": "{:+.1f} %"}

# Every row that has a goal, in the order of the table.
GOALS = {
    "questions": Goal(1.4, "times"),
    "csv": Goal(0.25, "times"),
    "threads": Goal(1.8, "times", at_least=True),
    "threads-cpu": Goal(None, "times"),
    "threads-c": Goal(None, "times"),
    "snapshot": Goal(1.5, "times"),
    "import": Goal(2, "times"),
    "post": Goal(2, "times"),
    "whole": Goal(1.5, "times"),
    "memory": Goal(300, "bytes"),
    "history": Goal(1, "times"),
    "history-cpu": Goal(None, "times"),
    "growth-time": Goal(15, "percent"),
    "growth-memory": Goal(15, "percent"),
    "version": Goal(20, "milliseconds"),
    "small-run": Goal(150, "milliseconds"),
}


@dataclass
class Row:
    """One row; `figures` are the ratios, or whatever the goal speaks of, pair by pair."""

    key: str
    what: str
    against: str = ""
    ours: list = field(default_factory=list)
    yardstick: list = field(default_factory=list)
    figures: list = field(default_factory=list)

    @property
    def goal(self):
        return GOALS.get(self.key)

    @property
    def figure(self):
        return statistics.median(self.figures) if self.figures else None

    @property
    def is_met(self):
        return self.goal.is_met(self.figure) if self.goal and self.figures else None

    @classmethod
    def of_ratios(cls, key, what, against, ours, yardstick, clock="cpu"):
        """A row whose figures are ours over the yardstick, pair by pair."""
        figures = [getattr(a, clock) / max(getattr(b, clock), 1e-9) for a, b in zip(ours, yardstick)]
        return cls(key, what, against, ours, yardstick, figures)

    def json(self):
        return {
            "row": self.key, "what": self.what, "against": self.against,
            "ours": summary(self.ours), "yardstick": summary(self.yardstick),
            "figure": self.figure, "figure_least": min(self.figures, default=None),
            "figure_most": max(self.figures, default=None), "pairs": len(self.figures or self.ours),
            "unit": self.goal.unit if self.goal else None, "goal": str(self.goal) if self.goal else None,
            "met": self.is_met,
        }

    def markdown(self):
        figure = goal = met = ""
        if self.goal and self.figures:
            least, most = min(self.figures), max(self.figures)
            figure = f"**{self.goal.show(self.figure)}** ({self.goal.show(least)} to {self.goal.show(most)})"
            goal = str(self.goal)
            met = {True: "yes", False: "**no**", None: ""}[self.is_met]
        cells = [self.what, self.against, *shown(self.ours), *shown(self.yardstick), figure, goal, met]
        return "| " + " | ".join(cells) + " |"


def summary(costs):
    """The medians and the spread of some costs."""
    if not costs:
        return None
    cpu = [cost.cpu for cost in costs]
    wall = [cost.wall for cost in costs]
    return {
        "cpu_median": statistics.median(cpu), "cpu_least": min(cpu), "cpu_most": max(cpu),
        "wall_median": statistics.median(wall), "wall_least": min(wall), "wall_most": max(wall),
        "peak_megabytes": max(cost.peak for cost in costs) * 1024 / 1e6,
    }


def shown(costs):
    """CPU with its spread, wall and peak memory of one side as cells."""
    if not costs:
        return "", "", ""
    side = summary(costs)
    return (
        f"{side['cpu_median']:.3g} ({side['cpu_least']:.3g}–{side['cpu_most']:.3g})", f"{side['wall_median']:.3g}",
        f"{side['peak_megabytes']:.0f}")


HEAD = (
    "| what | against | ours: CPU s | wall s | peak MB | yardstick: CPU s | wall s | peak MB | figure | goal | met |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|")


class Table:
    """All rows of one measurement."""

    def __init__(self):
        self.rows = []

    def add(self, row):
        self.rows.append(row)
        print(row.markdown(), flush=True)

    def sorted_rows(self):
        """Those with goals in their order, then the others as they came."""
        order = list(GOALS)
        return sorted(self.rows, key=lambda row: order.index(row.key) if row.goal else len(order))

    def markdown(self, conditions):
        with_goals = [row.markdown() for row in self.sorted_rows() if row.goal]
        others = [row.markdown() for row in self.sorted_rows() if not row.goal]
        lines = ["# Results", "", *(f"- {line}" for line in conditions), "", HEAD, *with_goals]
        if others:
            lines += ["", "## Steps and parts, for whoever wants to know where the time goes", "", HEAD, *others]
        return "\n".join(lines) + "\n"

    def json(self, conditions):
        rows = [row.json() for row in self.sorted_rows()]
        return json.dumps({"conditions": conditions, "rows": rows}, indent=2) + "\n"

    def beyond(self, thresholds, is_whole):
        """One complaint for each row that is worse than the threshold of its name, or missing from a whole table."""
        rows = {row.key: row for row in self.rows if row.goal}
        complaints = []
        for key, worst in thresholds.items():
            if key == "comment":
                continue
            row = rows.get(key)
            if row is None or row.figure is None:
                if is_whole:
                    complaints.append(f"row '{key}' has a threshold and was not measured")
            elif row.figure < worst if row.goal.at_least else row.figure > worst:
                bound = "at least" if row.goal.at_least else "at most"
                complaints.append(
                    f"row '{key}' ({row.what}): {row.goal.show(row.figure)}, and the threshold is {bound} "
                    f"{row.goal.show(worst)}")
        return complaints
