"""The state of `watch`, and all that changes it together with the workspace and the checker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto

from pyrunner.course.model import Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.progress.progress import Progress
from pyrunner.snapshot import Snapshot
from pyrunner.ui.choice import Choice
from pyrunner.ui.state import Activity, Page
from pyrunner.ui.subject import Failure
from pyrunner.verdict import Verdict
from pyrunner.watch import browsing, transitions
from pyrunner.watch.checker import Checker
from pyrunner.watch.desk import Desk
from pyrunner.watch.events import Checked, Compared, JobFailed, Measured, OneRan, PartChecked
from pyrunner.watch.explaining import entry_about
from pyrunner.watch.keys import DELIVERED, Action, KeyTable


class _Purpose(Enum):
    NONE = auto()
    CHECK = auto()
    MEASURE = auto()
    SWEEP = auto()
    COMPARE = auto()
    ONE_TEST = auto()


class Model:
    """Owns the state; used by the main thread only.

    Args:
        desk: the workspace and the progress.
        checker: does the jobs.
        start: the exercise to begin with.
        progress: as loaded.
        keys: those to tell of.
    """

    def __init__(
        self, desk: Desk, checker: Checker, start: Exercise, progress: Progress, keys: KeyTable = DELIVERED
    ) -> None:
        self._desk = desk
        self._checker = checker
        self._keys = keys
        self._purpose = _Purpose.NONE
        self._ticket = 0
        self._unwritten: list[Callable[[], Progress]] = []
        self.state = transitions.opened(desk.course, progress, desk.subject(start), desk.snapshot(start))
        if not progress.welcomed:
            self.change(page=Page.WELCOME)

    def browse(self, choice: Choice, selected: str) -> None:
        """Show the list first, and check nothing until an exercise is opened."""
        self.state = browsing.begun(self.state, choice, selected)

    def begin(self) -> None:
        """Check the first exercise, as it is now: what was saved before saves were watched, nobody will tell of."""
        if self.state.browsing:
            return
        exercise = self.state.exercise
        snapshot = self._desk.snapshot(exercise)
        if snapshot.digest != self.state.snapshot.digest:
            self._turn_to_saved(snapshot)
        self.remember(lambda before: before.with_current(exercise.name))
        self.check()

    def change(self, **fields: object) -> None:
        """Replace some fields of the state."""
        self.state = replace(self.state, **fields)  # type: ignore[arg-type]

    @property
    def may_linger(self) -> bool:
        """Whether a check is under way, and what is on the screen is not marked as old yet."""
        return self.state.activity is Activity.CHECKING and not self.state.lingering

    def linger(self) -> None:
        """Mark what is on the screen as old, where a check is under way."""
        self.change(lingering=self.state.activity is Activity.CHECKING)

    def tell(self, notice: str) -> None:
        """Show one line."""
        self.change(notice=notice)

    @contextmanager
    def telling_errors(self) -> Iterator[None]:
        """Show what failed within the block, and go on."""
        try:
            yield
        except PyrunnerError as error:
            self.tell(f"{error.message}: {error.hint}" if error.hint else error.message)

    def remember(self, change: Callable[[Progress], Progress]) -> None:
        """Change the progress, here at once and on disk with `write`."""
        self.change(progress=change(self.state.progress))
        self._unwritten.append(lambda: self._desk.store.update(change))

    def write(self) -> bool:
        """Write what is to be remembered, which takes longer than a frame; whether there was anything.

        Where it cannot be written, that is told, and everything goes on.
        """
        writes, self._unwritten = self._unwritten, []
        for write in writes:
            with self.telling_errors():
                self.change(progress=write())
        return bool(writes)

    def read_solution(self) -> bool:
        """Read the solution of what passes, which the verdict does not wait for; whether there is more to show now."""
        state = self.state
        if not (state.passes and state.done) or state.reference is not None:
            return False
        self.change(reference=Snapshot(state.exercise.name, {}))
        with self.telling_errors():
            self.change(reference=self._desk.solution(state.exercise))
        return True

    def open(self, exercise: Exercise) -> None:
        """Turn to an exercise and check it."""
        with self.telling_errors():
            subject, snapshot = self._desk.subject(exercise), self._desk.snapshot(exercise)
            before = self.state
            self.state = transitions.opened(self._desk.course, before.progress, subject, snapshot)
            self.change(sweep=before.sweep, choice=Choice(before.choice.kind))
            self.remember(lambda before: before.with_current(exercise.name))
            self.check()

    def look_again(self) -> None:
        """Take the files as they are now, and check them if they changed."""
        self.take(self._desk.snapshot(self.state.exercise))

    def take(self, snapshot: Snapshot) -> None:
        """Something was saved; what no exercise was opened for is not checked."""
        if self.state.browsing:
            return
        if snapshot.exercise != self.state.exercise.name:
            self._tell_of_save(snapshot)
        elif snapshot.digest != self.state.snapshot.digest:
            self._turn_to_saved(snapshot)
            self.recheck()

    def recheck(self) -> None:
        """Check what is on the screen, or run one test of it where only that is wanted."""
        if self.state.page is Page.ONLY_TEST and self.state.test:
            self._run_one(self.state.test.name)
        else:
            self.check()

    def check(self) -> None:
        """Check what is on the screen; what was under way is cancelled, a check of all goes on afterwards."""
        self._put_off_sweep()
        self.state = transitions.checking(self.state)
        self._purpose = _Purpose.CHECK
        self._ticket = self._checker.check(self.state.exercise, self.state.snapshot)

    def measure(self) -> None:
        """Run the benchmark of what is on the screen."""
        self._put_off_sweep()
        self.change(activity=Activity.MEASURING, report=None)
        self._purpose = _Purpose.MEASURE
        self._ticket = self._checker.measure(self.state.exercise, self.state.snapshot)

    def explain(self, failure: Failure) -> None:
        """Explain a failure, and find known mistakes that fail in the same way once the verdict stands."""
        verdict = self.state.verdict
        comparing = verdict is not None or self.state.activity is Activity.CHECKING
        from pyrunner.ui.why import Why

        self.change(page=Page.WHY, why=Why(failure, entry_about(failure.diagnostic), comparing))
        if verdict is not None:
            self._put_off_sweep()
            self._purpose = _Purpose.COMPARE
            self._ticket = self._checker.compare(self.state.exercise, self.state.snapshot, verdict)

    def compared(self, event: Compared) -> None:
        """More is known of the mistakes that fail in the same way."""
        if event.ticket != self._ticket or self.state.why is None:
            return
        if event.likeness is not None:
            self.change(why=replace(self.state.why, reasons=event.likeness.reasons))
            return
        self._purpose = _Purpose.NONE
        self._end_comparison()
        self._go_on()

    def stop_comparing(self) -> None:
        """Leave the known mistakes that are not compared yet."""
        if self._purpose is _Purpose.COMPARE:
            self._checker.cancel()
            self._purpose, self._ticket = _Purpose.NONE, 0
            self._go_on()

    def sweep(self) -> None:
        """Check all exercises, after what is under way."""
        self.change(page=Page.SWEEP, sweep=transitions.sweep_begun(self._desk.course))
        if self._purpose is _Purpose.NONE:
            self._go_on()

    def stop_sweep(self) -> None:
        """Leave the check of all as it is."""
        sweep = self.state.sweep
        if sweep is None or sweep.finished:
            return
        self.change(sweep=replace(transitions.sweep_put_off(sweep), interrupted=True))
        if self._purpose is _Purpose.SWEEP:
            self._checker.cancel()
            self._purpose = _Purpose.NONE

    def part_checked(self, event: PartChecked) -> None:
        """A check has answered."""
        if event.ticket == self._ticket and self._purpose is _Purpose.CHECK:
            self.state = transitions.answered(self.state, event.result)

    def checked(self, event: Checked) -> None:
        """A verdict is here; one that is not about the newest job is dropped."""
        if event.ticket != self._ticket:
            return
        purpose, self._purpose = self._purpose, _Purpose.NONE
        exercise = next(each for each in self._desk.course.exercises if each.name == event.verdict.exercise)
        if purpose is _Purpose.SWEEP and self.state.sweep:
            self.change(sweep=transitions.sweep_answered(self.state.sweep, event.verdict))
        else:
            self.state = transitions.judged(self.state, event.verdict)
        self._remember_verdict(exercise, event.verdict)
        if purpose is _Purpose.CHECK and event.verdict.passed and exercise.benchmark:
            self.measure()
        elif purpose is _Purpose.CHECK and self.state.page is Page.WHY and self.state.failures:
            self.change(behind=Page.VERDICT)
            self.explain(self.state.failures[0])
        else:
            self._end_comparison()
            self._go_on()

    def one_ran(self, event: OneRan) -> None:
        """The only test that was run has answered; nobody is told that anything is done."""
        if event.ticket == self._ticket:
            self.state = transitions.one_ran(self.state, event.result)
            self._purpose = _Purpose.NONE
            self._go_on()

    def measured(self, event: Measured) -> None:
        """A benchmark is here."""
        if event.ticket == self._ticket:
            self.change(report=event.report, activity=Activity.IDLE)
            self._purpose = _Purpose.NONE
            self._go_on()

    def job_failed(self, event: JobFailed) -> None:
        """A job could not be done."""
        if event.ticket != self._ticket:
            return
        if self._purpose is _Purpose.SWEEP:
            self.stop_sweep()
        self._purpose = _Purpose.NONE
        self._end_comparison()
        self.change(activity=Activity.IDLE, lingering=False)
        with self.telling_errors():
            raise event.error

    def _go_on(self) -> None:
        """Check the next of all exercises, where that is under way."""
        sweep = self.state.sweep
        if sweep is None or sweep.finished:
            return
        exercise = next(each for each in self._desk.course.exercises if each.name == sweep.waiting[0])
        self.change(sweep=transitions.sweep_turned_to(sweep, exercise))
        self._purpose = _Purpose.SWEEP
        self._ticket = self._checker.check(exercise, self._desk.snapshot(exercise), once=True)

    def _run_one(self, test: str) -> None:
        self._put_off_sweep()
        self.state = transitions.running_one(self.state)
        self._purpose = _Purpose.ONE_TEST
        self._ticket = self._checker.run_one_test(self.state.exercise, self.state.snapshot, test)

    def _end_comparison(self) -> None:
        if self.state.why:
            self.change(why=replace(self.state.why, comparing=False))

    def _put_off_sweep(self) -> None:
        if self._purpose is _Purpose.SWEEP and self.state.sweep:
            self.change(sweep=transitions.sweep_put_off(self.state.sweep))

    def _remember_verdict(self, exercise: Exercise, verdict: Verdict) -> None:
        self.change(progress=self.state.progress.with_verdict(verdict, datetime.now().astimezone()))
        self._unwritten.append(lambda: self._desk.record(exercise, verdict))

    def _turn_to_saved(self, snapshot: Snapshot) -> None:
        if self.state.page is Page.WELCOME:
            self.remember(Progress.with_welcome)
        self.state = transitions.saved(self.state, snapshot)

    def _tell_of_save(self, snapshot: Snapshot) -> None:
        if self.state.page is Page.VERDICT and not self.state.asking_reset:
            first, then = self._keys.told(Action.LIST), self._keys.told(Action.OPEN)
            self.tell(f"saved {snapshot.exercise}: {first} and {then} open it")
            self.change(selected=snapshot.exercise)
