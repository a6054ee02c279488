"""Ask once, remember rightly.

A desk sends payments abroad and asks the bank what that costs. Every question takes a second, and the bank bills it,
so somebody put a cache on everything. The desk got fast, and strange:

- the bank's bill lists questions two and three times that differ in nothing but in how the call is written;
- in the morning the margin goes up, and those who asked yesterday go on paying the old price;
- whoever asks for the year's bank holidays first gets them; whoever asks next is told that there are none;
- `desk.price(305, "FR")` has arguments the wrong way round, and the type checker has no objection.

Mend the desk. How callers write their calls, and what they get, stays as it is; the bank is to be asked once for each
country, amount and speed, and once for each year. A desk is opened for a shift, which has up to ten thousand different
questions about fees, and then forgotten.
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
        def price(country: str, cents: int, express: bool = False) -> int:
            """What it costs to send an amount: the bank's fee, and the margin as it is now."""
            return bank.fee(country, cents, express) + self.margin

        @cache
        def holidays(year: int) -> Iterator[date]:
            """The days of a year on which the bank is closed, one by one."""
            yield from bank.holidays(year)

        self.price = price
        self.holidays = holidays
