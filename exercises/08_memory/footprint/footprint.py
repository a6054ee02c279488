"""What does one more object cost?

The payment service keeps every receipt of the day in memory. A report said that `__slots__` would save two thirds of
that; on the servers it saved less than half. And a receipt with its positions looks as cheap in the report as one
without. While the report runs, the service grows by more than half, and does not shrink afterwards.

Mend the measurement: the bytes that one more object keeps in use, as it lives in the service. What all the objects
have in common is paid once, however many there are.
"""

import sys
from collections.abc import Callable


def bytes_per_instance(make: Callable[[], object], count: int = 1_000) -> float:
    """Bytes that each of `count` objects keeps in use, for as long as it lives."""
    instances = [make() for _ in range(count)]
    total = 0
    for instance in instances:
        total += sys.getsizeof(instance)
        if hasattr(instance, "__dict__"):
            total += sys.getsizeof(instance.__dict__)
    return total / count


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
