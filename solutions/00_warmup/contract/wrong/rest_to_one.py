"""Wrong: no cent is lost, but one person pays all the odd ones.

Refused by: test_nobody_pays_more_than_a_cent_above_another.
"""


def split(cents: int, people: int) -> list[int]:
    if people < 1:
        raise ValueError(f"people must be at least 1, not {people}")
    share = cents // people
    return [share] * (people - 1) + [cents - share * (people - 1)]
