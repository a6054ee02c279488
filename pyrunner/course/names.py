"""Finding what a learner or an author meant by a name."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import PurePath

from pyrunner.course.model import Course, Exercise
from pyrunner.errors import PyrunnerError

LIKE = 0.6
LIKE_THE_BEST = 0.1


def nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names most like a mistyped one, the likest first, at most three; empty when nothing is like it."""
    likeness = {candidate: _likeness(name.casefold(), candidate.casefold()) for candidate in names}
    best = max(likeness.values(), default=0.0)
    close = [candidate for candidate in likeness if likeness[candidate] >= max(LIKE, best - LIKE_THE_BEST)]
    return tuple(sorted(close, key=lambda candidate: -likeness[candidate])[:3])


def _likeness(name: str, candidate: str) -> float:
    """From 0 to 1; whoever typed the beginning of a name meant it."""
    begun = bool(name) and candidate.startswith(name)
    return 1.0 if begun else SequenceMatcher(None, name, candidate).ratio()


def find_exercise(course: Course, name: str) -> Exercise:
    """The exercise of this name, or with a file or a folder of this path.

    Raises:
        PyrunnerError: if there is none; names the nearest ones.
    """
    by_name = {exercise.name: exercise for exercise in course.exercises}
    for known in (name, *_names_in_path(name)):
        if known in by_name:
            return by_name[known]
    _refuse_chapter(course, name)
    close = nearest(_last_in_path(name), by_name)
    hint = f"did you mean {' or '.join(close)}?" if close else "pyrunner list shows all exercises"
    raise PyrunnerError(f"there is no exercise {name!r}", hint)


def _refuse_chapter(course: Course, name: str) -> None:
    meant = (name, PurePath(name).name)
    for chapter in course.chapters:
        if chapter.name in meant or _without_number(chapter.name) in meant:
            first = chapter.exercises[0].name
            raise PyrunnerError(
                f"{chapter.name} is a chapter",
                f"its first exercise is {first}; pyrunner check {chapter.name} checks all",
            )


def find_exercises(course: Course, names: Iterable[str]) -> tuple[Exercise, ...]:
    """The exercises meant by names of exercises and of chapters, in the order of the course, each once.

    A chapter is named by its folder, with or without its number: `01_type_hints` or `type_hints`.

    Raises:
        PyrunnerError: if a name is neither; names the nearest ones.
    """
    chosen: set[str] = set()
    for name in names:
        chosen.update(exercise.name for exercise in _meant(course, name))
    return tuple(exercise for exercise in course.exercises if exercise.name in chosen)


def _meant(course: Course, name: str) -> tuple[Exercise, ...]:
    by_name = {exercise.name: (exercise,) for exercise in course.exercises}
    by_chapter = {chapter.name: chapter.exercises for chapter in course.chapters}
    by_short_chapter = {_without_number(chapter.name): chapter.exercises for chapter in course.chapters}
    known = by_short_chapter | by_chapter | by_name
    for meant in (name, *_names_in_path(name)):
        if meant in known:
            return known[meant]
    close = nearest(_last_in_path(name), known)
    hint = f"did you mean {' or '.join(close)}?" if close else "pyrunner list shows all exercises"
    raise PyrunnerError(f"there is no exercise or chapter {name!r}", hint)


def _names_in_path(name: str) -> tuple[str, ...]:
    """What a path such as `exercises/01_type_hints/first/first.py` may mean, as the shell completes it."""
    path = PurePath(name)
    return (path.name, path.stem, path.parent.name) if path.suffix or len(path.parts) > 1 else ()


def _last_in_path(name: str) -> str:
    """What a mistyped name is compared by; of a path, the last part of it."""
    return PurePath(name).stem or name


def _without_number(chapter: str) -> str:
    return chapter.lstrip("0123456789").lstrip("_")
