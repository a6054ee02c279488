"""Wrong: refuses zero and nothing else; a list times -1 is empty, so minus one friend pays a bill of ten with nothing.

Refused by: test_nobody_to_split_among_is_refused.
"""


def split(cents: int, people: int) -> list[int]:
    if people == 0:
        raise ValueError("people must be at least 1")
    share, left = divmod(cents, people)
    return [share + 1] * left + [share] * (people - left)
