"""What is shown when an exercise has passed."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.course.model import Exercise
from pyrunner.progress.progress import Record
from pyrunner.ui.indent import indented
from pyrunner.ui.state import WatchState
from pyrunner.verdict import Verdict

BROKEN = "done, now failing"
"""What is told of an exercise that passed, and was broken by a later edit."""


def passed(state: WatchState, verdict: Verdict) -> RenderableType:
    """That it passed, how far the learner came, and what can be done next."""
    return Group(
        praise(state.exercise, state.progress.record(state.exercise.name)),
        *notes(verdict),
        Text(),
        *(indented(line) for line in _next_steps(state)),
    )


def praise(exercise: Exercise, record: Record) -> Text:
    """One line: the exercise passed, after how many runs and hints."""
    text = Text.assemble((f"✓ {exercise.name} passes", "headline.good"))
    details = [counted(record.runs, "run")] if record.runs else []
    if record.hints:
        details.append(counted(record.hints, "hint"))
    return text.append(f"  {', '.join(details)}", style="quiet")


def notes(verdict: Verdict) -> Sequence[Text]:
    """What the checks had to say besides, such as the measured speed."""
    return [Text(f"  {result.note}") for result in verdict.results if result.note]


def counted(number: int, noun: str) -> str:
    """A number with its noun, in the plural where that is due."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _next_steps(state: WatchState) -> list[Text]:
    following = next(iter(state.pending), None)
    steps = []
    if following is None:
        steps.append(_step("n", "that was the last one"))
    else:
        steps.append(_step("n", f"next: {following.name}", following.title))
    steps.append(_step("s", "compare with the solution"))
    if state.exercise.benchmark is not None and state.report is None:
        steps.append(_step("b", "benchmark"))
    return steps


def _step(key: str, title: str, detail: str = "") -> Text:
    text = Text.assemble((key, "key"), "  ", title, no_wrap=True, overflow="ellipsis")
    return text.append(f"  {detail}", style="quiet") if detail else text
