"""Wrong: finds out by trying; a trial payment is a payment, and an `async def` does not even fail.

Refused by: test_a_charge_that_must_be_awaited_is_refused, test_a_method_is_let_in_and_used,
test_what_has_no_charge_or_no_name_is_refused, test_nobody_is_charged_at_the_door.
"""

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
    if not isinstance(candidate, Method):
        return False
    try:
        candidate.charge("trial", 0)
    except TypeError:
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
