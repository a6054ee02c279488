"""Wrong: opens what it knows, and adds a flat rate for what has no slots; nobody can list all that an object may own.

Refused by: test_what_an_object_owns_is_counted, test_what_all_objects_share_is_not_counted,
test_a_plain_object_costs_what_it_costs_in_the_service.
"""

import sys
from collections.abc import Callable


def _deep_size(thing: object) -> int:
    if isinstance(thing, int | str):
        return 0  # shared, as a rule
    size = sys.getsizeof(thing)
    if isinstance(thing, list):
        return size + sum(map(_deep_size, thing))
    if isinstance(thing, dict):
        return size + sum(map(_deep_size, thing.values()))
    slots = getattr(type(thing), "__slots__", ())
    return size + 32 * bool(type(thing).__dictoffset__) + sum(_deep_size(getattr(thing, name)) for name in slots)


def bytes_per_instance(make: Callable[[], object], count: int = 1_000) -> float:
    """Bytes that each of `count` objects keeps in use, for as long as it lives."""
    return sum(_deep_size(make()) for _ in range(count)) / count


def saving(before: Callable[[], object], after: Callable[[], object]) -> float:
    """The share of memory that a change saves: 0.25 is a quarter."""
    return 1 - bytes_per_instance(after) / bytes_per_instance(before)
