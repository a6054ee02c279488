"""The check of many exercises: live, and as a table afterwards."""

from collections.abc import Mapping, Sequence

from rich.columns import Columns
from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Course, Exercise
from pyrunner.progress.progress import Progress
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.failure import in_one_line
from pyrunner.ui.fitted import Fitted
from pyrunner.ui.group import grouped
from pyrunner.ui.header import progress_bar
from pyrunner.ui.passed import BROKEN
from pyrunner.ui.state import Sweep
from pyrunner.ui.subject import failures
from pyrunner.ui.tidy import Tidy
from pyrunner.verdict import Verdict

GRID_BAR = 20
"""Columns of the bar above the grid of all exercises."""


def sweep_lines(course: Course, sweep: Sweep, progress: Progress, canvas: Canvas) -> tuple[list[Line], int]:
    """The exercises by chapter, and the line on which something happens."""
    lines = canvas.lines(_headline(course, sweep, progress, canvas.width))
    cursor = 0
    for chapter in course.chapters:
        names = Text("  ").join(_name(exercise.name, sweep) for exercise in chapter.exercises)
        lines += canvas.lines(Text(), Text(chapter.title, style="chapter"), names)
        if any(exercise.name == sweep.running for exercise in chapter.exercises):
            cursor = len(lines) - 1
    return lines, cursor


def check_screen(course: Course, verdicts: Mapping[str, Verdict], progress: Progress) -> RenderableType:
    """What `pyrunner check` prints: for each exercise whether it passes, and the first thing to mend.

    Args:
        course: the course.
        verdicts: by the exercise's name.
        progress: after these verdicts; tells which of the failing exercises are done all the same.
    """
    exercises = [exercise for exercise in course.exercises if exercise.name in verdicts]
    width = max((len(exercise.name) for exercise in exercises), default=0)
    passed = sum(verdict.passed for verdict in verdicts.values())
    skipped = sum(verdict.skipped for verdict in verdicts.values())
    counts = f"{passed} of {len(exercises)} pass" + (f", {skipped} skipped" if skipped else "")
    counts += _broken([name for name, verdict in verdicts.items() if not (verdict.passed or verdict.skipped)], progress)
    lines = [verdict_line(each, verdicts[each.name], width, done=progress.is_done(each.name)) for each in exercises]
    return Tidy(Group(*lines, Text(), Text(counts, style="strong")))


def grid_screen(names: Sequence[str], verdicts: Mapping[str, Verdict]) -> RenderableType:
    """What `pyrunner check` shows while it runs: which exercises pass so far, and which are still to come.

    Args:
        names: of the exercises that are checked.
        verdicts: that stand already, by the exercise's name.
    """
    counts = f" {len(verdicts)} of {len(names)} checked …"
    sweep = Sweep(
        tuple(name for name in names if name not in verdicts),
        verdicts={name: None if verdict.skipped else verdict.passed for name, verdict in verdicts.items()},
    )
    grid = Columns([_name(name, sweep) for name in names], padding=(0, 2))
    return Tidy(Group(Text.assemble(progress_bar(len(verdicts), len(names), GRID_BAR), counts), grid))


def verdict_line(exercise: Exercise, verdict: Verdict, width: int = 0, *, done: bool = False) -> Fitted:
    """An exercise's verdict in one line.

    Args:
        width: that of the widest name.
        done: whether it passed before.
    """
    if verdict.passed:
        return Fitted(Text.assemble(("✓ ", "good"), exercise.name), Text())
    line = Text.assemble(("- ", "waiting") if verdict.skipped else ("✗ ", "bad"), f"{exercise.name:<{width}}  ")
    if done and not verdict.skipped:
        line.append(f"{BROKEN}: ", style="waiting")
    groups = grouped(failures(exercise, verdict.results))
    if not groups:
        return Fitted(line, Text())
    first = in_one_line(groups[0])
    return Fitted(line + first.text[2:], first.ending)


def _broken(failing: Sequence[str], progress: Progress) -> str:
    """How many of the failing exercises are done, as more words for a count."""
    broken = sum(progress.is_done(name) for name in failing)
    return f"; {broken} that {'was done fails' if broken == 1 else 'were done fail'} now" if broken else ""


def _headline(course: Course, sweep: Sweep, progress: Progress, width: int) -> Text:
    passing = sum(verdict is True for verdict in sweep.verdicts.values())
    total = len(course.exercises)
    if sweep.interrupted:
        return Text(f"stopped: {passing} of {len(sweep.verdicts)} pass, the others were not checked", style="notice")
    if sweep.finished:
        mark = ("✓", "good") if passing == total else "·"
        broken = _broken([name for name, passed in sweep.verdicts.items() if passed is False], progress)
        return Text.assemble(mark, (f" {passing} of {total} pass{broken}", "strong"))
    counts = f" {len(sweep.verdicts)} of {total} checked …"
    return Text.assemble(progress_bar(len(sweep.verdicts), total, max(min(width - len(counts), 40), 4)), counts)


def _name(name: str, sweep: Sweep) -> Text:
    if name == sweep.running:
        return Text(f"… {name}", style="waiting")
    if name not in sweep.verdicts:
        return Text(f"· {name}", style="quiet")
    mark, style = {True: ("✓", "good"), False: ("✗", "bad"), None: ("-", "waiting")}[sweep.verdicts[name]]
    return Text(f"{mark} {name}", style=style)
