"""A verdict in words alone, in the order in which it is to be read: the first thing to mend comes first."""

from collections.abc import Iterator, Sequence

from pyrunner.progress.progress import Progress, Record
from pyrunner.snapshot import Snapshot
from pyrunner.ui.failure import ENDED, OUTPUT_LINES, UNTOLD, frame_to_show, repeats_assertion, told
from pyrunner.ui.group import FailureGroup, grouped
from pyrunner.ui.passed import counted
from pyrunner.ui.plain_text import visible
from pyrunner.ui.requirement import requirement
from pyrunner.ui.status import seconds
from pyrunner.ui.subject import Failure, Subject, failures
from pyrunner.verdict import CheckName, CheckResult, Diagnostic, Frame, Verdict

LONGEST_VALUE = 600
FIRST_DIFFERENCE_FROM = 40
"""How long a value must be before it is told where the difference begins."""


def spoken_verdict(
    subject: Subject, snapshot: Snapshot, verdict: Verdict, progress: Progress, *, everything: bool = False
) -> list[str]:
    """What is to be mended, or that it passes.

    Args:
        subject: the exercise.
        snapshot: what was judged.
        verdict: what the checks said of it.
        progress: after this verdict.
        everything: whether to tell every failure in full; otherwise the first, and the others in a line each.
    """
    if verdict.passed:
        lines = _passed(subject.exercise.name, verdict, progress.record(subject.exercise.name))
    else:
        lines = spoken_failures(subject, snapshot, verdict.results, everything=everything)
    return [*lines, *spoken_output(verdict.results), *(f"Warning: {visible(warning)}" for warning in snapshot.warnings)]


def spoken_failures(
    subject: Subject, snapshot: Snapshot, results: Sequence[CheckResult], *, everything: bool
) -> list[str]:
    """All that is to be mended, the first thing first."""
    groups = grouped(failures(subject.exercise, results))
    lines = [f"{subject.exercise.name}: {spoken_title(groups[0].first)}"] if groups else []
    for number, group in enumerate(groups, start=1):
        place = f"{number} of {len(groups)} failures" if len(groups) > 1 else "The only failure"
        lines.append(f"{place}{_passing(results)}." if number == 1 else f"{place}: {_title_of_group(group)}")
        if number == 1 or everything:
            lines += _in_full(subject, snapshot, group, everything=everything)
    return lines


def spoken_output(results: Sequence[CheckResult]) -> list[str]:
    """What the learner's code printed outside of the failing tests."""
    return _printed("".join(result.output for result in results))


def _passed(name: str, verdict: Verdict, record: Record) -> list[str]:
    hints = f" and {counted(record.hints, 'hint')}" if record.hints else ""
    effort = f", after {counted(record.runs, 'run')}{hints}" if record.runs else ""
    checks = ", ".join(result.check.value for result in verdict.results)
    return [
        f"{name} passes{effort}.",
        f"Checks that passed: {checks}; {seconds(verdict.seconds)}.",
        *(visible(result.note) for result in verdict.results if result.note),
    ]


def _passing(results: Sequence[CheckResult]) -> str:
    passed = sum(len(result.passed) for result in results if result.check is CheckName.TESTS)
    return f"; {counted(passed, 'test')} passed" if passed else ""


def _in_full(subject: Subject, snapshot: Snapshot, group: FailureGroup, *, everything: bool) -> Iterator[str]:
    yield from spoken_details(subject, snapshot, group.first, whole=everything)
    if not everything:
        yield from [f"{group.rest}."] * bool(group.rest)
        return
    for failure in group.failures[1:]:
        yield f"Also: {spoken_title(failure)}"
        yield from spoken_details(subject, snapshot, failure, whole=True)


def _title_of_group(group: FailureGroup) -> str:
    return f"{spoken_title(group.first, group.name)}{f', {group.size}' if group.size else ''}"


def spoken_title(failure: Failure, test: str | None = None) -> str:
    """What is wrong, in a line: the requirement that is not met, or what the checker says.

    Args:
        failure: what is to be mended.
        test: the test's name, where not that of the failure.
    """
    diagnostic = failure.diagnostic
    if diagnostic.test and diagnostic.code not in ENDED:
        kind = "type error in a test" if failure.check is CheckName.TYPES else "failing test"
        return f"{kind}: {requirement(test or diagnostic.test)}"
    kinds = {} if failure.skipped else {CheckName.TYPES: "type error: ", CheckName.BUILD: "build error: "}
    return f"{kinds.get(failure.check, '')}{_coded(failure, whole=False)}"


