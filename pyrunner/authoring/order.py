"""Nothing is used before the exercise that teaches it."""

from collections.abc import Iterator

from pyrunner.authoring.places import in_exercises
from pyrunner.authoring.report import Finding
from pyrunner.course.model import Course


def concepts_introduced_once(course: Course) -> Iterator[Finding]:
    """Each concept is introduced by one exercise."""
    introduced: dict[str, str] = {}
    for exercise in course.exercises:
        path = in_exercises(course, exercise, "exercise.toml")
        if not exercise.concepts:
            yield Finding(path, "introduces no concept", "say in `concepts` what is new here")
        for concept in exercise.concepts:
            first = introduced.setdefault(concept.casefold(), exercise.name)
            if first != exercise.name:
                yield Finding(path, f"{concept!r} is introduced by {first} already", f"require {first} instead")


def requires_come_earlier(course: Course) -> Iterator[Finding]:
    """An exercise requires only exercises that come before it."""
    known = {exercise.name for exercise in course.exercises}
    seen: set[str] = set()
    for exercise in course.exercises:
        path = in_exercises(course, exercise, "exercise.toml")
        for required in exercise.requires:
            if required not in known:
                yield Finding(path, f"requires {required}, which the course does not have", "name one that it has")
            elif required not in seen:
                yield Finding(path, f"requires {required}, which comes no earlier", "change the order of the course")
        seen.add(exercise.name)
