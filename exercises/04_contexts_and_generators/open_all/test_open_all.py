"""The contract of `Journals`."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

import pytest
from open_all import Journals, append_to


class Paper(io.StringIO):
    """A journal whose last lines do not fit onto the disk: closing it fails, if anything is wrong with it."""

    def __init__(self, failure: OSError | None = None) -> None:
        super().__init__()
        self._failure = failure

    def close(self) -> None:
        failure, self._failure = self._failure, None
        super().close()
        if failure is not None:
            raise failure


class Shelf:
    """Hands out journals, and knows afterwards which are open.

    Args:
        outcomes: for each journal, a failure to open it, or the paper it is written on.
    """

    def __init__(self, *outcomes: Paper | BaseException) -> None:
        self._outcomes = list(outcomes)
        self.opened: list[Paper] = []

    def open(self, path: Path) -> TextIO:
        outcome = self._outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        self.opened.append(outcome)
        return outcome

    @property
    def closed(self) -> list[bool]:
        return [paper.closed for paper in self.opened]


PATHS: Mapping[str, Path] = {till: Path(f"{till}.journal") for till in ("north", "east", "south")}


def told(error: BaseException | None) -> list[BaseException]:
    """The errors that a traceback shows, the last one first."""
    if error is None:
        return []
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return [error, *(shown for part in parts for shown in told(part)), *told(before)]


def test_every_till_writes_into_its_own_journal(tmp_path: Path) -> None:
    paths = {till: tmp_path / path for till, path in PATHS.items()}
    for day in ("monday", "tuesday"):
        with Journals(paths) as journals:
            journals.write("north", f"{day}: r-1;305")
            journals.write("east", f"{day}: r-2;435")
    assert paths["north"].read_text() == "monday: r-1;305\ntuesday: r-1;305\n"
    assert paths["east"].read_text() == "monday: r-2;435\ntuesday: r-2;435\n"


def test_all_are_open_until_they_are_closed() -> None:
    shelf = Shelf(Paper(), Paper(), Paper(), Paper())
    journals = Journals({**PATHS, "west": Path("west.journal")}, shelf.open)
    assert shelf.closed == [False, False, False, False], "all journals could be opened, so all of them are open"
    with journals:
        journals.write("south", "r-1;305")
        assert shelf.opened[2].getvalue() == "r-1;305\n"
    assert shelf.closed == [True, True, True, True], "the block is over"


def test_they_can_be_closed_without_a_block() -> None:
    shelf = Shelf(Paper(), Paper(), Paper())
    journals = Journals(PATHS, shelf.open)
    journals.close()
    assert shelf.closed == [True, True, True]
    journals.close()


@pytest.mark.parametrize("failure", [FileNotFoundError("south"), KeyboardInterrupt()], ids=["no-folder", "ctrl-c"])
def test_none_stays_open_when_one_cannot_be_opened(failure: BaseException) -> None:
    shelf = Shelf(Paper(), Paper(), failure)
    with pytest.raises(type(failure)) as caught:
        Journals(PATHS, shelf.open)
    assert caught.value is failure, "why it could not be opened"
    assert shelf.closed == [True, True], "two were open already; nobody else can close them"


def test_a_failing_close_keeps_no_other_journal_open() -> None:
    full = OSError("disk full")
    for broken in range(3):
        shelf = Shelf(*(Paper(full if number == broken else None) for number in range(3)))
        with pytest.raises((OSError, ExceptionGroup)) as caught:
            Journals(PATHS, shelf.open).close()
        assert full in told(caught.value), "lines are lost, and somebody must be told"
        assert shelf.closed == [True, True, True], "the other journals can still be saved"

    shelf = Shelf(Paper(full), Paper(), Paper(OSError("disk torn out")))
    with pytest.raises((OSError, ExceptionGroup)):
        Journals(PATHS, shelf.open).close()
    assert shelf.closed == [True, True, True], "two that cannot be closed well keep no other open either"


def test_both_failures_are_told_when_opening_and_closing_fail() -> None:
    missing, full, torn = FileNotFoundError("south"), OSError("disk full"), OSError("disk torn out")
    for failures in ((full, None), (None, full), (full, torn)):
        shelf = Shelf(*(Paper(failure) for failure in failures), missing)
        with pytest.raises((OSError, BaseExceptionGroup)) as caught:
            Journals(PATHS, shelf.open)
        assert shelf.closed == [True, True], "the journal that cannot be closed well keeps no other open"
        assert missing in told(caught.value), "the traceback shows why the journals could not be opened"
        for failure in filter(None, failures):
            assert failure in told(caught.value), "and each journal that lost its last lines"


def test_the_failure_of_the_block_goes_on() -> None:
    shelf, failure = Shelf(Paper(), Paper(), Paper()), ValueError("declined")
    with pytest.raises(ValueError, match="declined") as caught, Journals(PATHS, shelf.open):
        raise failure
    assert caught.value is failure, "all journals could be closed: nothing else is to be told"
    assert shelf.closed == [True, True, True], "however the block ends"


def test_all_failures_are_told_when_the_block_and_closing_fail() -> None:
    full, torn = OSError("disk full"), OSError("disk torn out")
    for failures in ((full, None, None), (None, None, full), (full, None, torn)):
        shelf, declined = Shelf(*(Paper(failure) for failure in failures)), ValueError("declined")
        with pytest.raises((ValueError, OSError, ExceptionGroup)) as caught, Journals(PATHS, shelf.open):
            raise declined
        assert shelf.closed == [True, True, True], "the other journals can still be saved"
        assert declined in told(caught.value), "the traceback shows the failure of the block, which came first"
        for failure in filter(None, failures):
            assert failure in told(caught.value), "and each journal that lost its last lines"


def test_a_journal_is_opened_for_appending(tmp_path: Path) -> None:
    (tmp_path / "north.journal").write_text("r-1;305\n")
    with append_to(tmp_path / "north.journal") as journal:
        journal.write("r-2;435\n")
    assert (tmp_path / "north.journal").read_text() == "r-1;305\nr-2;435\n"
