"""Keeps the kernel out of what is measured."""

import ctypes
import sys

# Of <malloc.h>.
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
LARGER_THAN_ANY_RESULT = 1 << 30


def keep_freed_memory() -> None:
    """Have the allocator reuse large blocks instead of handing them back, where it is glibc's.

    By default, whether a variant's result is a block that was just freed or memory that the kernel must first clear,
    page by page, depends on what the others freed before it; for an array of 8 MB that is as much time as computing it.
    """
    if sys.platform != "linux":
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(MMAP_THRESHOLD, LARGER_THAN_ANY_RESULT)
    mallopt(TRIM_THRESHOLD, LARGER_THAN_ANY_RESULT)
