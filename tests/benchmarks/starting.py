"""How long commands take to start."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.environment import plain_environment, pyrunner
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.places import write, write_workspace
from tests.benchmarks.rest import wait_for_rest
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.terminal import Terminal

PART = "start"
WHOLE_RUN, FIRST_SCREEN = "start to end", "start to first screen"
SUBJECT = "commands"
SECONDS = 30.0
SMALLEST = """\
import typer


def main(name: str) -> None:
    print(name)


typer.run(main)
"""
HINT, TITLE = "The contract asks", "An exercise to measure with"


def measure_starting(folder: Path, rounds: int, advance: Callable[[], None]) -> Outcome:
    """Start the smallest Typer program, `hint` and `watch`, in turn.

    Args:
        folder: for everything that is written.
        rounds: how often.
        advance: called after each round.
    """
    root = write_workspace(folder / "starting", [LEDGER]).root
    write(root, {"smallest.py": SMALLEST})
    smallest = [sys.executable, "smallest.py", LEDGER.name]
    hint, watch = pyrunner("hint", LEDGER.name), pyrunner("watch", LEDGER.name)
    run_to_end(smallest, root, LEDGER.name)
    run_to_end(hint, root, HINT)
    run_to_screen(watch, root)
    moments = []
    for _ in range(rounds):
        _, small = run_to_end(smallest, root, LEDGER.name)
        moments.append((small, *run_to_end(hint, root, HINT), run_to_screen(watch, root)))
        advance()
    small_ends, hint_screens, hint_ends, watch_screens = zip(*moments, strict=True)
    return Outcome(
        (
            Series(PART, SUBJECT, WHOLE_RUN, "smallest Typer program", small_ends),
            Series(PART, SUBJECT, WHOLE_RUN, "hint", hint_ends),
            Series(PART, SUBJECT, FIRST_SCREEN, "hint", hint_screens),
            Series(PART, SUBJECT, FIRST_SCREEN, "watch", watch_screens),
        )
    )


def run_to_end(command: Sequence[str], folder: Path, words: str) -> tuple[float, float]:
    """Seconds until a command has shown some words, and until it has ended."""
    wait_for_rest(time.sleep)
    with Terminal(command, folder, plain_environment()) as terminal:
        shown = terminal.wait(lambda screen: words in screen, SECONDS)
        ended = terminal.wait_for_end(SECONDS)
        if shown is None or ended is None:
            raise RuntimeError(f"{command} shows no {words!r}:\n{terminal.shown}")
        return shown - terminal.started, ended - terminal.started


def run_to_screen(command: Sequence[str], folder: Path) -> float:
    """Seconds until `watch` shows its first screen; it is left again at once."""
    wait_for_rest(time.sleep)
    with Terminal(command, folder, plain_environment()) as terminal:
        shown = terminal.wait(lambda screen: TITLE in screen, SECONDS)
        if shown is None:
            raise RuntimeError(f"watch shows no screen:\n{terminal.shown}")
        terminal.press("q")
        terminal.wait_for_end(SECONDS)
        return shown - terminal.started
