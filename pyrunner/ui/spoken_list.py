"""The list in words alone: its exercises with their numbers, what is searched for, and where the cursor is."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from pyrunner.course.model import Chapter, Course, Exercise
from pyrunner.progress.progress import Progress, Record
from pyrunner.ui.choice import EVERYTHING, Choice, Entry, Kind, listed
from pyrunner.ui.passed import BROKEN, counted
from pyrunner.ui.plain_text import visible
from pyrunner.ui.state import Page, WatchState

MOST_NAMES = 6
CHOOSING = "Type the number of an exercise to choose it, or go up and down."


def spoken_list(
    course: Course, progress: Progress, choice: Choice = EVERYTHING, names: Collection[str] = ()
) -> list[str]:
    """What `pyrunner list --plain` prints.

    Args:
        course: the course.
        progress: what is known of its exercises.
        choice: which kind of them.
        names: which of these; all where none are given.
    """
    shown = [each for each in listed(course, progress, choice) if not names or each[1].exercise.name in names]
    return [_head(course, progress), *_rows(course, progress, choice.kind, shown, of="of these " if names else "")]


def list_news(before: WatchState | None, after: WatchState) -> list[str]:
    """What is new in the list that is open.

    Args:
        before: what was told last; None where nothing was.
        after: the list.
    """
    if before is not None and before.page is Page.HELP:
        return ["Back to the list", *_chosen(after)]
    if before is None or before.page is not Page.LIST:
        return [_head(after.course, after.progress), *_shown(after), *_chosen(after), CHOOSING]
    if before.choice.kind is not after.choice.kind:
        return [*_shown(after), *_chosen(after)]
    moved = _chosen(after) if before.chosen != after.chosen else []
    return [*_searched(before.choice.query, after), *moved]


def spoken_row(course: Course, progress: Progress, exercise: Exercise) -> str:
    """An exercise with its number, and how it stands."""
    record = progress.record(exercise.name)
    details = [counted(record.runs, "run")] * (record.runs > 0) + [counted(record.hints, "hint")] * (record.hints > 0)
    here = ["here"] * (exercise.name == progress.current)
    standing = ", ".join([*here, _standing(record), *details])
    return f"{course.exercises.index(exercise) + 1}. {exercise.name}: {exercise.title} ({standing})"


def _head(course: Course, progress: Progress) -> str:
    done = sum(progress.is_done(exercise.name) for exercise in course.exercises)
    return f"{course.title}: {done} of {len(course.exercises)} done."


def _shown(state: WatchState) -> Iterator[str]:
    return _rows(state.course, state.progress, state.choice.kind, state.listed)


def _rows(
    course: Course, progress: Progress, kind: Kind, shown: Sequence[tuple[Chapter, Entry]], of: str = ""
) -> Iterator[str]:
    if kind is not Kind.ALL:
        yield f"Only {kind.value}: {counted(len(shown), 'exercise')}." if shown else f"None {of}is {kind.value}."
    for _, group in groupby(shown, lambda each: each[0].name):
        for position, (chapter, entry) in enumerate(group):
            if position == 0:
                yield _chapter(chapter, progress)
            yield spoken_row(course, progress, entry.exercise)


def _chapter(chapter: Chapter, progress: Progress) -> str:
    done = sum(progress.is_done(exercise.name) for exercise in chapter.exercises)
    return f"Chapter {chapter.title}: {done} of {len(chapter.exercises)} done."


def _chosen(state: WatchState) -> list[str]:
    return [f"Chosen: {spoken_row(state.course, state.progress, state.chosen)}"] if state.chosen else []


def _searched(before: str | None, state: WatchState) -> list[str]:
    """What was typed, and what was found by it."""
    query = state.choice.query
    if query == before:
        return []
    if query is None:
        return ["The search has ended."]
    if not query.strip():
        return ["Search: type letters of a name, or words of a title."]
    names = [entry.exercise.name for _, entry in state.listed]
    more = f", and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    found = f"{len(names)} found: {', '.join(names[:MOST_NAMES])}{more}" if names else "nothing found"
    return [f"Search for {visible(query)}: {found}"]


def _standing(record: Record) -> str:
    return "not done" if record.done_at is None else BROKEN if record.broken else "done"
