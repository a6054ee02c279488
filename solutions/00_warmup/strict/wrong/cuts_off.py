"""Wrong: `int` cuts off instead of rounding; 4.35 euros are 434.99999999999994 cents to a float, and one is lost.

Refused by: test_an_amount_is_read_to_the_cent, test_amounts_add_up_to_the_cent,
test_an_invoice_says_what_it_counts.
"""

from collections.abc import Iterable


def in_cents(amount: str) -> int:
    return int(float(amount) * 100)


def invoice(amounts: Iterable[str]) -> str:
    return f"{sum(in_cents(amount) for amount in amounts)} cents"
