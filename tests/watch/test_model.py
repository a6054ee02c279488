"""What `watch` knows is what is on disk."""

from collections.abc import Callable
from contextlib import closing
from queue import SimpleQueue

from pyrunner.bench.report import BenchmarkReport
from pyrunner.checks.near_miss import Likeness
from pyrunner.course.model import Exercise
from pyrunner.process import Cancellation
from pyrunner.progress.store import ProgressStore
from pyrunner.snapshot import Snapshot
from pyrunner.ui.state import Page
from pyrunner.verdict import CheckResult, Verdict
from pyrunner.watch.checker import Checker
from pyrunner.watch.desk import Desk
from pyrunner.watch.events import Event
from pyrunner.watch.model import Model
from pyrunner.workspace.model import Workspace

CHANGED = "# saved while watch was starting"


class Remembers:
    """A judge that remembers what it was asked to judge."""

    def __init__(self) -> None:
        self.asked: SimpleQueue[Snapshot] = SimpleQueue()

    def prepare(self, exercise: Exercise) -> None:
        """Nothing is prepared."""

    def check(
        self,
        exercise: Exercise,
        snapshot: Snapshot,
        *,
        cancellation: Cancellation | None = None,
        on_result: Callable[[CheckResult], None] | None = None,
    ) -> Verdict:
        self.asked.put(snapshot)
        return Verdict(exercise.name, snapshot.digest, (), 0.0)

    def run_one_test(
        self, exercise: Exercise, snapshot: Snapshot, test: str, cancellation: Cancellation
    ) -> CheckResult:
        raise AssertionError("no test is run alone here")

    def compare(
        self, exercise: Exercise, snapshot: Snapshot, verdict: Verdict, cancellation: Cancellation
    ) -> tuple[Likeness, ...]:
        return ()


def no_benchmark(
    exercise: Exercise, snapshot: Snapshot, *, cancellation: Cancellation | None = None
) -> BenchmarkReport:
    raise AssertionError("nothing is measured here")


def test_what_is_saved_before_saves_are_watched_is_checked(workspace: Workspace) -> None:
    desk = Desk(workspace, ProgressStore(workspace.progress_file, workspace.backups))
    exercise, judge, inbox = workspace.course.exercises[0], Remembers(), SimpleQueue[Event]()
    with closing(Checker(judge, no_benchmark, inbox.put)) as checker:
        model = Model(desk, checker, exercise, desk.store.load())
        workspace.file(exercise).write_text(CHANGED)
        model.begin()
        assert judge.asked.get(timeout=20).files == {f"{exercise.name}.py": CHANGED.encode()}
    assert model.state.snapshot.files == {f"{exercise.name}.py": CHANGED.encode()}


def test_what_is_saved_before_saves_are_watched_closes_the_welcome(fresh_workspace: Workspace) -> None:
    desk = Desk(fresh_workspace, ProgressStore(fresh_workspace.progress_file, fresh_workspace.backups))
    exercise, inbox = fresh_workspace.course.exercises[0], SimpleQueue[Event]()
    with closing(Checker(Remembers(), no_benchmark, inbox.put)) as checker:
        model = Model(desk, checker, exercise, desk.store.load())
        before = model.state
        fresh_workspace.file(exercise).write_text(CHANGED)
        model.begin()
        model.write()
    assert (before.page, model.state.page) == (Page.WELCOME, Page.VERDICT)
    assert desk.store.load().welcomed