def spoken_details(subject: Subject, snapshot: Snapshot, failure: Failure, *, whole: bool) -> Iterator[str]:
    """What is said of a failure below its title: what was expected, what came, and where.

    Args:
        subject: the exercise.
        snapshot: what was judged.
        failure: what is to be mended.
        whole: whether to tell a message of many lines to its end.
    """
    diagnostic = failure.diagnostic
    yield from spoken_message(failure, whole=whole)
    yield from _values(diagnostic)
    yield from _place(subject, snapshot, diagnostic)
    if diagnostic.hint:
        yield f"Note: {visible(diagnostic.hint)}"
    yield from _printed(diagnostic.output)


def spoken_message(failure: Failure, *, whole: bool) -> Iterator[str]:
    """What a test says of its failure, unless that is only what was expected and what came."""
    diagnostic = failure.diagnostic
    if diagnostic.test and diagnostic.code in ENDED:
        if diagnostic.test not in diagnostic.message:
            yield f"While testing: {requirement(diagnostic.test)}"
    elif diagnostic.test and not repeats_assertion(diagnostic) and (diagnostic.message or _code(failure)):
        yield f"Message: {_coded(failure, whole=whole)}"


def _values(diagnostic: Diagnostic) -> Iterator[str]:
    expected, actual = diagnostic.expected, diagnostic.actual
    if expected is not None:
        yield f"Expected: {_shortened(expected)}"
    if actual is not None:
        yield f"Got: {_shortened(actual)}"
    if diagnostic.hint:
        return
    if expected is not None and actual is not None and min(len(expected), len(actual)) >= FIRST_DIFFERENCE_FROM:
        yield from _first_difference(expected, actual)


def _first_difference(expected: str, actual: str) -> Iterator[str]:
    position = next((place for place, (a, b) in enumerate(zip(expected, actual, strict=False)) if a != b), None)
    if position is not None:
        start = max(position - 10, 0)
        parts = [_shortened(value[start : position + 20]) for value in (expected, actual)]
        yield f"They differ from character {position + 1}: expected {parts[0]}, got {parts[1]}"


def _place(subject: Subject, snapshot: Snapshot, diagnostic: Diagnostic) -> Iterator[str]:
    frame = frame_to_show(subject, diagnostic)
    if frame is None:
        return
    inside = f", in {frame.function}" if frame.function and frame.function != "<module>" else ""
    yield f"File {subject.link(frame.path).plain}, line {frame.line}{inside}."
    line = _source_line(subject, snapshot, frame)
    if line.strip():
        yield f"Line {frame.line}: {visible(line.strip())}"
    if (frame.path, frame.line) == (diagnostic.path, diagnostic.line) and diagnostic.column is not None:
        yield from _column(line, diagnostic.column, diagnostic.end_column)
    required = [each for each in diagnostic.frames if each.path in subject.contract]
    if required and frame.path not in subject.contract:
        yield f"Required by {subject.link(required[-1].path, short=True).plain}, line {required[-1].line}."


def _source_line(subject: Subject, snapshot: Snapshot, frame: Frame) -> str:
    source = (subject.source(frame.path, snapshot) or b"").decode("utf-8", "replace").split("\n")
    return source[frame.line - 1] if 1 <= frame.line <= len(source) else ""


def _column(line: str, column: int, end: int | None) -> Iterator[str]:
    marked = line[column - 1 : None if end is None else end - 1].strip()
    yield f"Column {column}: `{visible(marked)}`" if marked else f"Column {column}."


def _printed(output: str) -> list[str]:
    if not output.strip():
        return []
    lines = visible(output).rstrip("\n").split("\n")
    shown = lines[-OUTPUT_LINES:]
    of = f", the last {len(shown)} of {len(lines)} lines" if len(lines) > len(shown) else ""
    return [f"Printed{of}:", *shown]


def _coded(failure: Failure, *, whole: bool) -> str:
    """A message, with the checker's name for what is wrong at the end of its first line."""
    first, newline, rest = told(failure.diagnostic.message, whole=whole).partition("\n")
    return f"{first}{_code(failure)}{newline}{rest}"


def _code(failure: Failure) -> str:
    code = failure.diagnostic.code
    is_type_error = failure.check is CheckName.TYPES and "-" in code
    return f" [{code}]" if code not in UNTOLD and (is_type_error or code[:1].isupper()) else ""


def _shortened(value: str) -> str:
    shown = visible(value)
    return shown if len(shown) <= LONGEST_VALUE else f"{shown[:LONGEST_VALUE]} and so on"
