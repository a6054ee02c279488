"""Wrong: gives 0 for what is not there; the types are simple now, and nobody can tell a voucher from a typo.

Refused by: test_a_missing_receipt_is_none_or_an_error, test_a_statement_leaves_out_what_is_not_there, types.
"""

from collections.abc import Iterable, Mapping


class Ledger:
    """What was paid on each receipt."""

    def __init__(self, paid: Mapping[str, int]) -> None:
        self._paid = dict(paid)

    def cents(self, receipt: str, *, required: bool = False) -> int:
        """What was paid on a receipt; if there is none, None, or a LookupError where it is required."""
        cents = self._paid.get(receipt, 0)
        if receipt not in self._paid and required:
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
