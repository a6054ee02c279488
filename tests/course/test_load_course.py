"""What a course on disk becomes, and what is refused."""

from pathlib import Path, PurePosixPath

import pytest

from pyrunner.course.load import load_course
from pyrunner.course.locate import CourseSource
from pyrunner.course.model import BenchmarkSpec, Course, Gate, Hint, Lesson
from pyrunner.errors import PyrunnerError
from pyrunner.verdict import CheckName
from tests.small_course import write, write_course

ADD = "exercises/00_sums/add/exercise.toml"
BENCHMARK = """
[benchmark]
call = "add"
variants = { python = "plain" }
sizes = [10, 20]
"""
GATE = "\n[benchmark.gate]\nsize = 20\nspeedup = 6\n"


@pytest.fixture
def source(tmp_path: Path) -> CourseSource:
    return write_course(tmp_path)


def load(source: CourseSource) -> Course:
    return load_course(source.exercises, source.solutions)


def edit(source: CourseSource, file: str, old: str, new: str) -> None:
    path = source.exercises.parent / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def refusal(source: CourseSource) -> tuple[str, str]:
    with pytest.raises(PyrunnerError) as raised:
        load(source)
    return raised.value.message.replace(f"{source.exercises.parent}/", ""), raised.value.hint


def test_chapters_and_exercises_come_in_the_order_that_is_written_down(source: CourseSource) -> None:
    course = load(source)
    assert (course.name, course.title, course.welcome) == ("small", "A small course", "Hello.")
    assert [chapter.title for chapter in course.chapters] == ["Sums", "Words"]
    assert [exercise.name for exercise in course.exercises] == ["add", "double", "shout"]
    assert course.exercises[2].path == PurePosixPath("01_words/shout")
    assert course.exercises[2].chapter == "01_words"


def test_an_exercise_carries_all_that_its_file_says(source: CourseSource) -> None:
    add, double, _ = load(source).exercises
    assert add.hints == (Hint("Look at the sign."), Hint("It should be a plus.", "test_adds"))
    assert add.teaches == Lesson(CheckName.TESTS, test="test_adds")
    assert double.checks == (CheckName.TYPES, CheckName.TESTS)
    assert (double.requires, double.timeout, double.fresh, double.requires_python) == (("add",), 10.0, False, "")


def test_files_and_contract_are_found_by_their_names(source: CourseSource) -> None:
    folder = source.exercises / "00_sums" / "add"
    (folder / "add.py").rename(folder / "add.pyx")
    write(folder / "add.pyi", "def add(a: int, b: int) -> int: ...\n")
    write(folder / "bench_add.py", "")
    write(folder / "scratch.py", "")
    add = load(source).exercises[0]
    assert (add.files, add.contract, add.module) == (("add.pyx",), ("test_add.py", "add.pyi", "bench_add.py"), "add")


def test_files_that_are_named_replace_those_that_are_usual(source: CourseSource) -> None:
    folder = source.exercises / "00_sums" / "add"
    write(folder / "pkg" / "core.py", "")
    edit(source, ADD, "minutes", 'files = ["test_add.py", "pkg/core.py"]\nminutes')
    edit(source, ADD, 'checks = ["tests"]', 'contract = ["add.py"]\nchecks = ["tests"]')
    add = load(source).exercises[0]
    assert (add.files, add.contract) == (("test_add.py", "pkg/core.py"), ("add.py",))


def test_a_benchmark_is_read_and_its_support_belongs_to_the_contract(source: CourseSource) -> None:
    write(source.exercises / "00_sums" / "add" / "bench_add.py", "")
    edit(source, ADD, "\n[[hints]]", f"{BENCHMARK}{GATE}\n[[hints]]")
    edit(source, ADD, '["tests"]', '["speed", "tests"]')
    add = load(source).exercises[0]
    assert add.checks == (CheckName.TESTS, CheckName.SPEED), "in the order in which they are judged"
    assert add.benchmark == BenchmarkSpec("add", "bench_add.py", {"python": "plain"}, (10, 20), Gate(20, 6.0))
    assert "bench_add.py" in add.contract


