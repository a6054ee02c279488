"""Wrong: two digits, but the zero is on the wrong side; the coffee for 3.05 now costs 3.50.

Refused by: test_cents_always_take_two_digits.
"""


def price(cents: int) -> str:
    return f"{cents // 100}." + str(cents % 100).ljust(2, "0")
