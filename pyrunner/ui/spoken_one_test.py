"""One test of the contract in words alone, and what it says when only it is run."""

from collections.abc import Iterator

from pyrunner.ui.group import grouped
from pyrunner.ui.one_test import ContractTest, failing_names
from pyrunner.ui.one_test_page import answer, shown_failures
from pyrunner.ui.passed import counted
from pyrunner.ui.plain_text import visible
from pyrunner.ui.requirement import requirement
from pyrunner.ui.spoken_verdict import spoken_details, spoken_output
from pyrunner.ui.state import Activity, Page, WatchState


def one_test_news(before: WatchState | None, after: WatchState) -> list[str]:
    """What is new of the failing test that is open.

    Args:
        before: what was told last; None where nothing was.
        after: the page of a test.
    """
    if after.test is None:
        return []
    if before is not None and before.page is Page.WHY and before.test == after.test:
        return [f"Back to the test: {requirement(after.test.name)}"]
    if is_other_test(before, after):
        return [_place(after, after.test), *_found(after, after.test), *_source(after, after.test)]
    if before is not None and shown_failures(before) != shown_failures(after):
        return [_place(after, after.test), *_found(after, after.test)]
    return []


def is_other_test(before: WatchState | None, after: WatchState) -> bool:
    """Whether a page shows a test of which nothing was told there yet."""
    return before is None or before.page is not after.page or before.test != after.test


def only_test_news(before: WatchState | None, after: WatchState) -> Iterator[str]:
    """What is new on the page on which only one test is run, and which is no verdict."""
    if after.test is None:
        return
    here = before if before and before.page is Page.ONLY_TEST else None
    if here is None:
        yield f"Only this test is run, and that is no verdict: {requirement(after.test.name)}"
    if after.activity is Activity.CHECKING:
        if here is None or here.activity is not Activity.CHECKING or here.snapshot.digest != after.snapshot.digest:
            yield "Only this test: running"
    elif after.only and (here is None or here.only is not after.only):
        yield f"Only this test: {answer(after.only.result)}, and that is no verdict."
        yield from _failures(after)
        yield from spoken_output([after.only.result])


def has_answered(before: WatchState | None, after: WatchState) -> bool:
    """Whether the only test that is run says something, and did not before."""
    here = before if before and before.page is Page.ONLY_TEST else None
    return after.activity is not Activity.CHECKING and (here is None or here.activity is Activity.CHECKING)


def _place(state: WatchState, test: ContractTest) -> str:
    names = failing_names(state.failures)
    if test.name not in names:
        return f"Test: {requirement(test.name)}"
    return f"{names.index(test.name) + 1} of {counted(len(names), 'failing test')}: {requirement(test.name)}"


def _found(state: WatchState, test: ContractTest) -> Iterator[str]:
    found = shown_failures(state)
    if found and state.activity is Activity.CHECKING and found[0].check not in state.answered:
        yield "What you saved is being checked; until then, this is of the last verdict."
    if found:
        yield from _failures(state)
    elif any(name.partition("[")[0] == test.name for part in state.parts for name in part.result.passed):
        yield "It passes."
    else:
        yield "Nothing is known of it."


def _failures(state: WatchState) -> Iterator[str]:
    for group in grouped(shown_failures(state)):
        only = state.only if state.page is Page.ONLY_TEST else None
        snapshot = only.snapshot if only else state.judged(group.first.check)
        yield from spoken_details(state.subject, snapshot, group.first, whole=True)
        yield from [f"{group.rest}."] * bool(group.rest)


def _source(state: WatchState, test: ContractTest) -> Iterator[str]:
    source = state.subject.contract.get(test.path)
    if source is None:
        return
    lines = source.decode("utf-8", "replace").split("\n")[test.first - 1 : test.last]
    indent = len(lines[0]) - len(lines[0].lstrip())
    yield f"The test, {state.subject.link(test.path).plain}, lines {test.first} to {test.last}:"
    for number, line in enumerate(lines, start=test.first):
        if line.strip():
            yield f"{number}: {visible(line.rstrip()[indent:])}"
