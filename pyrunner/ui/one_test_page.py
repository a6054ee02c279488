"""The page of one failing test, and the page on which only that test is run."""

from rich.console import Group, RenderableType
from rich.text import Text

from pyrunner.ui.one_test import ContractTest, TestInFull, failing_names, name_of
from pyrunner.ui.state import Activity, Page, WatchState
from pyrunner.ui.subject import Failure, failures
from pyrunner.verdict import CheckName, CheckResult, Outcome

MARKS = {Outcome.PASSED: ("✓", "good"), Outcome.SKIPPED: ("-", "waiting")}


def one_test_page(state: WatchState, test: ContractTest, around: int) -> RenderableType:
    """One failing test of several; `around` tells how much room it takes."""
    found = shown_failures(state)
    judged = [state.judged(failure.check) for failure in found]
    passed = {identity.partition("[")[0] for part in state.parts for identity in part.result.passed}
    return Group(
        _place(state, test), Text(), TestInFull(state.subject, test, found, judged, test.name in passed, around)
    )


def _place(state: WatchState, test: ContractTest) -> Text:
    if state.shows_old_failure:
        return Text("… checking what you saved; until then, the last verdict", style="waiting")
    names = failing_names(state.failures)
    number = f"failing test {names.index(test.name) + 1} of" if test.name in names else "failing tests:"
    return Text(f"{number} {len(names)}", style="quiet")


def only_test_page(state: WatchState, test: ContractTest, around: int) -> RenderableType:
    """What the only test that is run says; `around` tells how much room it takes."""
    head = Text.assemble(("Only this test is run, and that is no verdict. ", "notice"), ("esc", "key"), " runs all.")
    running = [Text(), Text(_running(state), style="waiting")] if _running(state) else []
    if state.only is None:
        return Group(head, *running)
    found = shown_failures(state)
    judged = [state.only.snapshot for _ in found]
    passes = state.only.result.outcome is Outcome.PASSED
    return Group(head, *running, Text(), TestInFull(state.subject, test, found, judged, passes, around))


def _running(state: WatchState) -> str:
    """That there is no answer yet, where that is not seen anyway; what it said before stays."""
    if state.activity is not Activity.CHECKING or not (state.only is None or state.lingering):
        return ""
    return "… running" if state.only is None else "… running what you saved; until then, what it said before"


def only_status(state: WatchState) -> Text:
    """One line on the only test that is run."""
    text = Text("only this test  ", style="waiting")
    if state.activity is Activity.CHECKING:
        return text.append("… running")
    if state.only is None:
        return text.append("could not run")
    mark, style = MARKS.get(state.only.result.outcome, ("✗", "bad"))
    return Text.assemble(text, (f"{mark} {answer(state.only.result)}", style), ("  no verdict", "quiet"))


def answer(result: CheckResult) -> str:
    """What the only test that is run says, in a word or two."""
    if result.check is CheckName.BUILD:
        return "not built"
    match result.outcome:
        case Outcome.PASSED:
            return "passes"
        case Outcome.TIMED_OUT:
            return "timed out"
        case Outcome.SKIPPED:
            return "skipped"
        case _:
            return "fails"


def shown_failures(state: WatchState) -> tuple[Failure, ...]:
    """What the page shows of all that fails."""
    if state.page is Page.ONLY_TEST:
        return failures(state.exercise, [state.only.result]) if state.only else ()
    if state.page is Page.TEST and state.test:
        return tuple(failure for failure in state.failures if name_of(failure) == state.test.name)
    return state.failures
