"""The contract of `large_payments` and its stages."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

import pytest
from pipeline import Payment, at_least, large_payments, payments

JOURNAL = "# monday\nr-1;280\nr-2;610\n\nr-3;435\nr-4;500\n"


class Journal(io.StringIO):
    """Counts the lines that are read, and knows how often it was opened."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.opened = self.lines_read = 0

    def open(self) -> "Journal":
        self.opened += 1
        return self

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        self.lines_read += 1
        return super().readline(size)

    def read(self, size: int | None = -1, /) -> str:
        pytest.fail("line by line, please: a journal may be larger than the memory")


def test_the_large_payments_are_found_in_order(tmp_path: Path) -> None:
    path = tmp_path / "monday.journal"
    path.write_text(JOURNAL + "#r-5;900\nr-6#2;7000")
    with large_payments(path.open, 500) as found:
        payments_found = list(found)
    assert payments_found[:2] == [Payment("r-2", 610), Payment("r-4", 500)], "what is large enough, and no comment"
    assert payments_found[2:] == [Payment("r-6#2", 7_000)], "a `#` within a line, which has no line feed, is no comment"


def test_a_journal_is_read_no_further_than_somebody_asks() -> None:
    journal = Journal(JOURNAL)
    with large_payments(journal.open, 500) as found:
        assert journal.lines_read == 0, "nobody has asked for a payment yet"
        assert next(found) == Payment("r-2", 610)
        assert journal.lines_read == 3, "the first large payment stands in the third line"
    assert journal.lines_read == 3, "the search is over"


def test_reading_a_line_waits_until_its_payment_is_asked_for() -> None:
    def entries() -> Iterator[str]:
        yield "r-1;280"
        pytest.fail("nobody has asked for the second payment")

    assert next(payments(entries())) == Payment("r-1", 280)
    assert next(at_least(200, payments(entries()))) == Payment("r-1", 280)


def test_the_journal_is_open_for_the_block_and_no_longer() -> None:
    journal = Journal(JOURNAL)
    with large_payments(journal.open, 0) as found:
        assert journal.opened == 1, "the block has begun"
        assert next(found) == Payment("r-1", 280)
        assert not journal.closed, "there are more payments to be asked for"
    assert journal.closed, "the block is over; who still holds `found` does not matter"
    assert journal.opened == 1
    del found


def test_the_journal_stays_open_after_its_last_line() -> None:
    journal = Journal(JOURNAL)
    with large_payments(journal.open, 0) as found:
        assert len(list(found)) == 4
        assert not journal.closed, "whoever opens it closes it: at the end of the block"
    assert journal.closed


def test_a_search_that_was_never_begun_is_closed_too() -> None:
    journal = Journal(JOURNAL)
    with large_payments(journal.open, 0):
        assert journal.opened == 1
    assert journal.closed


@pytest.mark.parametrize("failure", [ValueError("declined"), KeyboardInterrupt()], ids=["declined", "ctrl-c"])
def test_a_failing_block_closes_the_journal(failure: BaseException) -> None:
    journal = Journal(JOURNAL)

    def refund() -> None:
        with large_payments(journal.open, 0) as found:
            next(found)
            raise failure

    with pytest.raises(type(failure)) as caught:
        refund()
    assert caught.value is failure
    assert journal.closed


def test_a_line_that_cannot_be_read_closes_the_journal() -> None:
    journal = Journal("r-1;280\nr-2;a lot\nr-3;435\n")
    with pytest.raises(ValueError, match="a lot") as caught, large_payments(journal.open, 0) as found:
        list(found)
    assert journal.closed, f"although somebody still holds the error: {caught.value}"


def test_a_missing_journal_is_reported_where_it_is_opened(tmp_path: Path) -> None:
    search = large_payments((tmp_path / "missing").open, 0)
    with pytest.raises(FileNotFoundError), search:
        pytest.fail("the block cannot begin without a journal")


def test_what_is_found_are_payments() -> None:
    with large_payments(Journal(JOURNAL).open, 0) as found:
        for payment in found:
            assert_type(payment, Payment)
