"""Wrong: measures from the very first object, and puts what that one sets up for all on the bill.

Refused by: test_what_the_first_object_sets_up_is_not_counted.
"""

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def _tracing() -> Iterator[None]:
    if tracemalloc.is_tracing():
        yield
        return
    tracemalloc.start()
    try:
        yield
    finally:
        tracemalloc.stop()


def _in_use() -> int:
    gc.collect()  # drops garbage, and empties the free lists, whose memory would be handed out again unseen
    return tracemalloc.get_traced_memory()[0]


def bytes_per_instance(make: Callable[[], object], count: int = 1_000) -> float:
    """Bytes that each of `count` objects keeps in use, for as long as it lives."""
    instances: list[object] = [None] * count
    with _tracing():
        before = _in_use()
        for place in range(count):
            instances[place] = make()
        return (_in_use() - before) / count


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
