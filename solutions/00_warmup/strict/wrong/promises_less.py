"""Wrong: changes the promise to fit the fault; now every caller has to live with 435.0 cents.

Refused by: types.
"""

from collections.abc import Iterable


def in_cents(amount: str) -> float:
    return round(float(amount) * 100, 0)


def invoice(amounts: Iterable[str]) -> str:
    return f"{sum(in_cents(amount) for amount in amounts)} cents"
