"""A path stands for the exercise that it belongs to, and a verdict is told as an editor reads it."""

import re
from pathlib import Path

import pytest

from pyrunner.cli.naming import exercise_named, exercises_named, place_of
from pyrunner.errors import PyrunnerError
from pyrunner.workspace.find import find_workspace
from tests.cli.conftest import SOLVED, Shell

LINE = re.compile(r"^(?P<path>[^:]+):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.+?)(  \[(?P<code>[\w-]+)\])?$")


@pytest.mark.parametrize(
    ("where", "name"),
    [
        (".", "exercises/00_sums/add/add.py"),
        (".", "exercises/00_sums/add/test_add.py"),
        (".", "exercises/00_sums/add/"),
        ("exercises", "./00_sums/add"),
        ("exercises/00_sums/add", "."),
        ("exercises/00_sums/add", "add.py"),
        ("exercises/00_sums/add", "test_add.py"),
        ("exercises/00_sums/double", "../add/add.py"),
        ("exercises/01_words/shout", "add"),
        (".pyrunner", "../exercises/00_sums/add/notes.txt"),
    ],
)
def test_a_path_means_its_exercise(still: Shell, monkeypatch: pytest.MonkeyPatch, where: str, name: str) -> None:
    (still.file("add").parent / "notes.txt").write_text("of mine\n")
    monkeypatch.chdir(still.folder / where)
    for written in (name, str(Path(name).resolve()) if Path(name).exists() else name):
        workspace = find_workspace(place_of(None, written) or Path.cwd())
        assert exercise_named(workspace, written).name == "add"


def test_a_folder_of_several_means_all_of_them(still: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = find_workspace(still.folder)
    monkeypatch.chdir(workspace.exercises / "00_sums")
    assert [each.name for each in exercises_named(workspace, ["."])] == ["add", "double"]
    assert [each.name for each in exercises_named(workspace, ["../01_words", "add"])] == ["add", "shout"]
    with pytest.raises(PyrunnerError, match="00_sums is a chapter"):
        exercise_named(workspace, "../00_sums")
    with pytest.raises(PyrunnerError, match="there is no exercise"):
        exercise_named(workspace, "../../pyproject.toml")


def test_an_editor_may_be_open_anywhere(shell: Shell, tmp_path: Path) -> None:
    elsewhere = Shell(tmp_path)
    file = shell.file("add")
    done = elsewhere("run", str(file), "--lines")
    assert done.status == 1
    (line,) = done.output.splitlines()
    found = LINE.match(line)
    assert found is not None
    assert Path(found["path"]) == Path("workspace/exercises/00_sums/add/test_add.py")
    assert (found["line"], found["message"], found["code"]) == (
        "9",
        "test_adds: `add(1, 2) == 3` does not hold; expected 3; got -1",
        "AssertionError",
    )
    assert "sign" in elsewhere("hint", str(file)).output


def test_watch_once_is_run(shell: Shell) -> None:
    once = shell("watch", "--once", "exercises/00_sums/double", "--lines")
    assert (once.status, once.errors) == (1, "")
    (line,) = once.output.splitlines()
    assert line.startswith("exercises/00_sums/double/double.py:5:12: error: Incompatible return value type")
    assert line.endswith("  [return-value]")
    shell.file("double").write_text(SOLVED["double"])
    passed = shell("watch", "--once", "double", "--lines")
    assert (passed.status, passed.output) == (0, "")
    assert shell("watch", "--once", "double", "--json").json["passed"]
    assert shell("watch", "--once", "double", "--plain").output.startswith("double passes, after ")
