"""What is shown when an exercise has passed."""

from collections.abc import Sequence

from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.progress.progress import Record
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.elapsed import time_taken
from pyrunner.ui.idea import Idea, idea_of
from pyrunner.ui.indent import indented
from pyrunner.ui.state import WatchState
from pyrunner.verdict import Verdict

BROKEN = "done, now failing"
"""What is told of an exercise that passed, and was broken by a later edit."""
FEWEST_IDEA_LINES = 2
IDEA_LINES_BESIDE_CHART = 2
"""So that the idea does not shrink while it is read, when the benchmark is there."""


def passed_lines(state: WatchState, verdict: Verdict, canvas: Canvas, room: int) -> list[Line]:
    """That it passed, the idea behind it, and what can be done next.

    Args:
        state: of an exercise that passes.
        verdict: what the checks said.
        canvas: renders.
        room: how many lines there are.
    """
    record = state.progress.record(state.exercise.name)
    above = canvas.lines(praise(state.exercise, record), *notes(verdict))
    steps = canvas.lines(Text(), *(indented(step) for step in _next_steps(state)))
    return above + _idea(state, canvas, room - len(above) - len(steps)) + steps


def praise(exercise: Exercise, record: Record) -> Text:
    """One line: the exercise passed, after how many runs and hints, and how long it took."""
    text = Text.assemble((f"✓ {exercise.name} passes", "headline.good"))
    details = [counted(record.runs, "run")] if record.runs else []
    if record.hints:
        details.append(counted(record.hints, "hint"))
    if taken := time_taken(record):
        details.append(taken)
    return text.append(f"  {', '.join(details)}", style="quiet")


def notes(verdict: Verdict) -> Sequence[Text]:
    """What the checks had to say besides, such as the measured speed."""
    return [Text(f"  {result.note}") for result in verdict.results if result.note]


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural where that is due."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _idea(state: WatchState, canvas: Canvas, room: int) -> list[Line]:
    text = idea_of(state.reference) if state.reference else ""
    if not text:
        return []
    most = IDEA_LINES_BESIDE_CHART if state.exercise.benchmark else room - 1
    return canvas.lines(Text(), indented(Idea(text, max(most, FEWEST_IDEA_LINES))))


def _next_steps(state: WatchState) -> list[Text]:
    following = next(iter(state.pending), None)
    steps = []
    if following is None:
        steps.append(_step("n", "that was the last one"))
    else:
        steps.append(_step("n", f"next: {following.name}", following.title))
    steps.append(_step("s", "compare with the solution", "its trap, and when not to use it"))
    if state.exercise.benchmark is not None and state.report is None:
        steps.append(_step("b", "benchmark"))
    return steps


def _step(key: str, title: str, detail: str = "") -> Text:
    text = Text.assemble((key, "key"), "  ", title, no_wrap=True, overflow="ellipsis")
    return text.append(f"  {detail}", style="quiet") if detail else text
