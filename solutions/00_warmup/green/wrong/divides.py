"""Wrong: the division gives 3.05, and also 12.5 and 2.0; a float knows nothing of how many digits a price has.

Refused by: test_a_price_is_euros_a_point_and_cents, test_cents_always_take_two_digits.
"""


def price(cents: int) -> str:
    return str(cents / 100)
