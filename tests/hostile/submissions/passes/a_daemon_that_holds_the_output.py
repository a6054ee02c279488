import os

if os.fork() == 0:
    os.setsid()
    os.execvp('sleep', ['sleep', '86411'])


def double(number: int) -> int:
    return number * 2
