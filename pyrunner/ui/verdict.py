"""The verdict about one exercise, fitted to the space that there is."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.failure import ROOMY, FailureInFull, in_one_line, printed
from pyrunner.ui.indent import indented
from pyrunner.ui.passed import notes, praise
from pyrunner.ui.state import WatchState
from pyrunner.ui.status import seconds, summary
from pyrunner.ui.subject import Failure, Subject, failures
from pyrunner.verdict import CheckResult, Verdict

OUTPUT_LINES = 6
FEWEST_OUTPUT_LINES = 2


def verdict_lines(state: WatchState, canvas: Canvas, height: int) -> list[Line]:
    """What is to be mended: the first thing in full, the others in a line each, as far as they fit."""
    found = state.failures
    if state.everything:
        return _everything(state, found, canvas)
    for around in range(ROOMY, -1, -1):
        first = canvas.lines(_in_full(state, found[0], around))
        if len(first) + len(found) + 1 <= height:
            break
    return first + _others(_varied(found)[1:], canvas, height - len(first))


def printed_elsewhere(results: Sequence[CheckResult], *, roomy: bool = True) -> RenderableType | None:
    """What the learner's code printed outside of the failing tests."""
    output = "".join(result.output for result in results)
    return printed(output, OUTPUT_LINES if roomy else FEWEST_OUTPUT_LINES) if output.strip() else None


def verdict_screen(subject: Subject, snapshot: Snapshot, verdict: Verdict, progress: Progress) -> RenderableType:
    """What `pyrunner run` prints: every failure in full, or that it passes.

    Args:
        subject: the exercise.
        snapshot: what was judged.
        verdict: what the checks said of it.
        progress: after this verdict.
    """
    exercise = subject.exercise
    output = printed_elsewhere(verdict.results)
    pieces: list[RenderableType] = [_head(subject), Text()]
    if verdict.passed:
        pieces += [praise(exercise, progress.record(exercise.name)), *notes(verdict), Text()]
    for failure in failures(exercise, verdict.results):
        pieces += [FailureInFull(subject, snapshot, failure), Text()]
    if output:
        pieces += [indented(output), Text()]
    return Group(*pieces, _summary(verdict))


def _in_full(state: WatchState, failure: Failure, around: int = ROOMY) -> FailureInFull:
    return FailureInFull(state.subject, state.judged(failure.check), failure, around)


def _everything(state: WatchState, found: Sequence[Failure], canvas: Canvas) -> list[Line]:
    lines: list[Line] = []
    for failure in found:
        lines += ([[]] if lines else []) + canvas.lines(_in_full(state, failure))
    return lines


def _others(found: Sequence[Failure], canvas: Canvas, room: int) -> list[Line]:
    if not found:
        return []
    shown = len(found) if len(found) < room else max(room - 2, 0)
    lines = [in_one_line(failure.diagnostic) for failure in found[:shown]]
    if hidden := len(found) - shown:
        lines.append(Text(f"… and {hidden} more", style="quiet"))
    return canvas.lines(Text(), *lines)


def _varied(found: Sequence[Failure]) -> list[Failure]:
    """The first failure of each check, then the others: what is cut off is more of the same."""
    checks = [failure.check for failure in found]
    return sorted(found, key=lambda failure: failure is not found[checks.index(failure.check)])


def _head(subject: Subject) -> Text:
    text = Text.assemble((subject.chapter, "quiet"), (" / ", "quiet"), (subject.exercise.name, "title"), "  ")
    return Text.assemble(text, subject.link(subject.exercise.files[0]))


def _summary(verdict: Verdict) -> Text:
    text = Text("  ").join(summary(result) for result in verdict.results)
    return text.append(f"  {seconds(verdict.seconds)}", style="quiet")
