"""Who may come in?

The idea: data from outside has no type until somebody looks. A function that looks says so in its result: TypeIs[X]
is a bool that tells the type checker "it is an X" when true and "it is none" when false. Look once, at the door, where
the message can still name the culprit.

The trap: `runtime_checkable` looks whether the names are there, and at nothing else: neither at parameters nor at
results, nor whether it is called on an instance or on its class. `inspect.signature(...).bind(...)` asks the question
that matters, "could I call it like this?", and calls nothing.

When not to: TypeIs is believed, and not checked. If the answer also depends on a value, as in "is a Method and is
switched on", then no does not mean "no Method", and TypeGuard is the honest result. And who controls both sides needs
no door: there the type checker compares the whole signature.
"""

import inspect
from typing import Protocol, runtime_checkable

from typing_extensions import TypeIs


@runtime_checkable
class Method(Protocol):
    """A way to pay."""

    @property
    def name(self) -> str: ...

    def charge(self, receipt: str, cents: int, /) -> bool:
        """Take the money; say whether it was paid."""
        ...


def is_method(candidate: object) -> TypeIs[Method]:
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
    except (TypeError, ValueError):  # it cannot be called like this; it does not say how it is called
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
