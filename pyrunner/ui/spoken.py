"""What `watch` tells in words alone: of each state only what is new, so that nothing is ever told twice or taken back.

For screen readers, and for terminals that cannot be drawn on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pyrunner.ui.keys import KeyLabel
from pyrunner.ui.spoken_list import list_news
from pyrunner.ui.spoken_one_test import has_answered, is_other_test, one_test_news, only_test_news
from pyrunner.ui.spoken_pages import (
    spoken_comparison,
    spoken_exercise,
    spoken_help,
    spoken_hint,
    spoken_idea,
    spoken_keys,
    spoken_report,
    spoken_sweep,
    spoken_task,
)
from pyrunner.ui.spoken_prose import spoken_prose
from pyrunner.ui.spoken_verdict import spoken_failures, spoken_verdict
from pyrunner.ui.spoken_why import is_explained, why_news
from pyrunner.ui.state import Activity, Page, WatchState
from pyrunner.verdict import Verdict


def news(
    before: WatchState | None, after: WatchState, keys: Sequence[KeyLabel], all_keys: Sequence[KeyLabel]
) -> list[str]:
    """The lines that tell how a state differs from the one that was told last.

    Args:
        before: what was told last; None where nothing was.
        after: what is to be told.
        keys: those that work now.
        all_keys: those that the help explains.
    """
    if before is not None and _begins(before, after):
        before = None
    here = before if before and before.exercise == after.exercise else None
    lines = [*_opened(here, after), *_turned(before, after, all_keys)]
    if after.page is not Page.WELCOME:
        lines += _worked(here, after)
    if _wants_keys(before, here, after):
        lines.append(spoken_keys(keys))
    return [*lines, *_asked(before, after, keys)]


def told_so_far(before: WatchState | None, after: WatchState) -> WatchState:
    """What `news` is to compare the next state with: what came while another page was read is yet to be told.

    Args:
        before: with what this state was compared.
        after: this state.
    """
    if after.page is Page.VERDICT:
        return after
    known = before if before and before.exercise == after.exercise else None
    return replace(after, verdict=known.verdict if known else None, reference=known.reference if known else None)


def _begins(before: WatchState, after: WatchState) -> bool:
    """Whether the first exercise is opened: from the welcome, or from a list that stood alone."""
    return (before.page is Page.WELCOME and after.page is not Page.WELCOME) or (before.browsing and not after.browsing)


def _wants_keys(before: WatchState | None, here: WatchState | None, after: WatchState) -> bool:
    """Whether to say which keys work: with each verdict and each page, but not while some of it is still to come."""
    turned = before is None or before.page is not after.page
    match after.page:
        case Page.VERDICT:
            news = turned or _new_verdict(here, after) is not None or _has_new_reference(here, after)
            return news and after.verdict is not None and not _awaits_reference(after)
        case Page.LIST:
            return turned or (before is not None and before.searching is not after.searching)
        case Page.TEST:
            return is_other_test(before, after)
        case Page.ONLY_TEST:
            return has_answered(before, after)
        case Page.WHY if after.why:
            return is_explained(before.why if before and not turned else None, after.why)
        case _:
            return turned


def _has_new_reference(before: WatchState | None, after: WatchState) -> bool:
    is_new = before is None or before.reference != after.reference
    return after.passes and after.reference is not None and is_new


def _awaits_reference(state: WatchState) -> bool:
    """Whether the solution of what passes is yet to be read, which is done as soon as the verdict is told."""
    return state.passes and state.done and state.reference is None


def _opened(before: WatchState | None, after: WatchState) -> Iterator[str]:
    if before is not None or after.page is Page.WELCOME or after.browsing:
        return
    yield from spoken_exercise(after.course, after.subject, after.progress)
    yield from spoken_task(after.snapshot)
    if after.hints:
        yield f"Hints given before: {len(after.hints)} of {len(after.exercise.hints)}"


def _turned(before: WatchState | None, after: WatchState, all_keys: Sequence[KeyLabel]) -> list[str]:
    """What stands on a page that was opened, or what is new on one that changes while it is read."""
    there = before if before and before.page is after.page else None
    match after.page:
        case Page.LIST:
            return list_news(before, after)
        case Page.WHY if after.why:
            return why_news(there.why if there else None, after.why)
        case Page.TEST:
            return one_test_news(before, after)
        case Page.ONLY_TEST:
            return [*only_test_news(before, after)]
        case _:
            return [] if there else _page(before, after, all_keys)


def _page(before: WatchState | None, after: WatchState, all_keys: Sequence[KeyLabel]) -> list[str]:
    """What stands on a page that was opened and does not change."""
    match after.page:
        case Page.WELCOME:
            return [after.course.title, *spoken_prose(after.course.welcome)]
        case Page.FAREWELL:
            return [f"{after.course.title}: done", *spoken_prose(after.course.farewell)]
        case Page.HELP:
            return spoken_help(all_keys)
        case Page.COMPARISON if after.reference:
            return spoken_comparison(after.exercise, after.snapshot, after.reference)
        case Page.VERDICT if before is not None and before.exercise == after.exercise:
            return [f"Back to {after.exercise.name}"]
        case _:
            return []


def _worked(before: WatchState | None, after: WatchState) -> Iterator[str]:
    """What came of checks, hints and measurements of one exercise."""
    if after.page is Page.VERDICT:
        yield from _checked(before, after)
        if after.reference and _has_new_reference(before, after):
            yield from spoken_idea(after.reference)
    known = len(before.hints) if before else len(after.hints)
    for number, hint in enumerate(after.hints[known:], start=known + 1):
        yield from spoken_hint(after.exercise, number, hint)
    if after.activity is Activity.MEASURING and (before is None or before.activity is not Activity.MEASURING):
        yield "Measuring"
    if after.report is not None and (before is None or after.report != before.report):
        yield from spoken_report(after.report)
    if after.sweep is not None and Page.SWEEP in {after.page, before.page if before else None}:
        yield from spoken_sweep(before.sweep if before else None, after.sweep)


def _checked(before: WatchState | None, after: WatchState) -> Iterator[str]:
    if verdict := _new_verdict(before, after):
        yield from _judged(after, verdict)
    elif after.activity is Activity.CHECKING and (before is None or _is_new_check(before, after)):
        yield f"{after.exercise.name}: checking"
    elif before is not None and before.everything != after.everything and after.failures:
        results = [part.result for part in after.parts]
        yield from spoken_failures(after.subject, after.snapshot, results, everything=after.everything)


def _new_verdict(before: WatchState | None, after: WatchState) -> Verdict | None:
    return None if before is not None and before.verdict is after.verdict else after.verdict


def _is_new_check(before: WatchState, after: WatchState) -> bool:
    begun = before.activity is not Activity.CHECKING or before.page is Page.ONLY_TEST
    return begun or before.snapshot.digest != after.snapshot.digest


def _judged(state: WatchState, verdict: Verdict) -> Iterator[str]:
    yield from spoken_verdict(state.subject, state.snapshot, verdict, state.progress, everything=state.everything)
    if verdict.passed:
        following = next(iter(state.pending), None)
        yield f"Next: {following.name}, {following.title}" if following else "That was the last one."


def _asked(before: WatchState | None, after: WatchState, keys: Sequence[KeyLabel]) -> Iterator[str]:
    """What is told in one line, and questions, at the very end: they wait for an answer."""
    was_asking = before is not None and before.asking_reset
    if after.notice and (before is None or before.notice != after.notice):
        yield after.notice
    if after.asking_reset and after.chosen and not was_asking:
        yield f"Put {after.chosen.name} back as delivered? What you have is kept for undo."
        yield spoken_keys(keys)
    elif was_asking and not after.asking_reset and not after.notice:
        yield "Nothing was changed."
