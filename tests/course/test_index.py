"""An index spares reading a course, and never gives another one than the files do."""

import json
import os
import subprocess
import sys
from binascii import crc32
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pyrunner.course.index import indexed_course
from pyrunner.course.load import load_course
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import Course
from pyrunner.errors import PyrunnerError
from tests.course.index_files import forge, make_old, retitle
from tests.killing import run_at_once
from tests.small_course import write, write_course
from tests.test_rooms import FILES, SOURCE, imported_modules

ADD = "00_sums/add/exercise.toml"
EVERYTHING = """\
title = "Everything"
minutes = 7
checks = ["build", "types", "tests", "speed"]
teaches = { check = "tests", test = "test_adds", code = "none" }
links = ["https://docs.python.org/3/"]
concepts = ["a sum"]
requires = ["double"]
timeout = 1.5
allow = ["Any", "cast"]
fresh = true
requires-python = ">=3.11"
files = ["add.pyx"]
contract = ["test_add.py"]
hints = [{ text = "Ein Zeichen: Ω" }, { text = "Another.", test = "test_adds" }]
benchmark = { call = "add", variants = { python = "a", b = "c" }, sizes = [1, 2], gate = { size = 2, speedup = 2.5 } }
"""
READ_IN_A_PROCESS = """
import sys
from pathlib import Path
from pyrunner.course.index import indexed_course
course = indexed_course(*map(Path, sys.argv[1:]))
print(course.title, *({"pydantic", "tomllib"} & sys.modules.keys()))
"""


@pytest.fixture
def source(tmp_path: Path) -> CourseSource:
    source = write_course(tmp_path / "course")
    make_old(source.exercises)
    return source


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "indexes"


def read(source: CourseSource, folder: Path) -> Course:
    return indexed_course(source.exercises, source.solutions, folder)


def indexed(source: CourseSource, folder: Path) -> Path:
    """The index, of the course as it is."""
    read(source, folder)
    (index,) = folder.iterdir()
    return index


def test_a_course_that_did_not_change_is_not_read_again(source: CourseSource, folder: Path) -> None:
    read(source, folder)
    places = map(os.fspath, (source.exercises, source.solutions, folder))
    command = [sys.executable, "-c", READ_IN_A_PROCESS, *places]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "A small course\n"


def test_the_index_gives_all_that_the_files_do(source: CourseSource, folder: Path) -> None:
    write(source.exercises / "00_sums/add/bench_add.py", "")
    write(source.exercises / "00_sums/add/add.pyx", "")
    write(source.exercises / ADD, EVERYTHING)
    toml = source.exercises / "course.toml"
    write(toml, f'{toml.read_text()}pytest-plugins = ["pytest_asyncio"]\n[concepts]\n"a sum" = "exercise"\n')
    make_old(source.exercises)
    forge(indexed(source, folder), lambda head, course: None)
    course = read(source, folder)
    assert course == load_course(source.exercises, source.solutions)
    for value in (course, course.exercises[0]):
        untold = [field.name for field in fields(value) if getattr(value, field.name) == field.default]
        assert untold == [], "this test says something of every field"


def test_what_the_index_says_is_taken(source: CourseSource, folder: Path) -> None:
    forge(indexed(source, folder), retitle)
    assert read(source, folder).title == "Forged"


def test_a_course_that_was_moved_is_not_read_again(source: CourseSource, folder: Path, tmp_path: Path) -> None:
    forge(indexed(source, folder), retitle)
    moved = CourseSource(tmp_path / "moved/exercises", tmp_path / "moved/solutions")
    source.exercises.parent.rename(moved.exercises.parent)
    course = read(moved, folder)
    assert (course.title, course.root, course.solutions) == ("Forged", moved.exercises, moved.solutions)


@pytest.mark.parametrize("file", ["course.toml", "00_sums/chapter.toml", ADD])
def test_an_edit_is_seen(source: CourseSource, folder: Path, file: str) -> None:
    before = read(source, folder)
    path = source.exercises / file
    path.write_text(path.read_text().replace('title = "', 'title = "Renewed: '))
    assert read(source, folder) == load_course(source.exercises, source.solutions) != before


