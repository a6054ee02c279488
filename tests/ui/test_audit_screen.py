"""What an audit shows, in a terminal and elsewhere."""

import io

import pytest
from rich.console import Console

from pyrunner.authoring.report import (
    AuditEvent,
    AuditReport,
    AuditStarted,
    Coverage,
    ExerciseAudit,
    ExerciseAudited,
    ExerciseStarted,
    Finding,
)
from pyrunner.ui.audit import audit_progress, audit_report

FOUND = Finding("exercises/01/first/first.py", "the delivered file passes", "break it", rule="delivered-fails")
GOOD, BAD = ExerciseAudit("stack", seconds=2.0), ExerciseAudit("first", (FOUND,), 1.25)
EVENTS: list[AuditEvent] = [AuditStarted(2), ExerciseStarted("first"), ExerciseAudited(BAD), ExerciseAudited(GOOD)]


def screen(width: int = 100, *, terminal: bool = False) -> Console:
    return Console(file=io.StringIO(), width=width, force_terminal=terminal, color_system=None, highlight=False)


def shown(report: AuditReport, width: int = 100) -> str:
    console = screen(width)
    console.print(audit_report(report))
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_good_course_is_one_line() -> None:
    report = AuditReport((), (GOOD, ExerciseAudit("first", cached=True)), 2.5)
    assert shown(report) == "2 exercises audited in 2.5 s, 1 of them unchanged: nothing to mend\n"


def test_what_is_taught_of_what_is_promised_stands_before_the_last_line() -> None:
    missing = tuple(f"concept {number}" for number in range(12))
    first, last = shown(AuditReport((), (GOOD,), 2.5, Coverage(100, missing)), 200).splitlines()
    assert first.startswith("88 of 100 concepts are taught; missing: concept 0, concept 1, ")
    assert first.endswith("concept 7 and 4 more")
    assert last.endswith("nothing to mend")
    assert shown(AuditReport((), (GOOD,), 2.5, Coverage(3, ()))).startswith("3 of 3 concepts are taught\n")


def test_findings_stand_under_their_exercise() -> None:
    text = [line.rstrip() for line in shown(AuditReport((), (GOOD, BAD), 3.0)).splitlines()]
    assert text == [
        "first",
        "  exercises/01/first/first.py",
        "  the delivered file passes (delivered-fails)",
        "  break it",
        "",
        "2 exercises audited in 3.0 s: 1 thing to mend",
    ]


def test_what_is_wrong_with_the_course_comes_first() -> None:
    finding = Finding("", "unknown key `titel`", "did you mean title?", rule="metadata")
    assert shown(AuditReport((finding,), (BAD,))).startswith("the course\n")


def test_an_exercise_that_was_not_run_is_named_with_the_reason() -> None:
    report = AuditReport((), (ExerciseAudit("modern", skipped="needs Python >=3.12"),))
    assert "not run: needs Python >=3.12" in shown(report)


@pytest.mark.parametrize("width", [20, 40, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, shown(AuditReport((FOUND,), (BAD,)), width).splitlines())) <= width


def test_a_long_line_is_whole_where_nothing_wraps_it() -> None:
    message = "the head does not name " + "test_that_is_long, " * 20
    console = screen(40)
    console.print(audit_report(AuditReport((Finding("", message),))), soft_wrap=True)
    assert isinstance(console.file, io.StringIO)
    assert message.strip() in console.file.getvalue()


def test_without_a_terminal_each_finished_exercise_is_a_line() -> None:
    console = screen()
    with audit_progress(console) as progress:
        for event in EVENTS:
            progress(event)
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == "FAILED  first (1.2 s)\nok      stack (2.0 s)\n"


def test_a_terminal_has_a_bar_that_leaves_nothing_behind() -> None:
    console = screen(terminal=True)
    with audit_progress(console) as progress:
        for event in EVENTS:
            progress(event)
    assert isinstance(console.file, io.StringIO)
    output = console.file.getvalue()
    assert "auditing" in output
    assert output.rstrip("\n").endswith("\x1b[2K"), "the bar's line is erased"
