"""Kill a real process in the middle of what it does."""

import multiprocessing
import random
import time
from collections.abc import Callable

# A fork starts within milliseconds, with everything imported, so that every kill hits the work itself.
_PROCESSES = multiprocessing.get_context("fork")


def kill_at_a_random_moment(work: Callable[[], object], randomness: random.Random, longest: float) -> None:
    """Run some endless or short work in a child, and kill it with SIGKILL after `longest` seconds at most."""
    child = _PROCESSES.Process(target=work)
    child.start()
    time.sleep(randomness.uniform(0, longest))
    child.kill()
    child.join()
    child.close()


def run_at_once(*works: Callable[[], object]) -> None:
    """Run each work in a process of its own, all at the same time, and expect every one to succeed."""
    children = [_PROCESSES.Process(target=work) for work in works]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert [child.exitcode for child in children] == [0] * len(children)
