"""How what happens changes what is shown; each function gives a new state."""

from dataclasses import replace

from pyrunner.course.model import Course, Exercise
from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.hints import first_hints
from pyrunner.ui.screen import Frame
from pyrunner.ui.state import Activity, Page, Sweep, WatchState
from pyrunner.ui.subject import Part, Subject
from pyrunner.verdict import CheckResult, Outcome, Verdict


def opened(course: Course, progress: Progress, subject: Subject, snapshot: Snapshot) -> WatchState:
    """An exercise was chosen; nothing is known of its files yet."""
    shown = first_hints(subject.exercise, progress.record(subject.exercise.name).hints)
    return WatchState(course, progress, subject, snapshot, hints=shown)


def saved(state: WatchState, snapshot: Snapshot) -> WatchState:
    """The learner's files changed."""
    return replace(
        state,
        snapshot=snapshot,
        page=_page_after_save(state),
        report=None,
        scroll=0,
        reveal_end=False,
        notice="",
        asking_reset=False,
    )


def _page_after_save(state: WatchState) -> Page:
    """The verdict's; but one test alone stays so, and letters typed to search must not become keys of another page."""
    if state.searching:
        return Page.LIST
    return Page.ONLY_TEST if state.page is Page.ONLY_TEST else Page.VERDICT


def checking(state: WatchState) -> WatchState:
    """The checks run; what they said stays until they have answered again, but for those that had been skipped."""
    judged = tuple(part for part in state.parts if part.result.outcome is not Outcome.SKIPPED)
    return replace(state, activity=Activity.CHECKING, parts=judged, verdict=None, lingering=False)


def answered(state: WatchState, result: CheckResult) -> WatchState:
    """One check has answered; its last answer goes."""
    order = list(state.exercise.checks)
    others = [part for part in state.parts if part.result.check is not result.check]
    parts = sorted([*others, Part(result, state.snapshot)], key=lambda part: order.index(part.result.check))
    return replace(state, parts=tuple(parts))


def judged(state: WatchState, verdict: Verdict) -> WatchState:
    """All checks have answered."""
    parts = tuple(Part(result, state.snapshot) for result in verdict.results)
    return replace(state, parts=parts, verdict=verdict, activity=Activity.IDLE, lingering=False)


def running_one(state: WatchState) -> WatchState:
    """Only one test runs; what the checks said stays, and there is no verdict about the newest snapshot."""
    return replace(state, activity=Activity.CHECKING, verdict=None, lingering=False)


def one_ran(state: WatchState, result: CheckResult) -> WatchState:
    """The only test that was run has answered."""
    return replace(state, only=Part(result, state.snapshot), activity=Activity.IDLE, lingering=False)


def turned_to(state: WatchState, page: Page) -> WatchState:
    """Another page was opened, from its beginning."""
    return replace(state, page=page, scroll=0, reveal_end=False)


def scrolled(state: WatchState, frame: Frame, lines: int) -> WatchState:
    """The page was moved from where it was shown; the screen keeps it within its bounds."""
    return replace(state, scroll=max(frame.scroll + lines, 0), reveal_end=False)


def sweep_begun(course: Course) -> Sweep:
    """All exercises wait to be checked."""
    return Sweep(tuple(exercise.name for exercise in course.exercises))


def sweep_turned_to(sweep: Sweep, exercise: Exercise) -> Sweep:
    """The next exercise is being checked."""
    return replace(sweep, waiting=tuple(name for name in sweep.waiting if name != exercise.name), running=exercise.name)


def sweep_put_off(sweep: Sweep) -> Sweep:
    """Something else is checked first; what was under way waits again."""
    waiting = sweep.waiting if sweep.running is None else (sweep.running, *sweep.waiting)
    return replace(sweep, waiting=waiting, running=None)


def sweep_answered(sweep: Sweep, verdict: Verdict) -> Sweep:
    """One exercise of all has its verdict."""
    passed = None if verdict.skipped else verdict.passed
    return replace(sweep, running=None, verdicts={**sweep.verdicts, verdict.exercise: passed})
