"""The contract of `traced`."""

import inspect
import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, assert_type

import pytest
from bare_or_called import LOG, traced

Charge = Callable[[str], str]


class Cancelled(BaseException):
    """Stands for asyncio's CancelledError, which is no Exception either."""


def charge(receipt: str) -> str:
    """Take the money."""
    if receipt == "r-0":
        raise TimeoutError("no answer")
    return f"charged {receipt}"


def bare(function: Charge) -> Charge:
    return traced(function)


def called(function: Charge) -> Charge:
    return traced()(function)


def called_with_a_level(function: Charge) -> Charge:
    return traced(level=logging.INFO)(function)


spellings = pytest.mark.parametrize("decorate", [bare, called, called_with_a_level])


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOG.name)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [f"{record.levelname}: {record.getMessage()}" for record in caplog.records]


@spellings
def test_a_traced_call_does_the_same(decorate: Callable[[Charge], Charge]) -> None:
    assert decorate(charge)("r-1") == "charged r-1"
    with pytest.raises(TimeoutError, match="no answer"):
        decorate(charge)("r-0")


def test_a_method_is_traced_like_a_function(caplog: pytest.LogCaptureFixture) -> None:
    class Till:
        name = "till 3"

        @traced
        def open(self) -> str:
            return f"{self.name} is open"

        @traced(level=logging.INFO)
        def close(self, *, cents: int) -> str:
            return f"{self.name} is closed with {cents}"

    till = Till()
    assert (till.open(), till.close(cents=305)) == ("till 3 is open", "till 3 is closed with 305")
    assert lines(caplog)[::2] == ["DEBUG: open called", "INFO: close called"]


def test_a_call_is_logged_when_it_begins_and_when_it_ends(caplog: pytest.LogCaptureFixture) -> None:
    @traced
    def pay(receipt: str) -> None:
        traced(level=logging.WARNING)(charge)(receipt)

    pay("r-1")
    assert lines(caplog) == [
        "DEBUG: pay called",
        "WARNING: charge called",
        "WARNING: charge returned 'charged r-1'",
        "DEBUG: pay returned None",
    ]


@pytest.mark.parametrize("failure", [TimeoutError("no answer"), KeyboardInterrupt(), Cancelled()], ids=repr)
def test_a_failing_call_has_an_end_too(failure: BaseException, caplog: pytest.LogCaptureFixture) -> None:
    @traced()
    def refund() -> None:
        raise failure

    with pytest.raises(type(failure)) as caught:
        refund()
    assert caught.value is failure, "the caller needs the failure itself"
    assert lines(caplog) == ["DEBUG: refund called", f"DEBUG: refund raised {failure!r}"]


@spellings
def test_logging_may_be_turned_up_and_down_at_any_time(
    decorate: Callable[[Charge], Charge], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR, LOG.name)
    charge_traced = decorate(charge)
    charge_traced("r-1")
    assert lines(caplog) == [], "nobody wants to see these lines yet"
    caplog.set_level(logging.DEBUG, LOG.name)
    charge_traced("r-2")
    assert len(caplog.records) == 2, "decorated while the logging was low, called after it was turned up"
    caplog.set_level(logging.ERROR, LOG.name)
    charge_traced("r-3")
    assert len(caplog.records) == 2, "and turned down again"


@spellings
def test_a_line_names_the_place_that_called(
    decorate: Callable[[Charge], Charge], caplog: pytest.LogCaptureFixture
) -> None:
    def till() -> None:
        decorate(charge)("r-1")

    till()
    with pytest.raises(TimeoutError):
        decorate(charge)("r-0")
    places = [record.funcName for record in caplog.records]
    assert places == ["till", "till", *["test_a_line_names_the_place_that_called"] * 2], "who called, not who logged"


@spellings
def test_the_traced_function_is_still_recognisable(decorate: Callable[[Charge], Charge]) -> None:
    charge_traced = decorate(charge)
    assert (charge_traced.__name__, charge_traced.__doc__) == ("charge", "Take the money."), "help() begins with these"
    assert list(inspect.signature(charge_traced).parameters) == ["receipt"], "help() and frameworks read this"


def test_a_callable_without_a_name_can_be_traced(caplog: pytest.LogCaptureFixture) -> None:
    assert traced(partial(charge, "r-1"))() == "charged r-1"
    assert "charge" in lines(caplog)[0], "a partial has no name, but its repr tells what it calls"


@pytest.mark.parametrize("level", [logging.INFO, logging.NOTSET, "INFO", ""])
def test_a_level_without_its_name_is_refused_at_once(level: int | str) -> None:
    with pytest.raises(TypeError, match="level"):
        pytest.fail(f"{level!r} is no function, and gave {traced(level)}")  # type: ignore[call-overload]


def test_the_type_checker_still_sees_the_signature() -> None:
    @traced
    def refund(receipt: str, *, cents: int = 0) -> float:
        return cents / 100

    assert_type(refund("r-1", cents=250), float)
    refund(17)  # type: ignore[arg-type]
    if TYPE_CHECKING:
        refund("r-1", amount=250)  # type: ignore[call-arg]


def test_the_type_checker_sees_it_through_parentheses_too() -> None:
    @traced()
    def refund(receipt: str, *, cents: int = 0) -> float:
        return cents / 100

    @traced(level=logging.INFO)
    def settle(receipt: str) -> bool:
        return receipt != ""

    assert_type(refund("r-1", cents=250), float)
    assert_type(settle("r-1"), bool)
    refund(17)  # type: ignore[arg-type]
    settle(17)  # type: ignore[arg-type]
    if TYPE_CHECKING:
        traced(level="INFO")  # type: ignore[call-overload]
        traced(lvl=logging.INFO)  # type: ignore[call-overload]
