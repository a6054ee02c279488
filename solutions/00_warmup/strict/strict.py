"""The tests pass, and it is wrong.

The idea: `435.0 == 435` is true, so a test that compares values cannot see that the promised int is a float. The type
checker does not try values; it reads that `round` with a number of digits gives back the type it was given, and that
without one it gives an int.

The trap: `int(...)` quiets the checker as well, but cuts off: `4.35 * 100` is 434.99999999999994, and a cent is gone.
Green types do not excuse from tests, nor green tests from types.

When not to: floats carry such amounts safely only because they are rounded at once. Where amounts are multiplied or
divided on the way, read them as `decimal.Decimal` and round by the rule that the business names.
"""

from collections.abc import Iterable


def in_cents(amount: str) -> int:
    """Read an amount in euros, as typed by a clerk, as whole cents."""
    return round(float(amount) * 100)


def invoice(amounts: Iterable[str]) -> str:
    """Add up the amounts and say how many cents are due."""
    return f"{sum(in_cents(amount) for amount in amounts)} cents"
