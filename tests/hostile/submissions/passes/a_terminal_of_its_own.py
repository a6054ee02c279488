import contextlib
import os

with contextlib.suppress(OSError):
    os.close(os.open('/dev/tty', os.O_RDWR))


def double(number: int) -> int:
    return number * 2
