"""Parses Python source, from any thread."""

import ast
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import RLock

# Until 3.11.8 and 3.12.1, CPython counts the depth of all parsing threads in one place, and finds a mismatch:
# https://github.com/python/cpython/issues/106905
_PARSING = RLock()

DEEPEST = 20_000
"""Calls; the parser builds trees of up to 3,000 levels, and a visitor takes three calls for each."""


def parse(source: str | bytes) -> ast.Module:
    """The tree of a module.

    Raises:
        SyntaxError: it has no valid syntax.
        ValueError: it holds null bytes.
        RecursionError: it is nested too deeply.
    """
    with _PARSING, _too_deep():
        return ast.parse(source)


@lru_cache(maxsize=16)
def statements(source: bytes) -> tuple[ast.stmt, ...]:
    """All statements of a module, those inside of others behind them; none where it cannot be parsed."""
    try:
        return tuple(_within(parse(source)))
    except (SyntaxError, ValueError, RecursionError):
        return ()


def _within(module: ast.Module) -> Iterator[ast.stmt]:
    waiting: deque[ast.AST] = deque([module])
    while waiting:
        for node in ast.iter_child_nodes(waiting.popleft()):
            if isinstance(node, ast.stmt):
                yield node
            if isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
                waiting.append(node)


def parse_expression(source: str) -> ast.Expression:
    """The tree of one expression; raises as `parse` does."""
    with _PARSING, _too_deep():
        return ast.parse(source, mode="eval")


@contextmanager
def walking_deep_trees() -> Iterator[None]:
    """Let a visitor, which calls itself for each level, go as deep within the block as the parser does."""
    with _PARSING:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(DEEPEST)
        try:
            yield
        finally:
            sys.setrecursionlimit(before)


@contextmanager
def _too_deep() -> Iterator[None]:
    """One error for all nesting that is too deep: the parser runs out of its own stack, or of Python's."""
    try:
        yield
    except MemoryError:
        raise RecursionError("the source is nested too deeply") from None
