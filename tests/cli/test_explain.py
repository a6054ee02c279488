"""`pyrunner explain`: codes as people copy them, in a workspace and outside of one."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def outside(tmp_path: Path) -> Shell:
    """A folder that is in no workspace."""
    return Shell(tmp_path)


def test_a_code_is_explained_with_an_example(outside: Shell) -> None:
    done = outside("explain", "arg-type")
    assert (done.status, done.errors) == (0, "")
    for told in ("How it is mended", "Broken", "Mended", "return charge(int(form", "_refs.html#code-arg-type"):
        assert told in done.output


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("[arg-type]", "arg-type"),
        ("KeyError:", "KeyError"),
        ("keyerror", "KeyError"),
        ("asyncio.exceptions.CancelledError", "CancelledError"),
        ("pydantic_core._pydantic_core.ValidationError", "ValidationError"),
    ],
)
def test_a_code_is_taken_as_it_is_copied(outside: Shell, typed: str, meant: str) -> None:
    assert outside("explain", typed, "--json").json["code"] == meant


def test_a_mistyped_code_gets_the_nearest(outside: Shell) -> None:
    done = outside("explain", "[arg-typ]")
    assert done.status == 2
    assert done.errors == "error: no code '[arg-typ]' is explained\n next: did you mean arg-type?\n"


@pytest.mark.parametrize("typed", ["xyzzy", "", "../model"])
def test_a_code_like_no_other_is_told_where_to_look(outside: Shell, typed: str) -> None:
    done = outside("explain", typed)
    assert done.status == 2
    assert "pyrunner explain lists all codes" in done.errors


def test_alone_it_lists_the_codes_in_two_groups(outside: Shell) -> None:
    lines = outside("explain").output.splitlines()
    assert lines.index("Error codes of mypy") < lines.index("Exceptions")
    assert "  KeyError             The mapping has no such key" in lines[lines.index("Exceptions") :]


def test_programs_get_the_same(outside: Shell) -> None:
    listed = outside("explain", "--json").json
    assert listed["format"] == 1
    assert {"code": "KeyError", "kind": "exception", "summary": "The mapping has no such key"} in listed["codes"]
    entry = outside("explain", "KeyError", "--json").json
    assert list(entry) == ["format", "code", "kind", "summary", "meaning", "mending", "broken", "mended", "link"]
    assert entry["kind"] == "exception"
    assert entry["broken"].startswith("FEES = {")


def test_it_is_the_same_in_a_workspace(shell: Shell, outside: Shell) -> None:
    assert shell("explain", "KeyError") == outside("explain", "KeyError")


def test_a_pipe_gets_no_escape_codes(outside: Shell) -> None:
    assert "\x1b" not in outside("explain", "arg-type").output + outside("explain").output


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_they_are_refused(variables: dict[str, str], coloured: bool) -> None:
    written = on_terminal(["explain", "KeyError"], variables)
    assert "KeyError" in written
    assert ("\x1b[3" in written) == coloured


@pytest.mark.parametrize("columns", ["80", "40"])
def test_no_line_is_wider_than_the_terminal(outside: Shell, columns: str) -> None:
    for arguments in ([], ["typeddict-readonly-mutated"], ["ImportError"]):
        lines = outside("explain", *arguments, COLUMNS=columns).output.splitlines()
        assert [line for line in lines if len(line) > int(columns) or line != line.rstrip()] == []


def test_the_output_is_ascii_where_it_cannot_be_more(outside: Shell) -> None:
    done = outside("explain", "UnicodeDecodeError", COLUMNS="40", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert done.status == 0
    assert done.output.isascii()


def test_completion_knows_the_codes(outside: Shell) -> None:
    done = outside(_PYRUNNER_COMPLETE="complete_bash", COMP_WORDS="pyrunner explain union", COMP_CWORD="2")
    assert done.output.split() == ["union-attr"]


def on_terminal(arguments: list[str], variables: dict[str, str]) -> str:
    """What a command writes to a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "80", **variables}
    command = [sys.executable, "-m", "pyrunner", *arguments]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, env=environment)
    os.close(theirs)
    written = b""
    # The end of a terminal shows as an error on Linux.
    while chunk := read_or_nothing(ours):
        written += chunk
    os.close(ours)
    assert process.wait(timeout=60) == 0
    return written.decode()


def read_or_nothing(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
