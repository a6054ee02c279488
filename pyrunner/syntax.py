"""Parses Python source, from any thread."""

import ast
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

# Until 3.11.8 and 3.12.1, CPython counts the depth of all parsing threads in one place, and finds a mismatch:
# https://github.com/python/cpython/issues/106905
_PARSING = Lock()


def parse(source: str | bytes) -> ast.Module:
    """The tree of a module.

    Raises:
        SyntaxError: it has no valid syntax.
        ValueError: it holds null bytes.
        RecursionError: it is nested too deeply.
    """
    with _PARSING:
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
    with _PARSING:
        return ast.parse(source, mode="eval")
