"""What lies in the folders of a course, against what its metadata names."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pyrunner.authoring.report import Finding
from pyrunner.course.model import Course, Exercise

IGNORED_FOLDERS = frozenset({"__pycache__"})
IGNORED_SUFFIXES = frozenset({".pyc", ".pyd", ".pyo", ".so"})
SHORTEST_README = 200


def entries(folder: Path) -> Iterator[Path]:
    """What an author put into a folder, by name: no hidden files, no caches, nothing compiled."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        hidden = path.name.startswith(".") or path.name in IGNORED_FOLDERS or path.suffix in IGNORED_SUFFIXES
        if not hidden:
            yield path


def listed_folders(course: Course) -> Iterator[Finding]:
    """Every folder with exercises in it is listed: chapters in course.toml, exercises in chapter.toml."""
    chapters = {chapter.name: {exercise.name for exercise in chapter.exercises} for chapter in course.chapters}
    for folder in entries(course.root):
        if folder.is_dir() and folder.name not in chapters:
            yield Finding(f"{course.root.name}/{folder.name}", "course.toml does not list this chapter", "list it")
    for chapter, names in chapters.items():
        for folder in entries(course.root / chapter):
            if folder.is_dir() and folder.name not in names:
                path = f"{course.root.name}/{chapter}/{folder.name}"
                yield Finding(path, "chapter.toml does not list this exercise", "list it")


def chapters_explained(course: Course) -> Iterator[Finding]:
    """Every chapter has exercises, and a README that is more than a title."""
    for chapter in course.chapters:
        readme = course.root / chapter.name / "README.md"
        path = f"{course.root.name}/{chapter.name}"
        if not chapter.exercises:
            yield Finding(path, "a chapter without exercises", "add one, or take the chapter out of course.toml")
        if not readme.is_file() or readme.stat().st_size < SHORTEST_README:
            yield Finding(f"{path}/README.md", "no README worth the name", "write one page about the chapter's idea")


def no_stray_files(course: Course) -> Iterator[Finding]:
    """Nothing lies about that no metadata names."""
    yield from _strays(course.root, course.root, {"course.toml", "README.md"})
    for chapter in course.chapters:
        yield from _strays(course.root, course.root / chapter.name, {"chapter.toml", "README.md"})
        yield from _strays(course.solutions, course.solutions / chapter.name, ())
        yield from _unlisted(course, course.solutions / chapter.name, {item.name for item in chapter.exercises})
    yield from _strays(course.solutions, course.solutions, ())
    yield from _unlisted(course, course.solutions, {chapter.name for chapter in course.chapters})
    for exercise in course.exercises:
        yield from _exercise_strays(course, exercise)


def _exercise_strays(course: Course, exercise: Exercise) -> Iterator[Finding]:
    delivered = course.root / exercise.path
    support = (exercise.benchmark.support,) if exercise.benchmark else ()
    known = {"exercise.toml", *exercise.files, *exercise.contract, *support}
    yield from _unknown(course.root, delivered, delivered, known)
    solved = course.solutions / exercise.path
    yield from _unknown(course.solutions, solved, solved, {*exercise.files, "wrong"})
    for wrong in entries(solved / "wrong"):
        if wrong.is_dir():
            yield from _unknown(course.solutions, wrong, wrong, exercise.files)


def _unknown(top: Path, base: Path, folder: Path, known: Collection[str]) -> Iterator[Finding]:
    """Files below `folder` whose path from `base` is not `known`; a known folder is taken whole."""
    for path in entries(folder):
        name = path.relative_to(base).as_posix()
        if name in known:
            continue
        if path.is_dir() and any(other.startswith(f"{name}/") for other in known):
            yield from _unknown(top, base, path, known)
        else:
            yield _stray(top, path)


def _strays(top: Path, folder: Path, known: Collection[str]) -> Iterator[Finding]:
    return (_stray(top, path) for path in entries(folder) if not path.is_dir() and path.name not in known)


def _unlisted(course: Course, folder: Path, known: Collection[str]) -> Iterator[Finding]:
    """Folders of solutions for which there is no chapter or no exercise."""
    return (_stray(course.solutions, path) for path in entries(folder) if path.is_dir() and path.name not in known)


def _stray(top: Path, path: Path) -> Finding:
    shown = f"{top.name}/{path.relative_to(top).as_posix()}"
    return Finding(shown, "nothing names this file", "delete it, or name it in the metadata")
