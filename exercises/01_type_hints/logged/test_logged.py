"""The contract of `logged` and `with_journal`."""

from functools import partial
from typing import TYPE_CHECKING, assert_type

import pytest
from logged import Journal, logged, with_journal


def refund(receipt: str, *, cents: int = 0) -> str:
    return f"{cents} back for {receipt}"


def settle(journal: Journal, receipt: str, *, cents: int = 0) -> bool:
    journal.lines.append(f"settled {receipt}: {cents}")
    return cents > 0


def test_a_logged_function_does_the_same_and_leaves_a_line() -> None:
    journal = Journal()
    assert logged(refund, journal)("r-1") == "0 back for r-1"
    count = logged(len, journal)
    assert (count([305, 435]), count([12])) == (2, 1)
    assert journal.lines == ["refund", "len", "len"], "one line a call, with the name of what was called"


def test_wrapping_alone_leaves_no_line() -> None:
    journal = Journal()
    logged(refund, journal)
    with_journal(settle, journal)
    assert journal.lines == []


def test_the_line_is_written_before_the_call() -> None:
    journal = Journal()
    assert logged(settle, journal)(journal, "r-1") is False
    assert journal.lines == ["settle", "settled r-1: 0"], "first that it was called, then what it did"


def test_a_call_that_fails_is_in_the_journal_too() -> None:
    journal = Journal()
    with pytest.raises(ValueError, match="cake"):
        logged(int, journal)("cake")
    assert journal.lines == ["int"]


def test_the_journal_goes_in_front() -> None:
    journal = Journal()
    assert with_journal(settle, journal)("r-1") is False
    assert journal.lines == ["settled r-1: 0"]


def test_keyword_arguments_get_through() -> None:
    journal = Journal()
    assert logged(refund, journal)("r-1", cents=250) == "250 back for r-1"
    assert logged(refund, journal)(receipt="r-2", cents=305) == "305 back for r-2"
    assert with_journal(settle, journal)(receipt="r-2", cents=305) is True


def test_whatever_can_be_called_can_be_logged() -> None:
    class Charge:
        def __call__(self, cents: int) -> int:
            return cents

    journal = Journal()
    assert logged(partial(refund, "r-1", cents=250), journal)() == "250 back for r-1"
    assert logged(Charge(), journal)(305) == 305
    first, second = journal.lines
    assert "refund" in first, "a partial has no name of its own, but what it calls should be recognisable"
    assert "Charge" in second, "an object that can be called has no name either"


def test_a_logged_function_keeps_its_parameters_and_its_result() -> None:
    give_back = logged(refund, Journal())
    assert_type(give_back("r-1"), str)
    if TYPE_CHECKING:
        assert_type(give_back(receipt="r-1", cents=250), str)
        give_back(17)  # type: ignore[arg-type]
        give_back("r-1", cents="2.50")  # type: ignore[arg-type]
        give_back("r-1", amount=250)  # type: ignore[call-arg]
        give_back()  # type: ignore[call-arg]


def test_callers_no_longer_pass_the_journal() -> None:
    journal = Journal()
    close = with_journal(settle, journal)
    assert_type(close("r-1"), bool)
    if TYPE_CHECKING:
        assert_type(close(receipt="r-1", cents=250), bool)
        close(journal)  # type: ignore[arg-type]
        close("r-1", amount=250)  # type: ignore[call-arg]


def test_only_a_function_that_takes_a_journal_first_can_be_given_one() -> None:
    if TYPE_CHECKING:
        with_journal(refund, Journal())  # type: ignore[arg-type]


def test_the_wrappers_can_be_combined() -> None:
    journal = Journal()
    close = logged(with_journal(settle, journal), journal)
    assert_type(close("r-1"), bool)
    assert len(journal.lines) == 2
    assert "settled r-1: 0" in journal.lines
    if TYPE_CHECKING:
        close(17)  # type: ignore[arg-type]
