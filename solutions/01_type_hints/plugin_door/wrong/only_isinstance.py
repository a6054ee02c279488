"""Wrong: `isinstance` where it is needed keeps the type checker quiet, and looks at names alone, as before.

Refused by: test_what_has_no_charge_or_no_name_is_refused,
test_what_cannot_be_called_like_a_method_is_refused_at_the_door,
test_a_charge_that_must_be_awaited_is_refused, types.
"""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Method(Protocol):
    """A way to pay."""

    @property
    def name(self) -> str: ...

    def charge(self, receipt: str, cents: int, /) -> bool:
        """Take the money; say whether it was paid."""
        ...


def is_method(candidate: object) -> bool:
    """Whether an object is a Method, as far as can be seen without charging anybody.

    Seen: whether the name is a text, whether `charge(receipt, cents)` could be called, and whether its result would
    have to be awaited. Not seen: what the result is.
    """
    return isinstance(candidate, Method)


class Door:
    """The ways to pay that were let in, by name."""

    def __init__(self) -> None:
        self.methods: dict[str, Method] = {}

    def register(self, candidate: object) -> None:
        """Let a Method in; raise TypeError for anything else."""
        if not isinstance(candidate, Method):
            raise TypeError(f"{candidate!r} is no way to pay")
        self.methods[candidate.name] = candidate

    def pay(self, name: str, receipt: str, cents: int) -> bool:
        """Pay by the Method of this name; say whether it was paid."""
        return self.methods[name].charge(receipt, cents)
