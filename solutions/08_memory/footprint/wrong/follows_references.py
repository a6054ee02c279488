"""Wrong: adds up getsizeof over everything within reach; who else holds it, no reference can tell.

Refused by: test_what_all_objects_share_is_not_counted,
test_a_plain_object_costs_what_it_costs_in_the_service, test_slots_save_less_than_half.
"""

import gc
import sys
from collections.abc import Callable


def _deep_size(thing: object, seen: set[int]) -> int:
    if id(thing) in seen or isinstance(thing, type):
        return 0
    seen.add(id(thing))
    return sys.getsizeof(thing) + sum(_deep_size(part, seen) for part in gc.get_referents(thing))


def bytes_per_instance(make: Callable[[], object], count: int = 1_000) -> float:
    """Bytes that each of `count` objects keeps in use, for as long as it lives."""
    instances = [make() for _ in range(count)]
    seen: set[int] = set()
    return sum(_deep_size(instance, seen) for instance in instances) / count


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
