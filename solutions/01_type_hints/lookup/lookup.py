"""Found, or not.

The idea: where the result type follows from the value of an argument, overloads say so, one signature for each case.
Literal[True] is the type of the value True alone. The last overload, with a plain bool, is for those who hand the flag
on: at that point nobody knows which it will be, and neither does the type checker.

The trap: overloads are promises to the callers, believed and not proved. That the body never gives None for True is
tested, and not checked. And asking `if not cents` asks two things: None is nothing, and so is 0.

When not to: a flag that changes the result type is often two functions that share a name. `get` and `[]` of a
dictionary are two, and nobody needs overloads to tell them apart.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, overload


class Ledger:
    """What was paid on each receipt."""

    def __init__(self, paid: Mapping[str, int]) -> None:
        self._paid = dict(paid)

    @overload
    def cents(self, receipt: str, *, required: Literal[True]) -> int: ...
    @overload
    def cents(self, receipt: str, *, required: bool = False) -> int | None: ...
    def cents(self, receipt: str, *, required: bool = False) -> int | None:
        """What was paid on a receipt; if there is none, None, or a LookupError where it is required."""
        cents = self._paid.get(receipt)
        if cents is None and required:
            raise LookupError(f"there is no receipt {receipt}")
        return cents


def refund(ledger: Ledger, receipt: str) -> int:
    """What changes in the till when a receipt is paid back; raise LookupError if there is no such receipt."""
    return -ledger.cents(receipt, required=True)


def statement(ledger: Ledger, receipts: Iterable[str], *, strict: bool) -> dict[str, int]:
    """What was paid on each of some receipts, without those that are not there; if strict, these are an error."""
    found = {}
    for receipt in receipts:
        cents = ledger.cents(receipt, required=strict)
        if cents is not None:
            found[receipt] = cents
    return found
