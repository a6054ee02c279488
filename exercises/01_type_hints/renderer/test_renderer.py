"""The contract of `print_out` and `previewed`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_type

import pytest
from renderer import previewed, print_out


@dataclass(frozen=True)
class Receipt:
    """The ledger's: it cannot be changed once it is written."""

    title: str
    cents: int

    def render(self, width: int) -> list[str]:
        return ["total".ljust(width - 6) + f"{self.cents / 100:6.2f}"]


class Voucher:
    """The vendor's: an attribute that is computed, and a parameter by another name."""

    def __init__(self, code: str) -> None:
        self.code = code

    @property
    def title(self) -> str:
        return f"voucher {self.code}"

    def render(self, columns: int) -> list[str]:
        return ["=" * columns]


RECEIPT, VOUCHER = Receipt("receipt r-1", 305), Voucher("v-7")


def test_nothing_to_print_is_no_line() -> None:
    assert print_out([]) == []


def test_the_ledgers_receipts_are_printed() -> None:
    assert print_out([RECEIPT], 12) == ["RECEIPT R-1", "total   3.05"], "the title in capitals, and then the lines"


def test_the_vendors_vouchers_are_printed() -> None:
    assert print_out([VOUCHER], 4) == ["VOUCHER V-7", "===="]
    assert print_out([VOUCHER]) == ["VOUCHER V-7", "=" * 24], "the printer is 24 wide unless somebody says otherwise"


def test_receipts_and_vouchers_can_stand_in_one_list() -> None:
    assert print_out([RECEIPT, VOUCHER], 12) == ["RECEIPT R-1", "total   3.05", "VOUCHER V-7", "=" * 12]


def test_items_may_come_one_by_one() -> None:
    assert len(print_out(voucher for voucher in [VOUCHER, VOUCHER])) == 4


def test_whoever_has_what_is_used_fits_unheard_of() -> None:
    class Notice:
        title = "notice"

        def render(self, width: int) -> list[str]:
            return ["closed"]

    assert print_out([Notice(), RECEIPT], 12) == ["NOTICE", "closed", "RECEIPT R-1", "total   3.05"]
    assert_type(previewed(Notice(), []), Notice)


def test_an_item_is_shown_and_handed_back() -> None:
    screen = ["before"]
    assert previewed(RECEIPT, screen, 12) is RECEIPT
    assert previewed(VOUCHER, screen, 4) is VOUCHER, "the item itself comes back"
    assert screen == ["before", "receipt r-1", "total   3.05", "voucher v-7", "===="]


def test_what_is_handed_back_keeps_its_type() -> None:
    screen: list[str] = []
    assert_type(previewed(RECEIPT, screen), Receipt)
    assert_type(previewed(VOUCHER, screen), Voucher)
    assert previewed(RECEIPT, screen).cents == 305
    assert len(screen[-1]) == 24, "a preview is as wide as the printer unless somebody says otherwise"


def test_what_cannot_be_rendered_is_an_error_and_not_less_paper() -> None:
    numbers = [305, 435]
    with pytest.raises((AttributeError, TypeError)):
        print_out(numbers)  # type: ignore[arg-type]

    class Blank:
        title = "a title, and nothing to render"

    blanks = [Blank()]
    with pytest.raises((AttributeError, TypeError)):
        print_out(blanks)  # type: ignore[arg-type]
    if TYPE_CHECKING:
        previewed(305, [])  # type: ignore[type-var]


def test_the_whole_signature_counts() -> None:
    class Banner:
        title = "a banner"

        def render(self) -> list[str]:
            return ["as wide as it likes"]

    class Beep:
        title = "a beep"

        def render(self, width: int) -> int:
            return width

    class Untitled:
        def render(self, width: int) -> list[str]:
            return ["=" * width]

    banners, beeps, untitled = [Banner()], [Beep()], [Untitled()]
    if TYPE_CHECKING:
        print_out(banners)  # type: ignore[arg-type]
        print_out(beeps)  # type: ignore[arg-type]
        print_out(untitled)  # type: ignore[arg-type]
