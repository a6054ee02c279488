"""Hints, one more each time."""

from collections.abc import Collection

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Exercise, Hint
from pyrunner.ui.indent import indented
from pyrunner.ui.prose import prose
from pyrunner.ui.requirement import requirement
from pyrunner.ui.tidy import Tidy


def next_hint(exercise: Exercise, shown: Collection[Hint], failing: Collection[str]) -> Hint | None:
    """The hint to show next: one for a failing test before the others, one for a passing test last.

    Args:
        shown: the hints that were shown before.
        failing: ids of the failing tests; where none is known, the author's order stands.
    """
    names = {test.partition("[")[0].rpartition("::")[2] for test in failing}
    remaining = [hint for hint in exercise.hints if hint not in shown]
    if not names:
        return next(iter(remaining), None)
    return min(remaining, key=lambda hint: 1 if not hint.test else 0 if hint.test in names else 2, default=None)


def first_hints(exercise: Exercise, count: int) -> tuple[Hint, ...]:
    """The hints that were shown when `count` were asked for and nothing is known of failing tests."""
    return exercise.hints[:count]


def hints_screen(exercise: Exercise, shown: int) -> RenderableType:
    """What `pyrunner hint` prints: the first hints and whether there are more."""
    total = len(exercise.hints)
    if total == 0:
        return Text(f"{exercise.name} has no hints")
    shown = min(shown, total)
    rest = (
        Text(f"pyrunner hint {exercise.name}  shows the next of {total}", style="quiet")
        if shown < total
        else Text("That was the last hint.", style="quiet")
    )
    return Tidy(Group(hints_shown(exercise, first_hints(exercise, shown)), Text(), rest))


def hints_shown(exercise: Exercise, shown: tuple[Hint, ...], *, only_newest: bool = False) -> RenderableType:
    """The given hints, the newest last."""
    pieces: list[RenderableType] = []
    for number, hint in list(enumerate(shown, start=1))[-1 if only_newest else 0 :]:
        head = Text.assemble((f"Hint {number} of {len(exercise.hints)}", "notice"))
        if hint.test:
            head.append(f"  {requirement(hint.test)}", style="quiet")
        pieces += [Text(), head] if pieces else [head]
        pieces.append(indented(prose(hint.text)))
    return Group(*pieces)
