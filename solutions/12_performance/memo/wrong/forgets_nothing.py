"""Wrong: `cache` never forgets, and whoever sends made-up currencies fills the memory of the service.

Refused by: test_no_more_than_a_thousand_currencies_are_remembered.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache

COINS = (1, 2, 5, 10, 20, 50, 100, 200)


class Bank:
    """A bank that is asked as little as possible."""

    def __init__(
        self,
        ask_fee: Callable[[int | Decimal, str], Decimal],
        ask_rates: Callable[[str], dict[str, Decimal]],
    ) -> None:
        self._fee = lru_cache(maxsize=1_000, typed=True)(ask_fee)
        self._rates = cache(ask_rates)

    def fee(self, amount: int | Decimal, country: str) -> Decimal:
        """The fee for sending an amount to a country: an int is in cents, a Decimal in euros."""
        return self._fee(amount, country)

    def rates(self, currency: str) -> dict[str, Decimal]:
        """What one unit of a currency is worth in others. The dict is the caller's own, to change as he likes.

        Currencies come from outside, misspelt ones too, so a thousand are remembered: those asked for last.
        """
        return dict(self._rates(currency))

    def spared(self) -> str:
        """How many questions about rates were answered from memory, for the log of the night run."""
        known = self._rates.cache_info()
        return f"{known.hits} of {known.hits + known.misses}"


def ways(cents: int, coins: tuple[int, ...] = COINS) -> int:
    """In how many ways an amount can be paid out; there are enough coins of each kind."""
    if cents < 0:
        return 0
    counts = [1] + [0] * cents
    for coin in coins:
        for amount in range(coin, cents + 1):
            counts[amount] += counts[amount - coin]
    return counts[cents]
