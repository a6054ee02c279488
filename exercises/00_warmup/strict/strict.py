"""The tests pass, and it is wrong.

Clerks type amounts such as "4.35"; the ledger counts whole cents. All tests are green, and yet this stood on an
invoice today: "435.0 cents". From here on a second judge reads along, the type checker, and both must be content:
tests show what the code does for a few values, types what it can give for any.

Its verdict stands beside that of the tests. Make it green without changing what `in_cents` promises.
"""

from collections.abc import Iterable


def in_cents(amount: str) -> int:
    """Read an amount in euros, as typed by a clerk, as whole cents."""
    return round(float(amount) * 100, 0)


def invoice(amounts: Iterable[str]) -> str:
    """Add up the amounts and say how many cents are due."""
    return f"{sum(in_cents(amount) for amount in amounts)} cents"
