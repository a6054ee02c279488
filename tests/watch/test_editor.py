from pathlib import Path

import pytest

from pyrunner.errors import PyrunnerError
from pyrunner.watch.editor import Editor, find_editor

FILE = Path("/course/first.py")


def test_visual_comes_before_editor() -> None:
    assert find_editor({"VISUAL": "hx", "EDITOR": "nano"}).command == ("hx",)
    assert find_editor({"VISUAL": "", "EDITOR": "emacs -nw"}).command == ("emacs", "-nw")


def test_the_editor_around_the_terminal_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "code").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_editor({"TERM_PROGRAM": "vscode"}).name == "code"
    assert find_editor({"TERM_PROGRAM": "vscode", "EDITOR": "vim"}).name == "vim"


def test_without_any_editor_it_says_what_to_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PyrunnerError) as caught:
        find_editor({})
    assert "$EDITOR" in caught.value.hint


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("vim", ["vim", "+7", "/course/first.py"]),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", "/course/first.py"]),
        ("hx", ["hx", "/course/first.py:7"]),
        ("code --wait", ["code", "--wait", "--goto", "/course/first.py:7"]),
        ("pycharm", ["pycharm", "--line", "7", "/course/first.py"]),
        ("unheard-of", ["unheard-of", "/course/first.py"]),
    ],
)
def test_the_line_is_told_as_the_editor_understands_it(command: str, expected: list[str]) -> None:
    assert Editor(tuple(command.split())).opening(FILE, 7) == expected


def test_without_a_line_only_the_file_is_told() -> None:
    assert Editor(("code",)).opening(FILE, None) == ["code", "/course/first.py"]


def test_only_editors_with_windows_leave_the_terminal_alone() -> None:
    assert not Editor(("code", "--wait")).needs_terminal
    assert Editor(("vim",)).needs_terminal
    assert Editor(("unheard-of",)).needs_terminal


def test_the_setting_comes_before_the_environment_and_takes_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hx").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_editor({"EDITOR": "vim"}, "helix").command == ("hx",)
    assert find_editor({"EDITOR": "vim"}, "code --wait").command == ("code", "--wait")


def test_a_command_that_is_not_closed_is_told_with_where_it_stands() -> None:
    with pytest.raises(PyrunnerError, match=r"\$EDITOR cannot be read"):
        find_editor({"EDITOR": "vim 'a"})
