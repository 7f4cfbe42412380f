"""How a run grows with the ledger."""

import statistics

from .costs import take_turns
from .results import Row


def growth(shop, table, sizes, rounds):
    """`tahsil run --post` over ledgers of several sizes: cost an invoice, and how far the largest is from proportional.

    Less than proportional is no miss: what a run costs whatever the size weighs on the small ones.
    """
    def night_run(size):
        return lambda: shop.night_run(shop.fresh("run.sqlite", copy_of=shop.open_ledger(size)), "--post")

    sizes = sorted(sizes)
    for size in sizes:
        shop.open_ledger(size)
    costs = take_turns({size: night_run(size) for size in sizes}, rounds)
    least, most = sizes[0], sizes[-1]
    for size in sizes:
        cpu = statistics.median(cost.cpu for cost in costs[size]) / size * 1e6
        peak = statistics.median(cost.peak for cost in costs[size]) * 1024 / size
        table.add(Row(
            f"growth-{size}", f"`tahsil run --post`, {size:,} invoices: {cpu:.1f} µs CPU and {peak:.0f} bytes each",
            ours=costs[size]))
    of = f"growth from {least:,} to {most:,} invoices"
    for key, what, read in (
        ("growth-time", "CPU time", lambda cost: cost.cpu), ("growth-memory", "peak memory", lambda cost: cost.peak),
    ):
        figures = [
            ((read(large) / most) / (read(small) / least) - 1) * 100 for small, large in zip(costs[least], costs[most])]
        table.add(Row(key, f"{of}: {what}", "proportional", costs[most], costs[least], figures))
