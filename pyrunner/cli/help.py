"""Help that fits the terminal: two columns, or one thing under the other where there is little room."""

from collections.abc import Iterable, Sequence
from typing import Any

LEAST_BESIDE = 24
"""Columns that a text needs to stand beside what it is about."""
WIDEST_NAME = 30
BELOW = 4
MARGIN = 2

Row = tuple[str, str]


def write_parameters(formatter: Any, context: Any, parameters: Iterable[Any]) -> None:
    """Write what a command takes: its arguments, then its options."""
    rows: dict[str, list[Row]] = {"argument": [], "option": []}
    for parameter in parameters:
        record = parameter.get_help_record(context)
        if record is not None:
            rows[parameter.param_type_name].append(record)
    write_rows(formatter, "Arguments", rows["argument"])
    write_rows(formatter, "Options", rows["option"])


def write_rows(formatter: Any, heading: str, rows: Sequence[Row]) -> None:
    """Write names and what is said about each, under a heading; nothing where there are none."""
    if not rows:
        return
    with formatter.section(heading):
        if _has_room(formatter, rows):
            formatter.write_dl(rows, col_max=max(WIDEST_NAME, _widest(rows)))
        else:
            _write_stacked(formatter, rows)


def write_start(formatter: Any) -> None:
    """Write what to do first."""
    from pyrunner.cli.examples import START

    write_rows(formatter, "Start here", START)


def write_examples(formatter: Any, command: str) -> None:
    """Write the examples of a command, given as it is typed."""
    from pyrunner.cli.examples import EXAMPLES

    write_rows(formatter, "Examples", EXAMPLES.get(command, ()))


def _has_room(formatter: Any, rows: Sequence[Row]) -> bool:
    return bool(formatter.width - _widest(rows) - 2 * MARGIN >= LEAST_BESIDE)


def _widest(rows: Sequence[Row]) -> int:
    return max(len(name) for name, _ in rows)


def _write_stacked(formatter: Any, rows: Sequence[Row]) -> None:
    for name, text in rows:
        formatter.write(" " * formatter.current_indent + name + "\n")
        formatter.current_indent += BELOW
        formatter.write_text(text)
        formatter.current_indent -= BELOW
