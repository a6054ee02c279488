"""The check of many exercises: live, and as a table afterwards."""

from collections.abc import Mapping

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Course, Exercise
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.failure import in_one_line
from pyrunner.ui.header import progress_bar
from pyrunner.ui.state import Sweep
from pyrunner.ui.subject import failures
from pyrunner.verdict import Verdict


def sweep_lines(course: Course, sweep: Sweep, canvas: Canvas) -> tuple[list[Line], int]:
    """The exercises by chapter, and the line on which something happens."""
    lines = canvas.lines(_headline(course, sweep, canvas.width))
    cursor = 0
    for chapter in course.chapters:
        names = Text("  ").join(_name(exercise.name, sweep) for exercise in chapter.exercises)
        lines += canvas.lines(Text(), Text(chapter.title, style="chapter"), names)
        if any(exercise.name == sweep.running for exercise in chapter.exercises):
            cursor = len(lines) - 1
    return lines, cursor


def check_screen(course: Course, verdicts: Mapping[str, Verdict]) -> RenderableType:
    """What `pyrunner check` prints: for each exercise whether it passes, and the first thing to mend.

    Args:
        course: the course.
        verdicts: by the exercise's name.
    """
    exercises = [exercise for exercise in course.exercises if exercise.name in verdicts]
    width = max((len(exercise.name) for exercise in exercises), default=0)
    passed = sum(verdict.passed for verdict in verdicts.values())
    skipped = sum(verdict.skipped for verdict in verdicts.values())
    counts = f"{passed} of {len(exercises)} pass" + (f", {skipped} skipped" if skipped else "")
    lines = [verdict_line(exercise, verdicts[exercise.name], width) for exercise in exercises]
    return Group(*lines, Text(), Text(counts, style="strong"))


def verdict_line(exercise: Exercise, verdict: Verdict, width: int = 0) -> Text:
    """An exercise's verdict in one line; `width` is that of the widest name."""
    line = Text(no_wrap=True, overflow="ellipsis")
    if verdict.passed:
        return line.append("✓ ", style="good").append(exercise.name)
    line.append(*(("- ", "waiting") if verdict.skipped else ("✗ ", "bad")))
    line.append(f"{exercise.name:<{width}}  ")
    first = next(iter(failures(exercise, verdict.results)), None)
    return line + in_one_line(first.diagnostic)[2:] if first else line


def _headline(course: Course, sweep: Sweep, width: int) -> Text:
    passing = sum(verdict is True for verdict in sweep.verdicts.values())
    total = len(course.exercises)
    if sweep.interrupted:
        return Text(f"stopped: {passing} of {len(sweep.verdicts)} pass, the others were not checked", style="notice")
    if sweep.finished:
        mark = ("✓", "good") if passing == total else "·"
        return Text.assemble(mark, (f" {passing} of {total} pass", "strong"))
    counts = f" {len(sweep.verdicts)} of {total} checked …"
    return Text.assemble(progress_bar(len(sweep.verdicts), total, max(min(width - len(counts), 40), 4)), counts)


def _name(name: str, sweep: Sweep) -> Text:
    if name == sweep.running:
        return Text(f"… {name}", style="waiting")
    if name not in sweep.verdicts:
        return Text(f"· {name}", style="quiet")
    mark, style = {True: ("✓", "good"), False: ("✗", "bad"), None: ("-", "waiting")}[sweep.verdicts[name]]
    return Text(f"{mark} {name}", style=style)
