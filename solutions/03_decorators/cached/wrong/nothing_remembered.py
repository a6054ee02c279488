"""Wrong: takes the cache away where it did harm: everybody gets the holidays, and everybody asks the bank.

Refused by: test_every_spelling_of_a_call_is_one_question, test_the_holidays_of_a_year_are_asked_for_once.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Protocol


class Bank(Protocol):
    """The other end of the line."""

    def fee(self, country: str, cents: int, express: bool) -> int: ...

    def holidays(self, year: int) -> Iterator[date]: ...


class Desk:
    """Tells prices and dates, and asks the bank as little as possible.

    Args:
        bank: is asked.
        margin: what the shop adds to each fee, in cents; it may be changed at any time.
    """

    def __init__(self, bank: Bank, margin: int = 0) -> None:
        self.margin = margin

        @lru_cache(maxsize=10_000)
        def fee(country: str, cents: int, express: bool) -> int:
            return bank.fee(country, cents, express)

        def days(year: int) -> tuple[date, ...]:
            return tuple(bank.holidays(year))

        self._fee = fee
        self._days = days

    def price(self, country: str, cents: int, express: bool = False) -> int:
        """What it costs to send an amount: the bank's fee, and the margin as it is now."""
        return self._fee(country, cents, express) + self.margin

    def holidays(self, year: int) -> Iterator[date]:
        """The days of a year on which the bank is closed, one by one."""
        return iter(self._days(year))
