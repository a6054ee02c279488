"""What stands between the header and the footer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rich.console import RenderableType
from rich.text import Text

from pyrunner.bench.report import BenchmarkReport
from pyrunner.ui.benchmark import benchmark_chart
from pyrunner.ui.canvas import Canvas, Line
from pyrunner.ui.failure import ROOMY
from pyrunner.ui.hints import hints_shown
from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.list_page import list_lines
from pyrunner.ui.one_test import ContractTest
from pyrunner.ui.one_test_page import one_test_page, only_test_page
from pyrunner.ui.pages import farewell, welcome
from pyrunner.ui.paragraphs import Paragraphs
from pyrunner.ui.passed import passed_lines
from pyrunner.ui.state import Activity, Page, WatchState
from pyrunner.ui.task import task
from pyrunner.ui.verdict import printed_elsewhere, verdict_lines, warning_shown
from pyrunner.verdict import CheckName

FEWEST_VERDICT_LINES = 8
FIRST_STEP = "Mend the file named at the top and save it: the next verdict comes by itself."


@dataclass(frozen=True, slots=True)
class Content:
    """A page's lines, and the first of them that should be in sight; None leaves that to the user's scrolling."""

    lines: list[Line]
    cursor: int | None = None


def page_content(state: WatchState, all_keys: Sequence[KeyLabel], canvas: Canvas, room: int) -> Content:
    """The lines of the page that is open; the verdict's and a test's depend on the `room` there is."""
    match state.page:
        case Page.VERDICT:
            return _verdict(state, canvas, room)
        case Page.LIST:
            return Content(*list_lines(state, canvas))
        # What nobody sees at first is imported where it is shown: the first screen does not wait for it.
        case Page.SWEEP if state.sweep:
            from pyrunner.ui.sweep import sweep_lines

            return Content(*sweep_lines(state.course, state.sweep, state.progress, canvas))
        case Page.COMPARISON if state.reference:
            from pyrunner.ui.comparison import comparison_screen

            return Content(canvas.lines(comparison_screen(state.exercise, state.snapshot, state.reference)))
        case Page.WHY if state.why:
            from pyrunner.ui.why import why_page

            return Content(canvas.lines(why_page(state.why)))
        case Page.TEST if state.test:
            return _one_test(state, state.test, one_test_page, canvas, room)
        case Page.ONLY_TEST if state.test:
            return _one_test(state, state.test, only_test_page, canvas, room)
        case Page.WELCOME:
            return Content(canvas.lines(welcome(state.course)))
        case Page.FAREWELL:
            return Content(canvas.lines(farewell(state.course)))
        case _:
            from pyrunner.ui.help import help_page

            return Content(canvas.lines(help_page(all_keys)))


def _one_test(
    state: WatchState,
    test: ContractTest,
    page: Callable[[WatchState, ContractTest, int], RenderableType],
    canvas: Canvas,
    room: int,
) -> Content:
    """As roomy as it fits; where even the shortest does not, it is scrolled."""
    for around in range(ROOMY, -1, -1):
        lines = canvas.lines(page(state, test, around))
        if len(lines) <= room:
            break
    return Content(lines)


def _verdict(state: WatchState, canvas: Canvas, room: int) -> Content:
    below = _below(state, canvas)
    if len(below) > room - FEWEST_VERDICT_LINES and not state.everything:
        below = _below(state, canvas, roomy=False)
    above = _above(state, canvas, max(room - len(below), FEWEST_VERDICT_LINES))
    lines = above + below
    if _is_new_here(state):
        told = canvas.lines(Text(), Text(FIRST_STEP, style="quiet"))
        lines += told if len(lines) + len(told) <= room else []
    return Content(lines, len(lines) if state.reveal_end else None)


def _is_new_here(state: WatchState) -> bool:
    """Whether somebody sees a failure, and has not mended one yet."""
    return bool(state.failures) and not any(record.done_at for record in state.progress.records.values())


def _above(state: WatchState, canvas: Canvas, room: int) -> list[Line]:
    """The verdict itself."""
    if state.shows_old_failure:
        return canvas.lines(_waiting(state), Text()) + canvas.faint(verdict_lines(state, canvas, room - 2))
    if state.failures:
        return verdict_lines(state, canvas, room)
    if state.verdict is not None and state.verdict.passed:
        return passed_lines(state, state.verdict, canvas, room)
    meanwhile: list[RenderableType] = [Text(), Paragraphs(task(state.snapshot))] if state.lingering else []
    return canvas.lines(_waiting(state), *meanwhile)


def _below(state: WatchState, canvas: Canvas, *, roomy: bool = True) -> list[Line]:
    """What belongs to the verdict: output, benchmark, hints; where there is little room, the newest hint."""
    is_passed = state.verdict is not None and state.verdict.passed
    pieces: list[RenderableType] = [warning_shown(warning) for warning in state.snapshot.warnings]
    if output := printed_elsewhere([part.result for part in state.parts], roomy=roomy):
        pieces.append(output)
    if state.report is not None:
        pieces.append(benchmark_chart(state.report if roomy else _largest_size(state.report), canvas.width))
    if state.hints and not is_passed:
        pieces.append(hints_shown(state.exercise, state.hints, only_newest=not roomy))
    return [line for piece in pieces for line in canvas.lines(Text(), piece)]


def _largest_size(report: BenchmarkReport) -> BenchmarkReport:
    """A report of the size at which the differences matter most."""
    largest = max((row.size for row in report.rows), default=0)
    return replace(report, rows=tuple(row for row in report.rows if row.size == largest))


def _waiting(state: WatchState) -> Text:
    if state.activity is not Activity.CHECKING:
        return Text()
    running = next((check for check in state.exercise.checks if check not in state.answered), state.exercise.checks[-1])
    what = {CheckName.BUILD: "compiling", CheckName.SPEED: "measuring the speed"}.get(running, "checking")
    meanwhile = " what you saved; until then, the last verdict" if state.shows_old_failure else ""
    return Text(f"… {what}{meanwhile}", style="waiting")
