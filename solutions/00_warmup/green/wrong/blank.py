"""Wrong: a width of two without a zero fills the gap with a blank: "3. 5".

Refused by: test_cents_always_take_two_digits.
"""


def price(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:2}"
