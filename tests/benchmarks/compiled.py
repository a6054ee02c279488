"""An edited Cython source to its verdict, against building and testing it with commands."""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.contender import COMMANDS, Contender, running, start_pyrunner
from tests.benchmarks.environment import plain_environment
from tests.benchmarks.places import write_folder, write_workspace
from tests.benchmarks.rest import wait_for_rest
from tests.benchmarks.saves import MEASURED, VERDICT_SECONDS, WARMING
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.sieve import SIEVE
from tests.benchmarks.subject import Content
from tests.benchmarks.terminal import Terminal

PART = "compile"
EDITED = "edited source to its verdict"
PAUSE_SECONDS = 1.0
"""After a build, pyrunner may still build behind the screen."""


def measure_compiled(folder: Path, rounds: int, advance: Callable[[], None]) -> Outcome:
    """Edit the source for both, in turn; what the commands say is what pyrunner must say.

    Args:
        folder: for everything that is written.
        rounds: how often.
        advance: called after each round.
    """
    workspace = write_workspace(folder / "compiled", [SIEVE])
    place = write_folder(folder / "compiled-by-commands", SIEVE)
    ours, theirs, wrong = [], [], []
    with running(partial(start_pyrunner, workspace, SIEVE)) as watch:
        for number in range(2):
            edit(watch, SIEVE.content(WARMING + number))
            build_and_test(place, SIEVE.content(WARMING + number))
        for number in range(rounds):
            content = SIEVE.content(MEASURED + number)
            pause(watch.terminal)
            seconds, said = edit(watch, content)
            ours.append(seconds)
            pause(watch.terminal)
            seconds, expected = build_and_test(place, content)
            theirs.append(seconds)
            if said != expected:
                wrong.append(f"{PART}: {content.revision}: {said} failed, and with commands {expected}")
            advance()
    series = (
        Series(PART, SIEVE.kind, EDITED, "pyrunner", tuple(ours)),
        Series(PART, SIEVE.kind, EDITED, "setup.py, pytest", tuple(theirs)),
    )
    return Outcome(series, rounds, tuple(wrong))


def pause(terminal: Terminal) -> None:
    """Let everything come to rest."""
    terminal.settle(PAUSE_SECONDS)
    wait_for_rest(terminal.settle)


def edit(watch: Contender, content: Content) -> tuple[float, int | None]:
    """Save a source under `pyrunner watch`: seconds to its verdict, and how many tests it says failed."""
    start = time.perf_counter()
    watch.file.write_text(content.text, encoding="utf-8")
    return waited(watch, content, start)


def build_and_test(place: Path, content: Content) -> tuple[float, int | None]:
    """The same with commands."""
    both = f"{sys.executable} setup.py --quiet build_ext --inplace && pytest -q"
    start = time.perf_counter()
    (place / SIEVE.file).write_text(content.text, encoding="utf-8")
    with Terminal(["sh", "-c", both], place, plain_environment()) as terminal:
        return waited(Contender("commands", terminal, place / SIEVE.file, COMMANDS, adds=True), content, start)


def waited(contender: Contender, content: Content, start: float) -> tuple[float, int | None]:
    """Seconds until the verdict on a content was shown, and how many tests it says failed.

    Raises:
        RuntimeError: it never was.
    """
    moment = contender.terminal.wait(lambda _: contender.shows_tests(content), VERDICT_SECONDS)
    if moment is None:
        raise RuntimeError(f"{contender.name} gave no verdict on {content.revision}:\n{contender.terminal.shown}")
    contender.terminal.wait(lambda _: contender.judgement().failed_tests is not None, VERDICT_SECONDS)
    return moment - start, contender.judgement().failed_tests
