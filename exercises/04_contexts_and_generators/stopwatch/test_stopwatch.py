"""The contract of `Stopwatch` and `BestEffort`."""

import pytest
from stopwatch import BestEffort, Stopwatch


class Clock:
    """Stands still unless somebody works."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now

    def work(self, seconds: float) -> None:
        self.now += seconds


def test_every_block_is_reported() -> None:
    clock, seconds = Clock(), list[float]()
    watch = Stopwatch(seconds.append, clock)
    for work in (2.0, 0.5):
        with watch:
            clock.work(work)
        clock.work(60.0)
    assert seconds == [2.0, 0.5], "only the time within the block counts"


@pytest.mark.parametrize("failure", [ValueError("declined"), KeyboardInterrupt()], ids=["declined", "ctrl-c"])
def test_a_failure_is_measured_and_goes_on(failure: BaseException) -> None:
    clock, seconds = Clock(), list[float]()

    def charge() -> None:
        with Stopwatch(seconds.append, clock):
            clock.work(30.0)
            raise failure

    with pytest.raises(type(failure)) as caught:
        charge()
    assert caught.value is failure, "the failure itself"
    assert seconds == [30.0], "however a block ends, its seconds were spent"
    assert "__exit__" not in [entry.name for entry in caught.traceback], "it goes on by itself: do not raise it again"


def test_a_block_within_a_block_has_its_own_seconds() -> None:
    clock, seconds = Clock(), list[float]()
    watch = Stopwatch(seconds.append, clock)
    with watch:
        clock.work(1.0)
        for work in (2.0, 4.0):
            with watch:
                clock.work(work)
        with watch:
            clock.work(8.0)
            with watch:
                clock.work(16.0)
        clock.work(32.0)
    assert seconds == [2.0, 4.0, 16.0, 24.0, 63.0], "each block lasts from its own beginning to its own end"


def test_a_block_within_a_block_may_fail() -> None:
    clock, seconds = Clock(), list[float]()
    watch = Stopwatch(seconds.append, clock)

    def charge() -> None:
        with watch:
            clock.work(2.0)
            raise ValueError("declined")

    with watch:
        clock.work(1.0)
        with pytest.raises(ValueError, match="declined"):
            charge()
        clock.work(4.0)
    assert seconds == [2.0, 7.0], "the outer block goes on, and its measurement with it"


def test_a_measured_block_needs_no_return_behind_it() -> None:
    def charge(cents: int) -> str:
        with Stopwatch(list[float]().append):
            return f"charged {cents}"

    assert charge(5) == "charged 5"


@pytest.mark.parametrize("failure", [ConnectionError("no server"), ConnectionResetError("gone"), TimeoutError("slow")])
def test_the_named_errors_and_their_kinds_are_kept_back(failure: Exception) -> None:
    mail = BestEffort(ConnectionError, TimeoutError)
    with mail:
        raise failure
    assert mail.failure is failure, "kept back, not forgotten"


@pytest.mark.parametrize("failure", [TypeError("a typo"), OSError("disk full"), KeyboardInterrupt()])
def test_every_other_error_goes_on(failure: BaseException) -> None:
    mail = BestEffort(ConnectionError, TimeoutError)
    with pytest.raises(type(failure)) as caught, mail:
        raise failure
    assert caught.value is failure, "the failure itself"
    assert mail.failure is failure, "the block failed with it, whether it is kept back or not"


def test_a_block_that_succeeds_leaves_no_failure() -> None:
    mail = BestEffort(ConnectionError)
    with mail:
        raise ConnectionError("no server")
    with mail:
        assert mail.failure is None, "this block has not failed yet"
    assert mail.failure is None, "the failure of an earlier block is not this one's"


def test_the_code_behind_a_best_effort_must_be_thought_of() -> None:
    def mail_receipt(server: str) -> str:  # type: ignore[return]
        with BestEffort(ConnectionError):
            return f"mailed by {server}"

    assert mail_receipt("mx-1") == "mailed by mx-1"
