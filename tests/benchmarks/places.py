"""Where the contenders work: a workspace for pyrunner, plain folders for the others."""

from collections.abc import Sequence
from pathlib import Path

from pyrunner.course.locate import CourseSource
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.model import Workspace
from tests.benchmarks.subject import PASSING, Content, Subject

COURSE = """\
format = 1
name = "measured"
title = "A course to measure with"
requires-python = ">=3.11"
chapters = ["00_measured"]
welcome = "Hello."
farewell = "Well done."
"""
EXERCISE = """\
title = "An exercise to measure with"
minutes = 5
timeout = 10
checks = [{checks}]
teaches = {{ check = "tests", test = "test_the_revision_is_the_agreed_one" }}

[[hints]]
text = "The contract asks for revision 0."
"""
DELIVERED = 1
SETUP = """\
from Cython.Build import cythonize
from setuptools import setup

setup(ext_modules=cythonize("{file}"))
"""


def write_workspace(folder: Path, subjects: Sequence[Subject]) -> Workspace:
    """A workspace of a course that holds these exercises, whose welcome was read."""
    return ready(create_workspace(folder / "workspace", write_course(folder / "course", subjects)))


def ready(workspace: Workspace) -> Workspace:
    """The workspace of somebody who has read the welcome."""
    ProgressStore(workspace.progress_file, workspace.backups).update(lambda progress: progress.with_welcome())
    return workspace


def write_course(folder: Path, subjects: Sequence[Subject]) -> CourseSource:
    """A course that holds these exercises."""
    source = CourseSource(folder / "exercises", folder / "solutions")
    chapter = source.exercises / "00_measured"
    names = [subject.name for subject in subjects]
    write(source.exercises, {"course.toml": COURSE})
    write(chapter, {"chapter.toml": f'title = "Measured"\nexercises = {names}\n'})
    for subject in subjects:
        checks = ["build", "types", "tests"] if subject.interface else ["types", "tests"]
        metadata = EXERCISE.format(checks=", ".join(f'"{check}"' for check in checks))
        delivered = {subject.file: subject.content(DELIVERED).text, "exercise.toml": metadata}
        write(chapter / subject.name, {**delivered, **subject.support})
        solution = {subject.file: subject.content(PASSING).text}
        write(source.solutions / "00_measured" / subject.name, solution)
    return source


def write_folder(folder: Path, subject: Subject, content: Content | None = None) -> Path:
    """A folder with one exercise, as delivered or with some content, as somebody without pyrunner would have it."""
    text = (content or subject.content(DELIVERED)).text
    setup = {"setup.py": SETUP.format(file=subject.file)} if subject.interface else {}
    write(folder, {subject.file: text, **subject.support, **setup})
    return folder


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files into a folder, which is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
