"""Values of exactly the types that a file is to have, from what JSON gave."""

from collections.abc import Callable, Mapping
from typing import Any

Read = Callable[[object], Any]
"""Gives the value for one of JSON's; raises ValueError or OverflowError where there is none."""


def integer(value: object) -> int:
    if type(value) is not int:
        raise ValueError("no integer")
    return value


def count(value: object) -> int:
    if integer(value) < 1:
        raise ValueError("less than one")
    return integer(value)


def number(value: object) -> float:
    return value if isinstance(value, float) else float(integer(value))


def truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    value.encode("utf-8")  # JSON can hold half a character, which no file can.
    return value


def text_or_none(value: object) -> str | None:
    return None if value is None else text(value)


def tuple_of(read: Read) -> Read:
    def read_each(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError("no list")
        return tuple(map(read, value))

    return read_each


def table_of(read: Read) -> Read:
    def read_each(value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError("no table")
        return {text(key): read(each) for key, each in value.items()}

    return read_each


def fields(value: object, reads: Mapping[str, Read]) -> dict[str, Any]:
    """The values of a table that may have these keys, and no others."""
    if not isinstance(value, dict):
        raise ValueError("no table")
    if unknown := value.keys() - reads.keys():
        raise ValueError(f"unknown: {', '.join(unknown)}")
    return {key: reads[key](each) for key, each in value.items()}
