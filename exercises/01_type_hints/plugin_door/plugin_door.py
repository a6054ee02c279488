"""Who may come in?

Ways to pay are plug-ins: objects that others wrote, found when the service starts, and of no known type. The door lets
in those that are a `Method`. It looked at each of them, and yet:

- a plug-in whose `charge` takes one argument came in, and crashed at the first payment, at night;
- another one's `charge` is an `async def`: what it gives is true before anything is paid;
- `is_method` has said yes, and the type checker still sees an object. Other modules ask it too, of things that are a
  Method or something else, and want to rely on both answers.

Mend the module. Whatever is no Method is refused at the door with a TypeError; letting somebody in charges nobody.
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
        if not is_method(candidate):
            raise TypeError(f"{candidate!r} is no way to pay")
        self.methods[candidate.name] = candidate

    def pay(self, name: str, receipt: str, cents: int) -> bool:
        """Pay by the Method of this name; say whether it was paid."""
        return self.methods[name].charge(receipt, cents)
