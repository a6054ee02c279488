"""Found, or not.

`Ledger.cents` says what was paid on a receipt. Whoever can live without an answer gets None for a receipt that is not
there; whoever cannot says `required=True`, and gets a LookupError. Three complaints:

- after `required=True` there is always a number, and still the type checker wants everybody to ask for None;
- a receipt that was paid by voucher, with 0 cents, is said not to be there;
- `statement` hides missing receipts from the strict as well: without an error, they are left out.

Mend the module. `cents` stays one method, and is called as before.
"""

from collections.abc import Iterable, Mapping


class Ledger:
    """What was paid on each receipt."""

    def __init__(self, paid: Mapping[str, int]) -> None:
        self._paid = dict(paid)

    def cents(self, receipt: str, *, required: bool = False) -> int | None:
        """What was paid on a receipt; if there is none, None, or a LookupError where it is required."""
        cents = self._paid.get(receipt)
        if not cents and required:
            raise LookupError(f"there is no receipt {receipt}")
        return cents


def refund(ledger: Ledger, receipt: str) -> int:
    """What changes in the till when a receipt is paid back; raise LookupError if there is no such receipt."""
    return -ledger.cents(receipt, required=True)


def statement(ledger: Ledger, receipts: Iterable[str], *, strict: bool) -> dict[str, int]:
    """What was paid on each of some receipts, without those that are not there; if strict, these are an error."""
    found = {}
    for receipt in receipts:
        if cents := ledger.cents(receipt):
            found[receipt] = cents
    return found
