"""What contracts let through, when solutions are changed in small ways."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.authoring.report import Survival
from pyrunner.ui.tidy import Tidy


def survival_line(survival: Survival) -> Text:
    """One exercise's share in one line."""
    caught = survival.tried - len(survival.survivors)
    style = "good" if caught == survival.tried else "waiting"
    return Text.assemble((f"{_share(caught, survival.tried):>5}", style), f"  {survival.exercise}  ", _count(survival))


def survival_report(survivals: Sequence[Survival]) -> RenderableType:
    """The changes that no contract noticed, to be looked at: some change nothing that could be required."""
    lines = [line for survival in survivals for line in _survivors(survival)]
    tried = sum(survival.tried for survival in survivals)
    caught = tried - sum(len(survival.survivors) for survival in survivals)
    total = Text(
        f"{_share(caught, tried)} of {tried} changes to {len(survivals)} solutions are noticed", style="strong"
    )
    return Tidy(Group(*lines, total))


def _survivors(survival: Survival) -> list[Text]:
    if not survival.survivors:
        return []
    lines = [Text.assemble((survival.exercise, "title"))]
    for name, change in survival.survivors:
        lines.append(Text.assemble(f"  {name}:{change.line} ", (change.what, "waiting"), f"  {change.before}"))
    return [*lines, Text()]


def _count(survival: Survival) -> Text:
    left = len(survival.survivors)
    return Text(f"{survival.tried} changes" + (f", {left} not noticed" if left else ""), style="quiet")


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "-"
