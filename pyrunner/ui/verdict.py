"""The verdict about one exercise, fitted to the space that there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.text import Text

from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.failure import ROOMY, FailureInFull, GroupInFull, in_one_line, is_long, printed
from pyrunner.ui.group import FailureGroup, grouped
from pyrunner.ui.indent import Indented, indented
from pyrunner.ui.passed import notes, praise
from pyrunner.ui.plain_text import visible
from pyrunner.ui.state import WatchState
from pyrunner.ui.status import seconds, summary
from pyrunner.ui.subject import Failure, Subject, failures
from pyrunner.ui.tidy import Tidy
from pyrunner.verdict import CheckResult, Verdict

OUTPUT_LINES = 6
FEWEST_OUTPUT_LINES = 2
GROUPS_IN_FULL = 3
TIGHTER = ((ROOMY, 3), (1, 2), (0, 2), (0, 1))
"""Lines of source around the one to mend, and lines for each value: what is tried until a failure fits."""


def verdict_lines(state: WatchState, canvas: Canvas, height: int) -> list[Line]:
    """What is to be mended: the first thing in full, the others in a line each, as far as they fit."""
    groups = grouped(state.failures)
    if state.everything:
        return _everything(state, groups, canvas)
    others = len(groups) + 1 if len(groups) > 1 else 0
    for around, value_lines in TIGHTER:
        shown = replace(_in_full(state, groups[0].first), around=around, value_lines=value_lines)
        first = canvas.lines(GroupInFull(shown, groups[0]))
        if len(first) + others <= height:
            break
    return first + _others(_varied(groups)[1:], canvas, height - len(first))


def printed_elsewhere(results: Sequence[CheckResult], *, roomy: bool = True) -> RenderableType | None:
    """What the learner's code printed outside of the failing tests."""
    output = "".join(result.output for result in results)
    return printed(output, OUTPUT_LINES if roomy else FEWEST_OUTPUT_LINES) if output.strip() else None


def warning_shown(warning: str) -> RenderableType:
    """What has no part in the verdict and should be known."""
    return Indented(Text(visible(warning)), Text("! ", style="notice"))


def verdict_screen(
    subject: Subject, snapshot: Snapshot, verdict: Verdict, progress: Progress, *, everything: bool = False
) -> RenderableType:
    """What `pyrunner run` prints: what is to be mended, or that it passes.

    Args:
        subject: the exercise.
        snapshot: what was judged.
        verdict: what the checks said of it.
        progress: after this verdict.
        everything: whether to show every failure in full; otherwise one of each of the first groups.
    """
    exercise = subject.exercise
    pieces: list[RenderableType] = [Head(subject), Text()]
    if verdict.passed:
        pieces += [praise(exercise, progress.record(exercise.name)), *notes(verdict), Text()]
    groups = grouped(failures(exercise, verdict.results))
    pieces += _all_told(subject, snapshot, groups) if everything else _told_in_short(subject, snapshot, groups)
    if output := printed_elsewhere(verdict.results):
        pieces += [indented(output), Text()]
    for warning in snapshot.warnings:
        pieces += [warning_shown(warning), Text()]
    pieces.append(_summary(verdict))
    if _leaves_out(groups) and not everything:
        pieces.append(Text("--verbose shows everything", style="quiet"))
    return Tidy(Group(*pieces))


@dataclass(frozen=True, slots=True)
class Head:
    """Chapter, exercise and file in one line; the folder is left out where it does not fit."""

    subject: Subject

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        subject = self.subject
        text = Text.assemble((subject.chapter, "quiet"), (" / ", "quiet"), (subject.exercise.name, "title"), "  ")
        path = subject.link(subject.exercise.files[0])
        fits = text.cell_len + path.cell_len <= options.max_width
        yield Text.assemble(text, path if fits else subject.link(subject.exercise.files[0], short=True))


def _all_told(subject: Subject, snapshot: Snapshot, groups: Sequence[FailureGroup]) -> Iterator[RenderableType]:
    for group in groups:
        for failure in group.failures:
            yield FailureInFull(subject, snapshot, failure, whole=True)
            yield Text()


def _told_in_short(subject: Subject, snapshot: Snapshot, groups: Sequence[FailureGroup]) -> Iterator[RenderableType]:
    for group in groups[:GROUPS_IN_FULL]:
        yield GroupInFull(FailureInFull(subject, snapshot, group.first), group)
        yield Text()
    if len(groups) > GROUPS_IN_FULL:
        yield from map(in_one_line, groups[GROUPS_IN_FULL:])
        yield Text()


def _leaves_out(groups: Sequence[FailureGroup]) -> bool:
    cut = any(group.rest or is_long(group.first.diagnostic.message) for group in groups)
    return cut or len(groups) > GROUPS_IN_FULL


def _in_full(state: WatchState, failure: Failure) -> FailureInFull:
    return FailureInFull(state.subject, state.judged(failure.check), failure, whole=state.everything)


def _everything(state: WatchState, groups: Sequence[FailureGroup], canvas: Canvas) -> list[Line]:
    lines: list[Line] = []
    for failure in (failure for group in groups for failure in group.failures):
        lines += ([[]] if lines else []) + canvas.lines(_in_full(state, failure))
    return lines


def _others(groups: Sequence[FailureGroup], canvas: Canvas, room: int) -> list[Line]:
    if not groups:
        return []
    shown = len(groups) if len(groups) < room else max(room - 2, 0)
    lines: list[RenderableType] = [in_one_line(group) for group in groups[:shown]]
    if hidden := len(groups) - shown:
        lines.append(Text(f"… and {hidden} more", style="quiet"))
    return canvas.lines(Text(), *lines)


def _varied(groups: Sequence[FailureGroup]) -> list[FailureGroup]:
    """The first group of each check, then the others: what is cut off is more of the same."""
    checks = [group.first.check for group in groups]
    return sorted(groups, key=lambda group: group is not groups[checks.index(group.first.check)])


def _summary(verdict: Verdict) -> Text:
    text = Text("  ").join(summary(result) for result in verdict.results)
    return text.append(f"  {seconds(verdict.seconds)}", style="quiet")
