"""Which exercises the list shows: those of a kind, and of these the ones that are searched for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from pyrunner.course.model import Chapter, Course, Exercise
from pyrunner.progress.progress import Progress, Record

if TYPE_CHECKING:
    from pyrunner.ui.fuzzy import Match


class Kind(Enum):
    """A kind of exercises, in the order in which the list turns to them."""

    ALL = "all"
    PENDING = "pending"
    DONE = "done"
    FAILING = "failing"

    def includes(self, record: Record) -> bool:
        """Whether an exercise is of this kind; one that fails now is done as well."""
        match self:
            case Kind.ALL:
                return True
            case Kind.PENDING:
                return record.done_at is None
            case Kind.DONE:
                return record.done_at is not None
            case Kind.FAILING:
                return record.broken


@dataclass(frozen=True, slots=True)
class Choice:
    """What the list is to show.

    Args:
        kind: of the exercises.
        query: what was typed to search for; None while nothing is searched.
    """

    kind: Kind = Kind.ALL
    query: str | None = None


EVERYTHING = Choice()


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise in the list.

    Args:
        name: where in its name the letters stand that were searched for.
        title: where in its title.
        rank: how well it was found; the least is the best, None where nothing is searched.
    """

    exercise: Exercise
    name: tuple[int, ...] = ()
    title: tuple[int, ...] = ()
    rank: "tuple[Match, int] | None" = None


def listed(course: Course, progress: Progress, choice: Choice, kept: str = "") -> tuple[tuple[Chapter, Entry], ...]:
    """The exercises to show, in the order of the course, each with its chapter.

    Args:
        course: the course.
        progress: tells the kinds.
        choice: what to show.
        kept: the exercise under the cursor: one that becomes of another kind stays until the cursor leaves it.
    """
    return tuple(
        (chapter, entry)
        for chapter in course.chapters
        for entry in _found(chapter, choice.query)
        if choice.kind.includes(progress.record(entry.exercise.name)) or entry.exercise.name == kept
    )


def best(entries: Sequence[tuple[Chapter, Entry]]) -> str:
    """The name of the exercise that was found best; empty where none was."""
    ranks = {entry.exercise.name: entry.rank for _, entry in entries if entry.rank}
    return min(ranks, key=lambda name: ranks[name], default="")


def counts(course: Course, progress: Progress) -> dict[Kind, int]:
    """How many exercises of each kind there are."""
    records = [progress.record(exercise.name) for exercise in course.exercises]
    return {kind: sum(kind.includes(record) for record in records) for kind in Kind}


def next_kind(course: Course, progress: Progress, kind: Kind) -> Kind:
    """The kind behind this one; that nothing fails needs no list of its own."""
    number = counts(course, progress)
    kinds = [each for each in Kind if each is not Kind.FAILING or number[each] or each is kind]
    return kinds[(kinds.index(kind) + 1) % len(kinds)]


def _found(chapter: Chapter, query: str | None) -> Iterator[Entry]:
    """The exercises of a chapter with these letters in their name, or these words in their title or the chapter's."""
    words = (query or "").strip()
    for exercise in chapter.exercises:
        if not words:
            yield Entry(exercise)
            continue
        from pyrunner.ui.fuzzy import match_scattered, match_words

        name = match_scattered(words.replace(" ", ""), exercise.name)
        title, around = match_words(words, exercise.title), match_words(words, chapter.title)
        ranks = [(match, place) for place, match in enumerate((name, title, around)) if match]
        if ranks:
            yield Entry(exercise, name.positions if name else (), title.positions if title else (), min(ranks))
