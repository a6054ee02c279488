"""Wrong: a TypeGuard promises something for yes alone; after no, a Method is as possible as before.

Refused by: types.
"""

import inspect
from typing import Protocol, TypeGuard, runtime_checkable


@runtime_checkable
class Method(Protocol):
    """A way to pay."""

    @property
    def name(self) -> str: ...

    def charge(self, receipt: str, cents: int, /) -> bool:
        """Take the money; say whether it was paid."""
        ...


def is_method(candidate: object) -> TypeGuard[Method]:
    """Whether an object is a Method, as far as can be seen without charging anybody.

    Seen: whether the name is a text, whether `charge(receipt, cents)` could be called, and whether its result would
    have to be awaited. Not seen: what the result is.
    """
    if not isinstance(candidate, Method) or not isinstance(candidate.name, str):
        return False
    if inspect.iscoroutinefunction(candidate.charge):
        return False
    try:
        inspect.signature(candidate.charge).bind("receipt", 305)
    except (TypeError, ValueError):
        return False
    return True


class Door:
    """The ways to pay that were let in, by name."""

    def __init__(self) -> None:
        self.methods: dict[str, Method] = {}

    def register(self, candidate: object) -> None:
        """Let a Method in; raise TypeError for anything else."""
        if not is_method(candidate):
            raise TypeError(f"{candidate!r} is no way to pay")
        self.methods[candidate.name] = candidate

    def pay(self, name: str, receipt: str, cents: int) -> bool:
        """Pay by the Method of this name; say whether it was paid."""
        return self.methods[name].charge(receipt, cents)
