"""The terminal is as it was before, on every way out."""

import os
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pyrunner.watch.terminal import ENTER, LEAVE, Terminal
from pyrunner.workspace.model import Workspace
from tests.watch.player import Player, playing
from tests.watch.small_course import DELIVERED


def modes(player: Player) -> list[object]:
    return termios.tcgetattr(player.process.child_fd)[:4]


def restored(player: Player) -> bool:
    """Whether nothing but leaving was sent last."""
    return player.received.endswith(LEAVE.encode())


def test_while_watching_keys_are_neither_echoed_nor_kept_for_a_line(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        local = modes(player)[3]
        assert isinstance(local, int)
        assert not local & (termios.ECHO | termios.ICANON)


def test_after_q(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        before = modes(player)
        player.sees("got       41")
        player.press("q")
        assert player.leaves() == 0
        assert restored(player)
        assert modes(player) == before


def test_after_ctrl_c(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.press("\x03")
        assert player.leaves() == 130
        assert restored(player)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_after_a_signal(workspace: Workspace, number: signal.Signals) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        player.process.kill(number)
        assert player.leaves() == 128 + number
        assert restored(player)


def test_while_a_check_runs(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        workspace.file(workspace.course.exercises[0]).write_text(f"# takes 600\n{DELIVERED}")
        player.sees("… tests")
        player.press("q")
        assert player.leaves() == 0
        assert restored(player)


def test_after_an_error_in_any_thread(workspace: Workspace) -> None:
    with playing(workspace.root) as player:
        player.sees("got       41")
        workspace.file(workspace.course.exercises[0]).write_text(f"# crashes\n{DELIVERED}")
        assert player.leaves() == 1
        assert LEAVE.encode() in player.received
        assert b"ZeroDivisionError" in player.received.rpartition(LEAVE.encode())[2]


def test_ctrl_z_gives_the_shell_its_terminal_and_fg_takes_it_again(workspace: Workspace) -> None:
    with in_a_shell(workspace) as player:
        player.sees("got       41")
        player.press("\x1a")
        player.sees("Stopped")
        player.process.sendline("stty -a")
        player.sees(" icanon", " echo ")
        player.process.sendline("fg")
        player.waits(lambda _: player.received.count(ENTER.encode()) == 2, "the alternate screen again")
        player.press("h")
        player.sees("Hint 1 of 3")
        player.press("q")
        player.process.sendline("echo status $?")
        player.sees("status 0")


@contextmanager
def in_a_shell(workspace: Workspace) -> Iterator[Player]:
    player = Player(["bash", "--norc", "--noprofile", "-i"], environment={"PS1": "$ "})
    try:
        player.process.sendline(f"{sys.executable} -m tests.watch.play {workspace.root}")
        yield player
    finally:
        player.process.close(force=True)


def test_a_new_size_is_used_at_once(workspace: Workspace) -> None:
    with playing(workspace.root, columns=100) as player:
        player.sees("First steps / alpha")
        player.resizes(40, 15)
        player.waits(lambda screen: "First steps" not in screen and "0/3" in screen, "the small screen")
        player.resizes(100, 30)
        player.sees("First steps / alpha", "0/3 done")


def test_the_size_of_a_terminal_that_tells_none_is_usable() -> None:
    reading, writing = os.pipe()
    try:
        assert Terminal(reading, writing, "utf-8").size.columns == 80
    finally:
        os.close(reading)
        os.close(writing)
