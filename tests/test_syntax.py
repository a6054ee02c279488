"""Sources are parsed by several threads at once."""

import ast
import gc
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from pyrunner.syntax import parse, walking_deep_trees

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


@pytest.mark.parametrize("source", ["-" * 60_000 + "1", "not " * 60_000 + "x", " + ".join(["1"] * 30_000)])
def test_what_is_nested_too_deeply_is_one_error(source: str) -> None:
    with pytest.raises(RecursionError):
        parse(f"x = {source}")


def test_a_visitor_goes_as_deep_as_the_parser() -> None:
    tree = parse("x = " + " + ".join(["1"] * 2_500))
    before = sys.getrecursionlimit()
    with walking_deep_trees():
        ast.NodeVisitor().visit(tree)
    assert sys.getrecursionlimit() == before
    with pytest.raises(RecursionError):
        ast.NodeVisitor().visit(tree)


def test_what_is_no_python_is_told() -> None:
    with pytest.raises(SyntaxError):
        parse(b"def f(:")
