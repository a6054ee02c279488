"""Wrong: builds the list of the objects inside the measurement, and so counts a reference for each object.

Refused by: test_slots_cost_what_the_object_is.
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
    make()
    with _tracing():
        before = _in_use()
        instances = [make() for _ in range(count)]
        cost = _in_use() - before
    return cost / len(instances)


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
