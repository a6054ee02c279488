from typing import cast


def double(number: int) -> int:
    return cast(int, number * 2.0)
