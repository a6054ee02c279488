"""`watch` as the user set it, through a real terminal."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pyrunner.workspace.model import Workspace
from tests.watch.player import Player, playing
from tests.watch.small_course import DELIVERED, SOLUTION

Program = Callable[[str, str], Path]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Writes a program that tells what it was given, then does what it is to do; gives the file in which it tells."""

    def write(name: str, then: str) -> Path:
        told = tmp_path / f"{name}.told"
        file = tmp_path / "bin" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f'#!/bin/sh\necho "$@" >> {told}\n{then}\n')
        file.chmod(0o755)
        told.touch()
        return told

    return write


@pytest.fixture
def path(tmp_path: Path) -> str:
    """With the programs before all others."""
    return f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"


def choose(workspace: Workspace, text: str) -> None:
    with (workspace.root / "pyproject.toml").open("a") as project:
        project.write(f"\n[tool.pyrunner]\n{text}\n")


def alpha(workspace: Workspace) -> Path:
    return workspace.file(workspace.course.exercises[0])


def tells(player: Player, file: Path, text: str) -> None:
    player.waits(lambda _: text in file.read_text(), f"{text!r} in {file}")


def test_keys_theme_and_bell_are_as_they_were_set(workspace: Workspace) -> None:
    choose(
        workspace, 'theme = "dark"\nnotifications = "bell"\nnotify-after = 0\nkeys = {hint = "i", list = ["L", "a"]}'
    )
    with playing(workspace.root, rows=30) as player:
        assert "h hint" not in player.sees("got       41", "i hint", "L list")
        assert b"48;5;234m" in player.received
        player.waits(lambda _: b"\a" in player.received, "a bell")
        player.press("n")
        player.sees("alpha is not done yet: i gives a hint, L lists the others")
        player.press("h", "l", "i")
        player.sees("Hint 1 of 3", "got       41")
        player.press("a")
        player.sees("First steps  0/2")
        player.press("L")
        player.sees("got       41")
        player.press("?")
        player.sees("one more hint", "esc back")
        assert re.search(r"^i\s+one more hint", player.text, re.MULTILINE)


def test_the_end_of_a_check_is_told_on_the_desktop(workspace: Workspace, program: Program, path: str) -> None:
    choose(workspace, 'notifications = "desktop"\nnotify-after = 0')
    told = program("notify-send", "")
    alpha(workspace).write_text(SOLUTION)
    with playing(workspace.root, PATH=path, DISPLAY=":0") as player:
        player.sees("alpha passes")
        tells(player, told, "alpha passes")
        player.press("c")
        player.sees("1 of 3 pass")
        tells(player, told, "1 of 3 pass")


def test_an_editor_with_a_window_that_blocks_and_fails_disturbs_nothing(
    workspace: Workspace, program: Program, path: str, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    told = program("code", f"read _ < {gate}; exit 3")
    alpha(workspace).write_text(f"{DELIVERED}# wrong type\n")
    choose(workspace, 'editor = "vscode --wait"')
    with playing(workspace.root, PATH=path) as player:
        player.sees("this has the wrong type")
        player.press("e")
        player.sees("opened in code")
        tells(player, told, f"--wait --goto {alpha(workspace)}:6")
        player.press("h")
        player.sees("Hint 1 of 3")
        gate.write_text("go on\n")
        player.sees("code ended with status 3")


def test_the_editor_opens_at_each_exercise_that_is_turned_to(workspace: Workspace, program: Program, path: str) -> None:
    told = program("code", "")
    with playing(workspace.root, "--edit", PATH=path, EDITOR="code") as player:
        tells(player, told, "alpha.py")
        player.sees("opened in code")
        alpha(workspace).write_text(SOLUTION)
        player.sees("alpha passes")
        player.press("n")
        tells(player, told, "beta.py")
        player.press("p")
        player.sees("alpha passes")
    assert [line.rpartition("/")[2] for line in told.read_text().splitlines()] == ["alpha.py", "beta.py"]


@pytest.mark.parametrize(
    ("editor", "message"),
    [
        ("false", "false ended with status 1"),
        ("/nowhere/vim", "cannot start /nowhere/vim: set another with pyrunner settings editor"),
    ],
)
def test_an_editor_that_fails_here_is_told_in_a_line(workspace: Workspace, editor: str, message: str) -> None:
    with playing(workspace.root, columns=120, EDITOR=editor) as player:
        player.sees("got       41")
        player.press("e")
        player.sees(message, "got       41")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The socket of a tmux that is ended with the test."""
    socket = str(tmp_path / "tmux")
    yield socket
    subprocess.run(["tmux", "-S", socket, "kill-server"], capture_output=True, check=False)


@pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux")
def test_in_tmux_an_editor_opens_once_in_a_pane_beside(
    workspace: Workspace, program: Program, path: str, tmp_path: Path, server: str
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    told = program("vim", f"echo at work; read _ < {gate}")
    play = [sys.executable, "-m", "tests.watch.play", str(workspace.root)]
    player = Player(
        ["tmux", "-f", "/dev/null", "-S", server, "new-session", *play],
        columns=80,
        rows=40,
        environment={"PATH": path, "EDITOR": "vim", "TMUX": ""},
    )
    try:
        player.sees("got       41")
        player.press("e")
        player.sees("got       41", "opened in vim", "at work")
        tells(player, told, "alpha.py")
        back = ["tmux", "-S", server, "select-pane", "-t", ":.0"]
        subprocess.run(back, check=True)
        player.press("h")
        player.sees("Hint 1 of 3")
        player.press("e")
        player.sees("opened in vim")
        gate.write_text("go on\n")
        player.sees_no_more("at work")
        assert len(told.read_text().splitlines()) == 1
        player.press("q")
        player.leaves()
    finally:
        player.process.close(force=True)
