"""Wrong: rounding each share by itself brings some cents too many or too few together.

Refused by: test_no_cent_is_lost.
"""


def split(cents: int, people: int) -> list[int]:
    if people < 1:
        raise ValueError(f"people must be at least 1, not {people}")
    return [round(cents / people)] * people
