"""The contract of `timed`."""

import inspect
from collections.abc import Callable
from functools import partial
from typing import assert_type

import pytest
from timed import client_call, timed


class Clock:
    """Stands still unless somebody works."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def work(self, seconds: float) -> None:
        self.now += seconds


class Dashboard:
    def __init__(self) -> None:
        self.lines: list[tuple[str, float]] = []

    def show(self, name: str, seconds: float) -> None:
        self.lines.append((name, seconds))


def refund(receipt: str, *, cents: int = 0) -> float:
    """Give money back."""
    return cents / 100


def test_the_call_itself_is_as_before() -> None:
    assert timed(refund, report=Dashboard().show, clock=Clock())("r-1", cents=250) == 2.5


def test_every_call_is_reported_with_its_name_and_seconds() -> None:
    clock, dashboard = Clock(), Dashboard()

    def charge(seconds: float) -> None:
        clock.work(seconds)

    charge_timed = timed(charge, report=dashboard.show, clock=clock)
    clock.work(60.0)
    charge_timed(0.5)
    clock.work(60.0)
    charge_timed(2.0)
    assert dashboard.lines == [("charge", 0.5), ("charge", 2.0)], "only the time within the call counts"


def test_a_call_without_a_name_is_reported_by_what_it_calls() -> None:
    dashboard = Dashboard()
    assert timed(partial(refund, "r-1", cents=250), report=dashboard.show, clock=Clock())() == 2.5
    assert timed(partial(max, 3), report=dashboard.show, clock=Clock())(5) == 5
    [(first, _), (second, _)] = dashboard.lines
    assert "refund" in first, "a partial has no name, but its repr tells what it calls"
    assert "max" in second, "a partial has no name, but its repr tells what it calls"


class Cancelled(BaseException):
    """Somebody else ended the call."""


@pytest.mark.parametrize(
    "failure",
    [TimeoutError("no answer"), KeyboardInterrupt(), Cancelled()],
    ids=["time-out", "ctrl-c", "cancelled"],
)
def test_a_failing_call_is_reported_too(failure: BaseException) -> None:
    clock, dashboard = Clock(), Dashboard()

    def charge() -> None:
        clock.work(30.0)
        raise failure

    with pytest.raises(type(failure)) as caught:
        timed(charge, report=dashboard.show, clock=clock)()
    assert caught.value is failure, "the caller needs the failure itself"
    assert dashboard.lines == [("charge", 30.0)], "however a call ends, its seconds were spent"


def test_a_call_within_a_call_has_its_own_seconds() -> None:
    clock, dashboard = Clock(), Dashboard()

    def pay_out(instalments: int) -> None:
        clock.work(1.0)
        if instalments > 1:
            pay_out_timed(instalments - 1)

    pay_out_timed = timed(pay_out, report=dashboard.show, clock=clock)
    pay_out_timed(3)
    assert dashboard.lines == [("pay_out", 1.0), ("pay_out", 2.0), ("pay_out", 3.0)], "the innermost call ends first"


@pytest.mark.parametrize("decorate", [timed, client_call])
def test_the_decorated_function_is_still_recognisable(
    decorate: Callable[[Callable[..., float]], Callable[..., float]],
) -> None:
    decorated = decorate(refund)
    assert (decorated.__name__, decorated.__doc__) == ("refund", "Give money back."), "help() begins with these"
    assert list(inspect.signature(decorated).parameters) == ["receipt", "cents"], "help() and frameworks read this"


def test_a_broken_connection_is_tried_once_more() -> None:
    calls = []

    def charge(cents: int) -> str:
        calls.append(cents)
        raise ConnectionError(f"attempt {len(calls)}")

    with pytest.raises(ConnectionError, match="attempt 2"):
        client_call(charge, report=Dashboard().show, clock=Clock())(cents=5)
    assert calls == [5, 5]


@pytest.mark.parametrize("failure", [TimeoutError("no answer"), TypeError("a typo")], ids=["time-out", "typo"])
def test_no_other_failure_is_tried_again(failure: Exception) -> None:
    calls = []

    def charge(cents: int) -> str:
        calls.append(cents)
        raise failure

    with pytest.raises(type(failure)) as caught:
        client_call(charge, report=Dashboard().show, clock=Clock())(cents=5)
    assert caught.value is failure
    assert calls == [5], "only a broken connection is worth a second attempt"


def test_each_attempt_is_a_line_of_its_own() -> None:
    clock, dashboard, calls = Clock(), Dashboard(), []

    def charge(cents: int) -> str:
        clock.work(1.0)
        calls.append(cents)
        if len(calls) == 1:
            raise ConnectionError("attempt 1")
        return f"charged {cents}"

    assert client_call(charge, report=dashboard.show, clock=clock)(cents=5) == "charged 5"
    assert dashboard.lines == [("charge", 1.0), ("charge", 1.0)], "two attempts of a second each, not one of two"


def test_the_type_checker_still_sees_the_signature() -> None:
    @timed
    def charge(receipt: str, *, cents: int = 0) -> float:
        return cents / 100

    assert_type(charge("r-1", cents=250), float)
    assert_type(client_call(refund)("r-1", cents=250), float)
    charge(17)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        charge("r-1", amount=250)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        client_call(refund)("r-1", amount=250)  # type: ignore[call-arg]
