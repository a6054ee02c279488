"""Parses Python source, from any thread."""

import ast
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


def parse_expression(source: str) -> ast.Expression:
    """The tree of one expression; raises as `parse` does."""
    with _PARSING:
        return ast.parse(source, mode="eval")