def test_concepts_and_plugins_of_the_course_are_read(source: CourseSource) -> None:
    path = source.exercises / "course.toml"
    write(path, f'{path.read_text()}pytest-plugins = ["pytest_asyncio"]\n[concepts]\n"a sum" = "exercise"\n')
    course = load(source)
    assert (course.plugins, course.concepts) == (("pytest_asyncio",), {"a sum": "exercise"})


@pytest.mark.parametrize(
    ("file", "old", "new", "message", "hint"),
    [
        (ADD, "minutes", "minuts", "unknown key `minuts`", "did you mean minutes?"),
        (ADD, "minutes = 5", "", "`minutes` is missing", ""),
        (ADD, "minutes = 5", 'minutes = "5"', "`minutes` is '5'", "it should be a valid integer"),
        (ADD, "minutes = 5", "minutes = true", "`minutes` is True", "it should be a valid integer"),
        (ADD, "minutes = 5", "minutes = 0", "`minutes` is 0", "it should be greater than 0"),
        (ADD, "minutes", "zzz = 1\nminutes", "unknown key `zzz`", "allowed: title, minutes, checks, teaches, "),
        (ADD, '["tests"]', '["test"]', "`checks[0]` is 'test'", "did you mean tests?"),
        (ADD, '["tests"]', '["lint"]', "`checks[0]` is 'lint'", "allowed: build, types, tests, speed"),
        (ADD, "text = ", "txt = ", "unknown key `hints[0].txt`", "did you mean text?"),
        (ADD, 'check = "tests"', 'chek = "tests"', "unknown key `teaches.chek`", "did you mean check?"),
        (ADD, 'title = "Add"', 'title = " "', "`title` is ' '", "must not be empty"),
        (ADD, "minutes", 'files = ["../x.py"]\nminutes', "`files[0]` is '../x.py'", "must be a path within"),
        (ADD, "minutes", 'files = ["/x.py"]\nminutes', "`files[0]` is '/x.py'", "must be a path within"),
        (ADD, "minutes", 'allow = ["any"]\nminutes', "`allow[0]` is 'any'", "did you mean Any?"),
        (ADD, "minutes", 'requires-python = "3.12"\nminutes', "`requires-python` is '3.12'", "such as >=3.12"),
        (ADD, "minutes", 'files = ["no.py"]\nminutes', "`files` needs no.py, which is not there", ""),
        (ADD, "minutes", 'contract = ["no.py"]\nminutes', "`contract` needs no.py, which is not there", ""),
        (ADD, '["tests"]', '["types"]', "`teaches.check` is 'tests', which is not in `checks`", ""),
        (ADD, ', test = "test_adds"', "", "`teaches` names no test", ""),
        (ADD, '["tests"]', '["build", "tests"]', "`checks` has 'build', and no .pyx file is the learner's", ""),
        (ADD, '["tests"]', '["tests", "speed"]', "`checks` has 'speed', and there is no `benchmark.gate`", ""),
        ("exercises/00_sums/chapter.toml", '"add", ', '"Add", ', "`exercises[0]` is 'Add'", "a name is snake_case"),
        ("exercises/00_sums/chapter.toml", '"add", ', '"add", "add", ', "`exercises` names 'add' twice", "unique"),
        ("exercises/00_sums/chapter.toml", "title", "titel", "unknown key `titel`", "did you mean title?"),
        ("exercises/course.toml", "chapters", "chapter", "unknown key `chapter`", "did you mean chapters?"),
        ("exercises/course.toml", "format = 1", "format = 2", "format 2 is newer than this", "pip install --upgrade"),
        ("exercises/course.toml", "format = 1", "format = 0", "`format` is 0", "allowed: 1"),
        ("exercises/course.toml", '"01_words"', '"../words"', "`chapters[1]` is '../words'", "snake_case"),
        ("exercises/course.toml", 'name = "small"', "name = 'a' b", "is not TOML: ", "https://toml.io"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_what_is_allowed(
    source: CourseSource, file: str, old: str, new: str, message: str, hint: str
) -> None:
    edit(source, file, old, new)
    told, advice = refusal(source)
    assert told.startswith(file), told
    assert message in told
    assert hint in advice if hint else advice == ""


def test_a_syntax_error_is_told_with_its_line(source: CourseSource) -> None:
    edit(source, ADD, "minutes = 5", "minutes = = 5")
    assert "line 2" in refusal(source)[0]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (f"{BENCHMARK}{GATE}", "there is a `benchmark.gate`, and `checks` has no 'speed'"),
        (BENCHMARK.replace("python =", "fast ="), "`benchmark.variants` has no 'python'"),
        (BENCHMARK.replace("{ python", '{ yours = "x", python'), "`benchmark.variants` may not name 'yours'"),
        (BENCHMARK.replace("[10, 20]", "[]"), "`benchmark.sizes` is []"),
        (BENCHMARK.replace('call = "add"', 'call = "a b"'), "`benchmark.call` is 'a b'"),
        (BENCHMARK.replace("sizes", "size"), "unknown key `benchmark.size`"),
    ],
)
def test_a_benchmark_that_could_not_run_is_refused(source: CourseSource, table: str, message: str) -> None:
    write(source.exercises / "00_sums" / "add" / "bench_add.py", "")
    edit(source, ADD, "\n[[hints]]", f"{table}\n[[hints]]")
    assert message in refusal(source)[0]


def test_a_missing_support_file_is_told(source: CourseSource) -> None:
    edit(source, ADD, "\n[[hints]]", f"{BENCHMARK}\n[[hints]]")
    assert refusal(source)[0] == f"{ADD}: `benchmark.support` needs bench_add.py, which is not there"


def test_a_name_in_two_chapters_is_refused(source: CourseSource) -> None:
    (source.exercises / "00_sums" / "add").rename(source.exercises / "01_words" / "double")
    edit(source, "exercises/00_sums/chapter.toml", '"add", ', "")
    edit(source, "exercises/01_words/chapter.toml", '"shout"', '"shout", "double"')
    folder = source.exercises / "01_words" / "double"
    (folder / "add.py").rename(folder / "double.py")
    (folder / "test_add.py").rename(folder / "test_double.py")
    assert refusal(source)[0] == "exercises/course.toml: `chapters` names 'double' twice"


@pytest.mark.parametrize("file", ["course.toml", "00_sums/chapter.toml", "00_sums/add/exercise.toml"])
def test_a_missing_file_is_told(source: CourseSource, file: str) -> None:
    (source.exercises / file).unlink()
    assert refusal(source)[0] == f"exercises/{file} is missing"


def test_bytes_that_are_no_text_are_told_with_their_line(source: CourseSource) -> None:
    (source.exercises / "course.toml").write_bytes(b"format = 1\nname = '\xe9'\n")
    assert refusal(source) == ("exercises/course.toml: line 2 is not UTF-8", "save the file as UTF-8")


def test_an_exercise_without_a_file_to_edit_is_refused(source: CourseSource) -> None:
    (source.exercises / "00_sums" / "add" / "add.py").unlink()
    message, hint = refusal(source)
    assert message == "exercises/00_sums/add: the learner edits add.py or add.pyx, and neither is there"
    assert "`files`" in hint


def test_two_candidates_for_the_file_to_edit_are_refused(source: CourseSource) -> None:
    write(source.exercises / "00_sums" / "add" / "add.pyx", "")
    assert "both are there" in refusal(source)[0]


def test_tests_without_a_contract_are_refused(source: CourseSource) -> None:
    (source.exercises / "00_sums" / "add" / "test_add.py").unlink()
    assert "there is no contract" in refusal(source)[0]
