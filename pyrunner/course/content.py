"""What the files of an exercise hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyrunner.course.head import read_head
from pyrunner.course.model import Course, Exercise
from pyrunner.errors import PyrunnerError
from pyrunner.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Wrong:
    """A known-wrong submission.

    Args:
        name: of the file, without its ending, or of the folder.
        snapshot: all of the learner's files, with the wrong ones in place of the solution's.
        reason: why it is wrong, as a sentence.
        refused_by: what must refuse it: bare names of tests, `types`, `build`, `speed`, and `rule`, the one
            against escapes from the type checker.
    """

    name: str
    snapshot: Snapshot
    reason: str
    refused_by: frozenset[str]


def delivered(course: Course, exercise: Exercise) -> Snapshot:
    """The learner's files as delivered.

    Raises:
        PyrunnerError: if one cannot be read; so do all functions of this module.
    """
    return Snapshot(exercise.name, _read(course.root / exercise.path, exercise.files))


def solution(course: Course, exercise: Exercise) -> Snapshot:
    """The learner's files as the reference has them."""
    return Snapshot(exercise.name, _read(course.solutions / exercise.path, exercise.files))


def contract(course: Course, exercise: Exercise) -> Mapping[str, bytes]:
    """The files that judge, by name."""
    return _read(course.root / exercise.path, exercise.contract)


def wrong_submissions(course: Course, exercise: Exercise) -> tuple[Wrong, ...]:
    """The known-wrong submissions, in the order of their names; none where there is no folder `wrong`."""
    folder = course.solutions / exercise.path / "wrong"
    if not folder.is_dir():
        return ()
    places = [place for place in sorted(folder.iterdir()) if not place.name.startswith((".", "__"))]
    return tuple(_wrong(course, exercise, place) for place in places)


def _wrong(course: Course, exercise: Exercise, place: Path) -> Wrong:
    overlay = _overlay(exercise, place)
    head = read_head(place, overlay)
    files = {**solution(course, exercise).files, **overlay}
    return Wrong(place.stem, Snapshot(exercise.name, files), head.reason, head.refused_by)


def _overlay(exercise: Exercise, place: Path) -> Mapping[str, bytes]:
    if place.is_file():
        return {exercise.files[0]: _read(place.parent, [place.name])[place.name]}
    overlay = _read(place, [name for name in exercise.files if (place / name).is_file()])
    if not overlay:
        raise PyrunnerError(f"{place} holds none of the learner's files", f"it may hold {', '.join(exercise.files)}")
    return overlay


def _read(folder: Path, names: Iterable[str]) -> dict[str, bytes]:
    contents = {}
    for name in names:
        try:
            contents[name] = (folder / name).read_bytes()
        except OSError as error:
            raise PyrunnerError(
                f"cannot read {folder / name}: {error.strerror}",
                "it belongs to the course; in a workspace, pyrunner update brings it back",
            ) from None
    return contents
