"""Which files belong to a course."""

from pathlib import Path

from pyrunner.course.tree import copy_course_tree, course_files
from tests.small_course import write

KEPT = ["course.toml", "01_a/b/b.pyx", "01_a/b/pyproject.toml", "01_a/b/test_b.py", "01_a/b/c_api/table.c"]
LEFT = [
    ".hidden",
    ".mypy_cache/a.json",
    "01_a/b/.b.py.swp",
    "01_a/b/__pycache__/test_b.pyc",
    "01_a/b/b.c",
    "01_a/b/b.html",
    "01_a/b/b.so",
    "01_a/b/build/lib/b.py",
    "01_a/b/x.egg-info/PKG-INFO",
]


def test_what_tools_leave_behind_is_no_part_of_a_course(tmp_path: Path) -> None:
    for name in KEPT + LEFT:
        write(tmp_path / "in" / name, name)
    assert [file.as_posix() for file in course_files(tmp_path / "in")] == KEPT
    copy_course_tree(tmp_path / "in", tmp_path / "out")
    copied = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*") if file.is_file()}
    assert copied == set(KEPT)
