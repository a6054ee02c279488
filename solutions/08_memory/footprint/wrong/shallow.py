"""Wrong: stops looking at `__dict__`, so nothing grows any more; but what an object holds is not in `getsizeof` at all.

Refused by: test_what_an_object_owns_is_counted, test_a_plain_object_costs_what_it_costs_in_the_service,
test_slots_save_less_than_half.
"""

import sys
from collections.abc import Callable


def bytes_per_instance(make: Callable[[], object], count: int = 1_000) -> float:
    """Bytes that each of `count` objects keeps in use, for as long as it lives."""
    return sum(sys.getsizeof(make()) for _ in range(count)) / count


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
