"""A course of a few exercises, and a workspace for it."""

from pathlib import Path

from pyrunner.course.locate import CourseSource
from pyrunner.workspace.create import create_workspace
from pyrunner.workspace.model import Workspace

COURSE = """\
format = 1
name = "small"
title = "A small course"
requires-python = ">=3.11"
chapters = ["00_first", "01_second"]
welcome = "Mend each file and **save** it."
farewell = "That was all of it."
"""
CHAPTERS = {"00_first": ("First steps", ["alpha", "beta"]), "01_second": ("Further on", ["gamma"])}
METADATA = """\
title = "{title}"
minutes = 5
timeout = 2
checks = ["types", "tests"]
teaches = {{ check = "tests", test = "test_it_answers" }}
links = ["https://docs.python.org/3/"]

[[hints]]
text = "Look at the *return* statement."

[[hints]]
test = "test_it_is_whole"
text = "A whole number has no `.5`."

[[hints]]
text = "The answer is well known."
"""
BENCHMARK = """
[benchmark]
call = "answer"
support = "bench_gamma.py"
variants = { python = "plain" }
sizes = [1000]
"""
SUPPORT = """\
def arguments(size: int) -> tuple[()]:
    return ()


def plain() -> int:
    return 42
"""
DELIVERED = '''\
"""Answer the question."""


def answer() -> int:
    return 41
'''
SOLUTION = DELIVERED.replace("41", "42")
REFERENCE = SOLUTION.replace(
    "question.", "question.\n\nThe idea: the answer is known.\n\nThe trap: the question is not.\n"
)
MISTAKE = """\
'''Wrong: a float may be equal, and is no whole number.

Refused by: types, test_it_is_whole.
'''


def answer() -> int:
    return 42.0
"""
CONTRACT = """\
from {name} import answer


def test_it_answers() -> None:
    assert answer() == 42, "there is only one answer"


def test_it_is_whole() -> None:
    assert isinstance(answer(), int)
"""


def write_course(folder: Path) -> CourseSource:
    """Write the course's two trees below a folder."""
    source = CourseSource(folder / "exercises", folder / "solutions")
    _write(source.exercises / "course.toml", COURSE)
    for chapter, (title, names) in CHAPTERS.items():
        _write(source.exercises / chapter / "chapter.toml", f'title = "{title}"\nexercises = {names}\n')
        for name in names:
            place = source.exercises / chapter / name
            benchmark = BENCHMARK if name == "gamma" else ""
            _write(place / "exercise.toml", METADATA.format(title=f"The answer of {name}") + benchmark)
            _write(place / f"{name}.py", DELIVERED)
            _write(place / f"test_{name}.py", CONTRACT.format(name=name))
            if benchmark:
                _write(place / "bench_gamma.py", SUPPORT)
            _write(source.solutions / chapter / name / f"{name}.py", REFERENCE)
            _write(source.solutions / chapter / name / "wrong/floating.py", MISTAKE)
    return source


def write_workspace(folder: Path) -> Workspace:
    """Make a workspace of the course."""
    return create_workspace(folder / "workspace", write_course(folder / "delivery"))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
