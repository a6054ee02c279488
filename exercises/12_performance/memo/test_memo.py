"""The contract of `memo`."""

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from memo import Bank, ways


class Counter:
    """The bank's end of the line: notes every question."""

    def __init__(self, failures: int = 0) -> None:
        self.fees: list[tuple[int | Decimal, str]] = []
        self.rates: list[str] = []
        self.failures = failures

    def ask_fee(self, amount: int | Decimal, country: str) -> Decimal:
        self.fees.append((amount, country))
        return Decimal("0.01") if isinstance(amount, int) else Decimal("0.25")

    def ask_rates(self, currency: str) -> dict[str, Decimal]:
        self.rates.append(currency)
        if self.failures:
            self.failures -= 1
            raise ConnectionError
        return {"EUR": Decimal(len(self.rates)), "USD": Decimal(2)}


def open_bank(counter: Counter) -> Bank:
    return Bank(counter.ask_fee, counter.ask_rates)


def currencies(count: int) -> list[str]:
    return [f"X{number}" for number in range(count)]


@contextmanager
def shallow_stack() -> Iterator[None]:
    """Leaves room for two hundred calls within calls."""
    depth, frame = 0, inspect.currentframe()
    while frame:
        depth, frame = depth + 1, frame.f_back
    before, lowered = sys.getrecursionlimit(), depth + 200
    sys.setrecursionlimit(lowered)
    try:
        yield
        found = sys.getrecursionlimit()
    finally:
        sys.setrecursionlimit(before)
    assert found == lowered, "the recursion limit guards the whole process: leave it alone"


def test_the_same_question_is_asked_once() -> None:
    counter = Counter()
    bank = open_bank(counter)
    assert [bank.fee(5, "FR"), bank.fee(5, "FR")] == [Decimal("0.01")] * 2
    assert [bank.rates("CHF"), bank.rates("CHF")] == [{"EUR": Decimal(1), "USD": Decimal(2)}] * 2
    assert (counter.fees, counter.rates) == ([(5, "FR")], ["CHF"])


def test_the_night_run_asks_once_for_each_currency() -> None:
    counter = Counter()
    bank = open_bank(counter)
    for _ in range(3):
        for currency in currencies(30):
            bank.rates(currency)
    assert bank.spared() == "60 of 90", "three rounds of thirty: only the first round needs the bank"
    assert counter.rates == currencies(30)


def test_no_more_than_a_thousand_currencies_are_remembered() -> None:
    counter = Counter()
    bank = open_bank(counter)
    for currency in [*currencies(1_001), "X0"]:
        bank.rates(currency)
    assert counter.rates.count("X0") == 2, "the oldest of 1001 answers should have made room"


def test_the_thousand_that_were_asked_for_last_are_remembered() -> None:
    counter = Counter()
    bank = open_bank(counter)
    for currency in [*currencies(1_000), "X0", "X1000"]:
        bank.rates(currency)
    for currency in ["X0", *currencies(1_001)[2:]]:
        bank.rates(currency)
    assert len(counter.rates) == 1_001, "1001 questions: to make room for the last, only X1 had to be forgotten"


def test_an_answer_belongs_to_whoever_asked() -> None:
    bank = open_bank(Counter())
    for _ in range(3):
        rates = bank.rates("CHF")
        assert rates == {"EUR": Decimal(1), "USD": Decimal(2)}, "somebody else's surcharge is in here"
        rates["EUR"] += 1
        del rates["USD"]


def test_cents_and_euros_are_different_questions() -> None:
    counter = Counter()
    bank = open_bank(counter)
    for _ in range(2):
        assert bank.fee(5, "FR") == Decimal("0.01"), "five cents"
        assert bank.fee(Decimal(5), "FR") == Decimal("0.25"), "five euros, even though 5 == Decimal(5)"
    assert [type(amount) for amount, _ in counter.fees] == [int, Decimal], "each asked once, as it was given"


def test_a_failure_is_not_remembered() -> None:
    bank = open_bank(Counter(failures=1))
    with pytest.raises(ConnectionError):
        bank.rates("CHF")
    assert bank.rates("CHF")["USD"] == 2


def test_two_banks_remember_apart() -> None:
    one, other = Counter(), Counter()
    open_bank(one).rates("CHF")
    open_bank(other).rates("CHF")
    assert (one.rates, other.rates) == (["CHF"], ["CHF"])


@pytest.mark.parametrize(("cents", "count"), [(-1, 0), (0, 1), (4, 3), (5, 4), (200, 73_682)])
def test_small_amounts_are_paid_out(cents: int, count: int) -> None:
    assert ways(cents) == count


def test_a_large_amount_needs_no_deep_stack() -> None:
    with shallow_stack():
        found = [ways(2_000, (1, 2)), ways(2_000, (5, 1)), ways(2_000), ways(4_000, (1, 2))]
    expected = [1_001, 401, 23_812_353_521, 2_001]
    assert found == expected, "for 2000 in coins of 1 and 2: no 2, or one, or two ... up to a thousand"
