"""Help teaches, and what is wrong on a command line says what to type instead."""

import shlex
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from pyrunner.cli.examples import EXAMPLES, START
from pyrunner.cli.main import app, exit_status
from pyrunner.course.load import load_course
from pyrunner.course.locate import bundled_course
from pyrunner.course.model import Course
from pyrunner.course.names import find_exercises
from pyrunner.explain.names import find_code
from pyrunner.settings.known import KNOWN
from tests.cli.conftest import Shell


def commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command and group within a group, by what is typed."""
    for name, command in getattr(group, "commands", {}).items():
        yield f"{path} {name}", command
        yield from commands(command, f"{path} {name}")


COMMANDS = dict(commands(typer.main.get_command(app), "pyrunner"))
EVERY_EXAMPLE = [line for examples in EXAMPLES.values() for line, _ in examples]


def test_every_command_has_examples() -> None:
    assert EXAMPLES.keys() == COMMANDS.keys()
    assert {command: len(examples) for command, examples in EXAMPLES.items() if not 2 <= len(examples) <= 4} == {}


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(bundled_course().exercises, bundled_course().solutions)


@pytest.mark.parametrize("line", EVERY_EXAMPLE)
def test_an_example_can_be_typed(course: Course, line: str) -> None:
    words = shlex.split(line)
    length = 3 if " ".join(words[:3]) in COMMANDS else 2
    given = COMMANDS[" ".join(words[:length])].make_context("", words[length:]).params
    is_setting = "value" in given
    named = [given["name"]] if given.get("name") and not is_setting else given.get("names") or []
    assert find_exercises(course, named) or not named
    assert not is_setting or given["name"] in (None, *KNOWN)
    assert "code" not in given or not given["code"] or find_code(given["code"]) == given["code"]


def test_the_first_help_says_what_to_do_first(still: Shell) -> None:
    told = still("--help", COLUMNS="80").output
    assert told.index(START[0][0]) < told.index("Options:") < told.index("Commands:")
    assert "pyrunner COMMAND --help" in told


@pytest.mark.parametrize("columns", [80, 40])
def test_help_fits(still: Shell, columns: int) -> None:
    for words in ["", "run", "progress import", "solution"]:
        told = still(*words.split(), "--help", COLUMNS=str(columns)).output
        too_long = [line for line in told.splitlines() if len(line) > columns]
        assert {line.strip() for line in too_long} <= set(EVERY_EXAMPLE), "an example is never broken"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("wach", "did you mean watch?"),
        ("run --jsn", "did you mean --json?"),
        ("run --zz", "pyrunner run --help"),
        ("run add double", "pyrunner run --help"),
        ("run sums", "pyrunner check 00_sums"),
        ("run nowhere/dubble.py", "did you mean double?"),
        ("run dubble", "did you mean double?"),
        ("bench", "for example: pyrunner bench sieve"),
        ("bench sieve --svg", "pyrunner bench --help"),
        ("bench add", "no exercise of this course has one"),
        ("progress", "pyrunner progress export or pyrunner progress import"),
        ("progress exprt", "did you mean export?"),
        ("progress import", "for example: pyrunner progress import"),
        ("reset", "pyrunner reset --all"),
        ("reset add --all", "pyrunner reset --all"),
        ("check add --all", "pyrunner check --all"),
        ("run --debug --json", "pyrunner run NAME --json"),
        ("run --lines --json", "pyrunner run NAME --lines"),
        ("watch --lines", "pyrunner watch --once --lines"),
        ("watch", "pyrunner watch --once"),
        ("list --workspace", "pyrunner list --help"),
        ("list --workspace ..", "cd workspace goes into one"),
    ],
)
def test_what_is_wrong_says_what_to_type(
    still: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, told: str
) -> None:
    monkeypatch.chdir(still.folder)
    assert exit_status(line.split()) == 2
    error, hint = capsys.readouterr().err.splitlines()
    assert error.startswith("error: ")
    assert hint.startswith(" next: ")
    assert told in hint
