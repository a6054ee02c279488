"""The contract of `retry`."""

import inspect
from typing import assert_type

import pytest
from retry import retry


class Till:
    """Fails with the given errors, one a call, then succeeds."""

    def __init__(self, *errors: BaseException) -> None:
        self.errors = list(errors)
        self.calls = 0
        self.slept: list[float] = []

    def charge(self, cents: int) -> str:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return f"charged {cents}"

    def last_refund(self) -> str | None:
        """Give the receipt of the last refund; there has been none."""
        self.calls += 1
        return None


def test_a_success_is_returned_without_waiting() -> None:
    till = Till()
    assert retry(sleep=till.slept.append)(till.charge)(cents=5) == "charged 5"
    assert till.slept == [], "nothing failed, so nothing should wait"
    assert retry(sleep=till.slept.append)(till.last_refund)() is None
    assert (till.calls, till.slept) == (2, []), "None is a result, too: nothing failed, so nothing is repeated"


def test_waits_twice_as_long_before_each_further_attempt() -> None:
    till = Till(TimeoutError(), ConnectionError(), TimeoutError(), ConnectionError())
    assert retry(5, delay=0.5, sleep=till.slept.append)(till.charge)(cents=5) == "charged 5"
    assert till.slept == [0.5, 1.0, 2.0, 4.0]


def test_one_attempt_never_waits() -> None:
    till = Till(TimeoutError())
    with pytest.raises(TimeoutError):
        retry(1, sleep=till.slept.append)(till.charge)(5)
    assert (till.calls, till.slept) == (1, []), "one call, and no wait: there is no further attempt to wait for"


def test_no_wait_after_the_last_attempt() -> None:
    till = Till(TimeoutError(), TimeoutError())
    with pytest.raises(TimeoutError):
        retry(2, sleep=till.slept.append)(till.charge)(5)
    assert till.calls == 2
    assert till.slept == [1.0], "one wait between two attempts; after the last, nothing is left to wait for"


def test_the_last_failure_itself_reaches_the_caller() -> None:
    last = TimeoutError("third")
    till = Till(TimeoutError("first"), TimeoutError("second"), last, AssertionError("a fourth attempt"))
    with pytest.raises(TimeoutError) as caught:
        retry(sleep=till.slept.append)(till.charge)(5)
    assert caught.value is last, "three attempts unless told otherwise, and then the third failure"


def test_only_the_named_errors_are_worth_another_attempt() -> None:
    till = Till(TypeError("a typo"))
    with pytest.raises(TypeError, match="a typo"):
        retry(sleep=till.slept.append)(till.charge)(5)
    assert till.calls == 1, "a programming error does not go away by trying again"

    till = Till(ConnectionResetError("a kind of ConnectionError"))
    assert retry(sleep=till.slept.append)(till.charge)(5) == "charged 5", "a subclass of a named error is one of them"

    till = Till(KeyError("not yet"))
    assert retry(on=(KeyError,), sleep=till.slept.append)(till.charge)(5) == "charged 5"


def test_a_cancelled_or_interrupted_call_is_never_repeated() -> None:
    till = Till(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        retry(sleep=till.slept.append)(till.charge)(5)
    assert till.calls == 1, "someone wants to stop: do not start again"


@pytest.mark.parametrize("attempts", [0, -1, -2])
def test_fewer_than_one_attempt_is_refused_at_once(attempts: int) -> None:
    with pytest.raises(ValueError, match="attempts"):
        retry(attempts)


def test_each_call_starts_counting_afresh() -> None:
    till = Till(TimeoutError())
    charge = retry(2, sleep=till.slept.append)(till.charge)
    assert charge(1) == "charged 1"
    till.errors.append(TimeoutError())
    assert charge(2) == "charged 2"
    assert till.slept == [1.0, 1.0]


def test_the_decorated_function_is_still_recognisable() -> None:
    @retry()
    def refund(receipt: str, *, cents: int = 0) -> float:
        """Give money back."""
        return cents / 100

    assert (refund.__name__, refund.__doc__) == ("refund", "Give money back."), "help() begins with these"
    assert list(inspect.signature(refund).parameters) == ["receipt", "cents"], "help() and frameworks read this"


def test_the_type_checker_still_sees_the_signature() -> None:
    @retry(sleep=Till().slept.append)
    def refund(receipt: str, *, cents: int = 0) -> float:
        return cents / 100

    assert_type(refund("r-1", cents=250), float)
    refund(17)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        refund("r-1", amount=250)  # type: ignore[call-arg]
