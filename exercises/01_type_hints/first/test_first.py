"""The contract of `first` and `ends`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_type

import pytest
from first import ends, first


@dataclass
class Payment:
    receipt: str
    cents: int


COFFEE, CAKE = Payment("r-1", 305), Payment("r-2", 435)


def test_the_first_and_the_last_item_are_found() -> None:
    assert first([COFFEE, CAKE]) is COFFEE
    assert ends([COFFEE, CAKE]) == (COFFEE, CAKE)
    assert ends([COFFEE]) == (COFFEE, COFFEE), "the only item is both"


def test_nothing_has_no_first_item() -> None:
    with pytest.raises(ValueError, match="no first item"):
        first([])
    with pytest.raises(ValueError, match="no first item"):
        ends([])


def test_an_item_keeps_its_type() -> None:
    payments = [COFFEE, CAKE]
    assert_type(first(payments), Payment)
    assert_type(first(["r-1", "r-2"]), str)
    assert_type(ends(payments), tuple[Payment, Payment])


def test_a_typo_is_an_error_again() -> None:
    with pytest.raises(AttributeError):
        str(first([COFFEE]).sents)  # type: ignore[attr-defined]


def test_any_sequence_will_do() -> None:
    assert_type(first((COFFEE, CAKE)), Payment)
    lowest_and_highest = ends(range(3))
    assert_type(lowest_and_highest, tuple[int, int])
    assert lowest_and_highest == (0, 2)


def test_a_set_has_no_first_item() -> None:
    if TYPE_CHECKING:  # for the type checker's eyes only
        first({COFFEE.receipt, CAKE.receipt})  # type: ignore[arg-type]
        ends({COFFEE.receipt, CAKE.receipt})  # type: ignore[arg-type]
