"""Wrong: counts what was found; a receipt that is named twice is found once, and said to be missing.

Refused by: test_a_strict_statement_leaves_nothing_out.
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
    wanted = list(receipts)
    for receipt in wanted:
        cents = ledger.cents(receipt, required=False)
        if cents is not None:
            found[receipt] = cents
    if strict and len(found) < len(wanted):
        raise LookupError(f"not all of {wanted} are there")
    return found
