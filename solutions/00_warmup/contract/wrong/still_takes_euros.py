"""Wrong: all tests pass, yet a bill of 9.99 euros is still split as nine cents, and no checker warns.

Refused by: types.
"""


def split(cents: float, people: int) -> list[int]:
    if people < 1:
        raise ValueError(f"people must be at least 1, not {people}")
    share, left = divmod(int(cents), people)
    return [share + 1] * left + [share] * (people - left)
