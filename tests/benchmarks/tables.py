"""The results for people."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tests.benchmarks.series import Outcome, Ratio, Series


def report(outcome: Outcome, found: Sequence[Ratio]) -> RenderableType:
    """Everything that was measured, how it compares, and what was wrong, or was for a moment."""
    pieces: list[RenderableType] = [measurements(outcome.series)]
    if found:
        pieces.append(comparisons(found))
    pieces += [Text(f"wrong: {complaint.splitlines()[0]}", style="red") for complaint in outcome.wrong]
    pieces += [Text(f"corrected: {complaint.splitlines()[0]}", style="yellow") for complaint in outcome.corrected]
    if outcome.judged:
        pieces.append(Text(f"{outcome.judged} verdicts held against fresh runs, {len(outcome.wrong)} wrong"))
    return Group(*pieces)


def measurements(series: Sequence[Series]) -> Table:
    """The least, the median and the 95th percentile of each series."""
    table = Table("part", "with", "what", "who", title="Measured", title_justify="left")
    for heading in ("best", "median", "p95", "of"):
        table.add_column(heading, justify="right")
    for each in series:
        values = [shown(value, each.unit) for value in (each.best, each.median, each.p95)]
        table.add_row(each.part, each.subject, each.quantity, each.contender, *values, str(len(each.values)))
    return table


def comparisons(found: Sequence[Ratio]) -> Table:
    """Each ratio beside its goal."""
    table = Table("part", "with", "what", "of", "to", title="Compared", title_justify="left")
    for heading in ("ratio", "goal"):
        table.add_column(heading, justify="right")
    for ratio in found:
        goal = ratio.goal
        mark = Text(f"{ratio.value:.2f}", style="green" if ratio.met else "red")
        limit = f"{'≤' if goal.at_most else '≥'} {goal.factor:g}"
        table.add_row(goal.part, ratio.subject, goal.quantity, goal.slow, goal.fast, mark, limit)
    return table


def shown(value: float, unit: str) -> str:
    """A time in milliseconds, a size in megabytes."""
    return f"{value * 1000:.0f} ms" if unit == "s" else f"{value / 1e6:.0f} MB"
