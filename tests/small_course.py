"""A course of three small exercises, to be written where a test wants one."""

from pathlib import Path

from pyrunner.course.locate import CourseSource

FILES = {
    "exercises/course.toml": """\
format = 1
name = "small"
title = "A small course"
requires-python = ">=3.11"
chapters = ["00_sums", "01_words"]
welcome = "Hello."
farewell = "Well done."
""",
    "exercises/00_sums/chapter.toml": 'title = "Sums"\nexercises = ["add", "double"]\n',
    "exercises/00_sums/README.md": "# Sums\n",
    "exercises/00_sums/add/exercise.toml": """\
title = "Add"
minutes = 5
checks = ["tests"]
teaches = { check = "tests", test = "test_adds" }
links = ["https://docs.python.org/3/"]

[[hints]]
text = "Look at the sign."

[[hints]]
text = "It should be a plus."
test = "test_adds"
""",
    "exercises/00_sums/add/add.py": '"""Add."""\n\n\ndef add(a: int, b: int) -> int:\n    return a - b\n',
    "exercises/00_sums/add/test_add.py": (
        "from add import add\n\n\n"
        "def test_zero_changes_nothing() -> None:\n    assert add(3, 0) == 3\n\n\n"
        "def test_adds() -> None:\n    assert add(1, 2) == 3\n"
    ),
    "exercises/00_sums/double/exercise.toml": """\
title = "Double"
minutes = 5
checks = ["types", "tests"]
teaches = { check = "types", code = "return-value" }
requires = ["add"]
""",
    "exercises/00_sums/double/double.py": '"""Double."""\n\n\ndef double(a: int) -> int:\n    return a * 2.0\n',
    "exercises/00_sums/double/test_double.py": (
        "from double import double\n\n\ndef test_doubles() -> None:\n    assert double(2) == 4\n"
    ),
    "exercises/01_words/chapter.toml": 'title = "Words"\nexercises = ["shout"]\n',
    "exercises/01_words/shout/exercise.toml": """\
title = "Shout"
minutes = 5
checks = ["tests"]
teaches = { check = "tests", test = "test_shouts" }
""",
    "exercises/01_words/shout/shout.py": '"""Shout."""\n\n\ndef shout(text: str) -> str:\n    return text\n',
    "exercises/01_words/shout/test_shout.py": (
        'from shout import shout\n\n\ndef test_shouts() -> None:\n    assert shout("a") == "A"\n'
    ),
    "solutions/00_sums/add/add.py": '"""Adding is adding."""\n\n\ndef add(a: int, b: int) -> int:\n    return a + b\n',
    "solutions/00_sums/add/wrong/times.py": (
        '"""Wrong: multiplies.\n\nRefused by: test_zero_changes_nothing, test_adds.\n"""\n\n\n'
        "def add(a: int, b: int) -> int:\n    return a * b\n"
    ),
    "solutions/00_sums/double/double.py": '"""Twice."""\n\n\ndef double(a: int) -> int:\n    return a * 2\n',
    "solutions/01_words/shout/shout.py": '"""Loud."""\n\n\ndef shout(text: str) -> str:\n    return text.upper()\n',
}


def write_course(folder: Path) -> CourseSource:
    """Write the course into a folder, as `exercises` and `solutions`."""
    for name, content in FILES.items():
        write(folder / name, content)
    return CourseSource(folder / "exercises", folder / "solutions")


def write(path: Path, content: str) -> None:
    """Write a file, and its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
