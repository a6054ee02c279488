import os

os.chdir('/')


def double(number: int) -> int:
    return number * 2