def test_an_edit_is_seen_that_keeps_the_size_and_the_time_of_change(source: CourseSource, folder: Path) -> None:
    read(source, folder)
    path = source.exercises / ADD
    before = path.stat()
    while path.stat().st_ctime_ns == before.st_ctime_ns:
        path.write_text(path.read_text().replace('title = "Add"', 'title = "Sum"'))
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert read(source, folder).exercises[0].title == "Sum"


@pytest.mark.parametrize("name", ["add.py", "test_add.py"])
def test_a_file_that_is_gone_is_missed(source: CourseSource, folder: Path, name: str) -> None:
    read(source, folder)
    (source.exercises / "00_sums/add" / name).unlink()
    with pytest.raises(PyrunnerError):
        read(source, folder)


def test_a_file_that_is_new_is_found(source: CourseSource, folder: Path) -> None:
    read(source, folder)
    write(source.exercises / "00_sums/add/add.pyi", "")
    assert "add.pyi" in read(source, folder).exercises[0].contract


def test_what_changed_a_moment_ago_is_not_relied_on(source: CourseSource, folder: Path) -> None:
    write(source.exercises / "00_sums/README.md", "# Sums\n")
    (source.exercises / ADD).touch()
    assert read(source, folder).title == "A small course"
    assert not folder.exists()


def test_an_index_of_other_code_is_not_taken(source: CourseSource, folder: Path) -> None:
    def change(head: dict[str, Any], course: dict[str, Any]) -> None:
        retitle(head, course)
        head["reader"]["course/load.py"][0] += 1

    forge(indexed(source, folder), change)
    assert read(source, folder).title == "A small course"


def test_an_index_of_another_python_is_not_taken(source: CourseSource, folder: Path) -> None:
    index = indexed(source, folder)
    forge(index, retitle)
    index.rename(index.with_name("cpython-300.json"))
    assert read(source, folder).title == "A small course"


@pytest.mark.parametrize("head", [{}, {"reader": [], "course": {}}, {"reader": {}, "course": {"course.toml": 1}}, []])
def test_an_index_in_another_shape_is_not_taken(source: CourseSource, folder: Path, head: object) -> None:
    index = indexed(source, folder)
    for content in (b"", b"[]", b"{}", b'{"chapters": [1]}'):
        rest = json.dumps(head).encode() + b"\n" + content
        index.write_bytes(b"%d\n%b" % (crc32(rest), rest))
        assert read(source, folder).title == "A small course"


def test_an_index_cut_or_changed_anywhere_is_not_taken_and_renewed(source: CourseSource, folder: Path) -> None:
    index = indexed(source, folder)
    whole, course = index.read_bytes(), load_course(source.exercises, source.solutions)
    for place in range(0, len(whole), len(whole) // 23):
        changed = bytes([whole[place] ^ 1])
        for damaged in (whole[:place], whole[:place] + changed + whole[place + 1 :]):
            index.write_bytes(damaged)
            assert read(source, folder) == course
            assert index.read_bytes() == whole


def test_a_folder_in_the_place_of_the_index_is_no_error(source: CourseSource, folder: Path) -> None:
    index = indexed(source, folder)
    index.unlink()
    index.mkdir()
    assert read(source, folder).title == "A small course"


def test_an_index_that_cannot_be_written_is_no_error(source: CourseSource, folder: Path) -> None:
    folder.write_text("a file in the folder's place")
    assert read(source, folder).title == "A small course"


def test_eight_processes_at_once_leave_one_index(source: CourseSource, folder: Path) -> None:
    run_at_once(*[partial(read, source, folder)] * 8)
    forge(indexed(source, folder), retitle)
    assert read(source, folder).title == "Forged"


def test_a_fault_in_the_course_is_told_as_without_an_index(source: CourseSource, folder: Path) -> None:
    read(source, folder)
    write(source.exercises / ADD, "typo = 1\n")
    for _ in range(2):
        with pytest.raises(PyrunnerError, match="unknown key `typo`"):
            read(source, folder)


def test_only_originals_are_indexed() -> None:
    users = [str(file.relative_to(SOURCE)) for file in FILES if "course.index" in imported_modules(file)]
    assert users == ["workspace/originals.py"], "authors are told of the tree itself"
