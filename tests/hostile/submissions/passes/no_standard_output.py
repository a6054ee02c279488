import os

os.close(1)


def double(number: int) -> int:
    return number * 2
