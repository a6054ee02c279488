"""Wrong: an assert is no refusal; it raises another kind of error, and under `python -O` none at all.

Refused by: test_nobody_to_split_among_is_refused.
"""


def split(cents: int, people: int) -> list[int]:
    assert people > 0, "people must be at least 1"
    share, left = divmod(cents, people)
    return [share + 1] * left + [share] * (people - left)
