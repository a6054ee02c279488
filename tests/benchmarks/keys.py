"""How long a key waits for its answer on the screen, at rest and while checks run."""

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.contender import Contender, running, start_pyrunner
from tests.benchmarks.ledger import LEDGER
from tests.benchmarks.places import write_workspace
from tests.benchmarks.rest import wait_for_rest
from tests.benchmarks.saves import VERDICT_SECONDS, WARMING
from tests.benchmarks.series import Outcome, Series
from tests.benchmarks.subject import Content, schedule

PART = "keys"
ANSWER = "key to screen"
AT_REST, CHECKING = "at rest", "while checks run"
HELP, CHECKING_SIGN = "put the file back as delivered", "… tests"
LATER_SECONDS = 0.03
"""The longest pause between the beginning of a check and the key."""


def measure_keys(folder: Path, rounds: int, seed: int, advance: Callable[[], None]) -> Outcome:
    """Press `?`, and escape, now while nothing is done and now in the middle of a check.

    Args:
        folder: for everything that is written.
        rounds: how often.
        seed: for the pauses before a key.
        advance: called after each round.
    """
    workspace = write_workspace(folder / "keys", [LEDGER])
    randomness = random.Random(seed)
    at_rest, checking = [], []
    with running(partial(start_pyrunner, workspace, LEDGER)) as watch:
        for content in schedule(LEDGER, rounds, WARMING, rounds + 1)[:rounds]:
            wait_for_rest(watch.terminal.settle)
            at_rest.append(answered(watch))
            begin_check(watch, content)
            watch.terminal.settle(randomness.uniform(0.0, LATER_SECONDS))
            checking.append(answered(watch))
            advance()
    return Outcome(
        (
            Series(PART, LEDGER.kind, ANSWER, AT_REST, tuple(at_rest)),
            Series(PART, LEDGER.kind, ANSWER, CHECKING, tuple(checking)),
        )
    )


def begin_check(watch: Contender, content: Content) -> None:
    """Save, and wait until the screen says that checks run."""
    watch.file.write_text(content.text, encoding="utf-8")
    awaited(watch, lambda screen: CHECKING_SIGN in screen)


def answered(watch: Contender) -> float:
    """Seconds from a key until its page is on the screen; afterwards, the page before it is there again."""
    start = time.perf_counter()
    watch.terminal.press("?")
    moment = awaited(watch, lambda screen: HELP in screen)
    watch.terminal.press("?")
    awaited(watch, lambda screen: HELP not in screen)
    return moment - start


def awaited(watch: Contender, condition: Callable[[str], bool]) -> float:
    """The moment from which on the screen was as it should be.

    Raises:
        RuntimeError: it never was.
    """
    moment = watch.terminal.wait(condition, VERDICT_SECONDS)
    if moment is None:
        raise RuntimeError(f"watch does not answer:\n{watch.terminal.shown}")
    return moment
