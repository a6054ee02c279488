"""Wrong: gives the cached functions their signatures back; every spelling of a call still has a key of its own.

Refused by: test_every_spelling_of_a_call_is_one_question.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Bank(Protocol):
    """The other end of the line."""

    def fee(self, country: str, cents: int, express: bool) -> int: ...

    def holidays(self, year: int) -> Iterator[date]: ...


def remembered(function: Callable[P, R]) -> Callable[P, R]:
    known: dict[object, R] = {}

    @wraps(function)
    def ask(*args: P.args, **kwargs: P.kwargs) -> R:
        key = args, tuple(sorted(kwargs.items()))
        if key not in known:
            known[key] = function(*args, **kwargs)
        return known[key]

    return ask


def raised(by: Callable[[], int], function: Callable[P, int]) -> Callable[P, int]:
    def raising(*args: P.args, **kwargs: P.kwargs) -> int:
        return function(*args, **kwargs) + by()

    return raising


def afresh(function: Callable[P, Iterable[date]]) -> Callable[P, Iterator[date]]:
    def starting(*args: P.args, **kwargs: P.kwargs) -> Iterator[date]:
        return iter(function(*args, **kwargs))

    return starting


class Desk:
    """Tells prices and dates, and asks the bank as little as possible.

    Args:
        bank: is asked.
        margin: what the shop adds to each fee, in cents; it may be changed at any time.
    """

    def __init__(self, bank: Bank, margin: int = 0) -> None:
        self.margin = margin

        @remembered
        def fee(country: str, cents: int, express: bool = False) -> int:
            return bank.fee(country, cents, express)

        @remembered
        def days(year: int) -> tuple[date, ...]:
            return tuple(bank.holidays(year))

        self.price = raised(lambda: self.margin, fee)
        self.holidays = afresh(days)
