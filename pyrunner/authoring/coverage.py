"""Which of the concepts that a course promises it teaches so far."""

from collections.abc import Iterator

from pyrunner.authoring.report import Coverage
from pyrunner.course.model import Course


def coverage(course: Course) -> Coverage | None:
    """What is taught of what `concepts` in course.toml promises; nothing where it promises nothing.

    An exercise teaches what its `concepts` name; what is told in prose, or measured by the way, stands in a README.
    """
    if course.concepts is None:
        return None
    introduced = {concept.casefold() for exercise in course.exercises for concept in exercise.concepts}
    told = "\n".join(_readmes(course)).casefold()
    missing = [
        name
        for name, treatment in course.concepts.items()
        if name.casefold() not in introduced and (treatment == "exercise" or name.casefold() not in told)
    ]
    return Coverage(len(course.concepts), tuple(missing))


def _readmes(course: Course) -> Iterator[str]:
    for readme in sorted(course.root.glob("*/README.md")):
        yield readme.read_text(encoding="utf-8", errors="replace")
