import threading
from collections.abc import Iterator
from contextlib import closing
from queue import SimpleQueue

import pytest

from pyrunner.snapshot import Snapshot
from pyrunner.verdict import CheckName
from pyrunner.watch.checker import Checker
from pyrunner.watch.events import Checked, Crashed, Event, PartChecked
from pyrunner.workspace.model import Workspace
from tests.watch.scripted_judge import ScriptedJudge, measure
from tests.watch.small_course import SOLUTION

PATIENCE = 20.0


@pytest.fixture
def inbox() -> "SimpleQueue[Event]":
    return SimpleQueue()


@pytest.fixture
def checker(inbox: "SimpleQueue[Event]") -> Iterator[Checker]:
    with closing(Checker(ScriptedJudge(), measure, inbox.put)) as checker:
        yield checker


def submission(text: str) -> Snapshot:
    return Snapshot("alpha", {"alpha.py": text.encode()})


def test_parts_come_before_the_verdict(workspace: Workspace, checker: Checker, inbox: "SimpleQueue[Event]") -> None:
    ticket = checker.check(workspace.course.exercises[0], submission(SOLUTION))
    events = [inbox.get(timeout=PATIENCE) for _ in range(3)]
    parts = [event.result.check for event in events if isinstance(event, PartChecked)]
    assert parts == [CheckName.TYPES, CheckName.TESTS]
    assert isinstance(events[2], Checked)
    assert events[2].ticket == ticket
    assert events[2].verdict.passed


def test_the_newest_wins(workspace: Workspace, checker: Checker, inbox: "SimpleQueue[Event]") -> None:
    exercise = workspace.course.exercises[0]
    for number in range(20):
        checker.check(exercise, submission(f"# takes 600\n# {number}\n{SOLUTION}"))
    newest = checker.check(exercise, submission(SOLUTION))
    while not isinstance(event := inbox.get(timeout=PATIENCE), Checked):
        pass
    assert event.ticket == newest


def test_closing_ends_what_is_under_way(workspace: Workspace, inbox: "SimpleQueue[Event]") -> None:
    checker = Checker(ScriptedJudge(), measure, inbox.put)
    checker.check(workspace.course.exercises[0], submission(f"# takes 600\n{SOLUTION}"))
    inbox.get(timeout=PATIENCE)
    checker.close()
    assert [thread.name for thread in threading.enumerate() if thread.name == "checker"] == []


def test_a_fault_of_the_judge_reaches_the_main_thread(
    workspace: Workspace, checker: Checker, inbox: "SimpleQueue[Event]"
) -> None:
    checker.check(workspace.course.exercises[0], submission("# crashes"))
    event = inbox.get(timeout=PATIENCE)
    assert isinstance(event, Crashed)
    assert isinstance(event.error, ZeroDivisionError)
