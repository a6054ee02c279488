"""Ask once, remember rightly.

The idea: a cache is a dict. The key is the call as it was written, positional and named arguments apart, and nothing
else; the value is the very object that came back the first time. So cache the question itself, whose answer follows
from its arguments alone, and put a plain function in front: it writes the key in one way, adds what changes, and hands
out what every caller may use up. It also has a type, while `lru_cache` takes anything hashable.

The trap: nothing warns. A setting that is read inside is missing from the key; an iterator is remembered, and used up
after the first caller; a cache on a method has `self` in its key, and keeps every desk that there ever was.

When not to: for what has an effect (a receipt number must not come twice), for answers that grow old, and unbounded
for keys from outside. `cache` never forgets; `lru_cache` forgets what was not asked for longest, and keeps 128
answers if nobody says how many.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
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

        @cache
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
