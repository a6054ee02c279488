"""How findings name the places in a course: from the folders `exercises` and `solutions` on, with slashes."""

from pathlib import Path, PurePosixPath

from pyrunner.course.model import Course, Exercise


def in_exercises(course: Course, exercise: Exercise, name: str = "") -> str:
    """The exercise's folder, or the file `name` in it."""
    return "/".join(filter(None, (course.root.name, str(exercise.path), name)))


def in_solutions(course: Course, exercise: Exercise, name: str = "") -> str:
    """The folder of the exercise's solution, or the file `name` in it."""
    return "/".join(filter(None, (course.solutions.name, str(exercise.path), name)))


def wrong_submission(course: Course, exercise: Exercise, name: str) -> str:
    """A known-wrong submission, which is a folder or a file of the same kind as the learner's."""
    suffix = PurePosixPath(exercise.files[0]).suffix
    folder = (course.solutions / exercise.path / "wrong" / name).is_dir()
    return in_solutions(course, exercise, f"wrong/{name}{'' if folder else suffix}")


def shortened(text: str, *trees: Path) -> str:
    """A message with its paths from the course's own folders on."""
    for tree in trees:
        text = text.replace(f"{tree}/", f"{tree.name}/")
    return text
