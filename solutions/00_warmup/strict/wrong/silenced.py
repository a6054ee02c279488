"""Wrong: tells the judge to look away; the invoice still says 435.0 cents.

Refused by: rule (`type: ignore`).
"""

from collections.abc import Iterable


def in_cents(amount: str) -> int:
    return round(float(amount) * 100, 0)  # type: ignore[return-value]


def invoice(amounts: Iterable[str]) -> str:
    return f"{sum(in_cents(amount) for amount in amounts)} cents"
