"""Half an hour of everything that can happen to `pyrunner watch`: `python -m tests.hostile.soak --minutes 30`."""

import shutil
import signal
import sys
import tempfile
import termios
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Annotated

import typer

from pyrunner.progress.progress import Progress
from pyrunner.progress.store import ProgressStore
from pyrunner.workspace.read import take_snapshot
from tests.hostile.arena import DELIVERED, SOLUTION, Arena
from tests.hostile.corpus import Case, cases
from tests.watch.player import Player

KEYS = [
    *"nphrlcbsvwto/f?kjgG ",
    "\t",
    "escape",
    "enter",
    "up",
    "down",
    "page down",
    "end",
    "\x0c",
    "ä",
    "\x1b[200~q\x1b[201~",
    "\0",
]
SIZES = [(80, 24), (120, 40), (40, 15), (20, 5), (200, 60), (80, 24)]
WAYS_OUT = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}
SETTLING_SECONDS = 30.0
LENIENT = 3.0
"""Seconds that tests may take: what is right must pass on a machine that is busy, too."""


class Broken(AssertionError):
    """Something that must hold does not."""


class Soak:
    """A user who has no mercy, and what must hold whatever they do.

    Args:
        arena: where it happens; judged by the tests alone.
        seed: repeats the same steps, though not the same moments.
    """

    def __init__(self, arena: Arena, seed: int) -> None:
        self._arena = arena
        self._random = Random(seed)
        self._cases = [case for case in cases() if case.kind != "types"]
        self._saved: Case | None = None
        self._content = DELIVERED.encode()
        self._done = False
        self.taken: Counter[str] = Counter()
        self._player = self._started()
        self._steps: dict[str, tuple[int, Callable[[], None]]] = {
            "save": (30, self._save),
            "verdict": (25, self._verdict),
            "quick saves": (10, self._save_quickly),
            "key": (30, self._press),
            "resize": (6, self._resize),
            "reset": (6, self._reset),
            "run beside it": (3, self._run_beside),
            "kill": (6, self._kill),
            "signal": (4, self._signal),
            "quit": (4, self._quit),
        }

    def step(self) -> str:
        """Do one thing at random, and look whether everything holds.

        Returns:
            what was done.

        Raises:
            Broken: something does not hold.
        """
        weights = [weight for weight, _ in self._steps.values()]
        [name] = self._random.choices(list(self._steps), weights)
        self._steps[name][1]()
        self.taken[name] += 1
        self.look(name)
        return name

    def judge(self, case: Case) -> None:
        """Save a submission and wait for its verdict; raises Broken as `step` does."""
        self._write(case.content, case)
        self._verdict()
        self.look(str(case))

    def end(self) -> None:
        """Leave, and look for what is left behind."""
        self._player.press("\x03")
        self._leave(130)

    def look(self, after: str) -> None:
        """Look whether everything holds; raises Broken as `step` does."""
        if not self._player.process.isalive():
            raise Broken(f"after {after}, watch had ended:\n{self._player.text}")
        if b"Traceback" in self._player.received:
            raise Broken(f"after {after}, a traceback:\n{self._player.text}")
        if self._done and not self._progress().is_done("double"):
            raise Broken(f"after {after}, it is not done any more")
        if (content := self._arena.file.read_bytes()) != self._content:
            raise Broken(f"after {after}, the learner's file has another content: {content[:200]!r}")

    def _started(self) -> Player:
        command = [sys.executable, "-m", "pyrunner", "watch", "--workspace", str(self._arena.workspace.root)]
        columns, rows = self._random.choice(SIZES)
        player = Player(command, columns, rows)
        self._modes = termios.tcgetattr(player.process.child_fd)
        player.waits(lambda screen: bool(screen.strip()), "the first screen")
        return player

    def _write(self, content: bytes, case: Case | None) -> None:
        self._arena.file.write_bytes(content)
        self._saved, self._content = case, content

    def _save(self) -> None:
        if self._random.random() < 0.4:
            content = self._random.choice([SOLUTION, DELIVERED, SOLUTION + "\n" * self._random.randrange(50)]).encode()
            self._write(content, None)
        else:
            case = self._random.choice(self._cases)
            self._write(case.content, case)

    def _save_quickly(self) -> None:
        for _ in range(self._random.randrange(2, 8)):
            self._save()
            time.sleep(self._random.uniform(0, 0.1))

    def _verdict(self) -> None:
        """Wait until the newest content was judged, and hold what is told of it against what is expected."""
        self._player.resizes(100, 30)
        self._player.press("escape")
        digest = take_snapshot(self._arena.workspace, self._arena.exercise).digest
        deadline = time.monotonic() + SETTLING_SECONDS
        while not (record := self._progress().record("double")).is_newest(digest):
            if time.monotonic() > deadline:
                raise Broken(f"no verdict within {SETTLING_SECONDS} s on {self._saved}:\n{self._player.text}")
            self._player.sleeps(0.05)
        if record.passing != self._right:
            raise Broken(f"passes: {record.passing}, and should not:\n{self._content[:1000]!r}\n{self._player.text}")
        self._done |= self._right
        self._player.sees("double passes" if self._right else "✗")

    @property
    def _right(self) -> bool:
        """Whether what is saved is right, whatever else it does."""
        if self._saved is not None:
            return self._saved.expected == ("passed",)
        return self._content.startswith(SOLUTION.encode())

    def _progress(self) -> Progress:
        workspace = self._arena.workspace
        return ProgressStore(workspace.progress_file, workspace.backups).load()

    def _press(self) -> None:
        for _ in range(self._random.randrange(1, 6)):
            self._player.press(self._random.choice(KEYS))
        self._player.sleeps(0.02)
        # What was asked may wait for an answer, which is no.
        self._player.press("escape", "escape")

    def _resize(self) -> None:
        for _ in range(self._random.randrange(1, 5)):
            self._player.resizes(*self._random.choice(SIZES))
            self._player.sleeps(0.01)

    def _reset(self) -> None:
        before = self._content
        done = self._arena.command("reset", "double")
        if "Traceback" in done:
            raise Broken(done)
        self._done = False
        self._saved, self._content = None, DELIVERED.encode()
        kept = [path.read_bytes() for path in self._arena.workspace.backups.rglob("*.py")]
        if before not in (self._content, *kept):
            raise Broken("what the reset replaced is in no backup")

    def _run_beside(self) -> None:
        output = self._arena.command("run", "double", "--json")
        if "Traceback" in output:
            raise Broken(output)

    def _kill(self) -> None:
        time.sleep(self._random.uniform(0, 0.3))
        self._player.process.kill(signal.SIGKILL)
        self._gone()
        self._player = self._started()

    def _signal(self) -> None:
        number = self._random.choice(list(WAYS_OUT))
        self._player.process.kill(number)
        self._leave(WAYS_OUT[number])
        self._player = self._started()

    def _quit(self) -> None:
        self._player.press("\x03")
        self._leave(130)
        self._player = self._started()

    def _leave(self, status: int) -> None:
        """It must have ended with this status, and given back the terminal."""
        left = self._player.leaves()
        if left != status:
            raise Broken(f"left with {left}, not {status}:\n{self._player.text}")
        if termios.tcgetattr(self._player.process.child_fd) != self._modes:
            raise Broken("the terminal's modes are not what they were")
        self._gone()

    def _gone(self) -> None:
        self._player.process.close(force=True)
        if left := self._arena.survivors():
            raise Broken(f"processes are left: {left}")


def main(
    minutes: Annotated[float, typer.Option(help="How long.")] = 30.0,
    seed: Annotated[int, typer.Option(help="Repeats the same steps.")] = 1,
) -> None:
    """Save, press, kill and reset at random, and look whether everything holds."""
    folder = Path(tempfile.mkdtemp(prefix="pyrunner-soak"))
    soak = Soak(Arena(folder, ("tests",), LENIENT), seed)
    end = time.monotonic() + 60 * minutes
    try:
        while time.monotonic() < end:
            soak.step()
        soak.end()
    except Broken as broken:
        print(f"seed {seed}, after {dict(soak.taken)}: {broken}\nThe workspace is kept in {folder}.")
        raise SystemExit(1) from None
    shutil.rmtree(folder)
    print(f"seed {seed}: all held in {soak.taken.total()} steps: {dict(soak.taken)}")


if __name__ == "__main__":
    typer.run(main)
