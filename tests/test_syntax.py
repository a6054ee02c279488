"""Sources are parsed by several threads at once."""

import gc
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from pyrunner.syntax import parse

NESTED = "\n".join(f"x = {'(' * depth}1{')' * depth}" for depth in range(1, 60))
SHALLOW = "def f(a):\n    return [b for b in (1, 2)]\n" * 30


@pytest.fixture
def switching() -> Iterator[None]:
    """Threads that take turns in the middle of parsing, where the collector of garbage may let go."""

    def let_go(*_: object) -> None:
        time.sleep(0)

    usual = gc.get_threshold()
    gc.callbacks.append(let_go)
    gc.set_threshold(20)
    yield
    gc.set_threshold(*usual)
    gc.callbacks.remove(let_go)


@pytest.mark.usefixtures("switching")
def test_threads_do_not_disturb_one_another() -> None:
    with ThreadPoolExecutor(4) as threads:
        trees = list(threads.map(lambda number: parse(NESTED if number % 2 else SHALLOW), range(300)))
    assert len(trees) == 300


def test_what_is_no_python_is_told() -> None:
    with pytest.raises(SyntaxError):
        parse(b"def f(:")
