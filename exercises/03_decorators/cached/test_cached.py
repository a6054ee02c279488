"""The contract of `Desk`."""

import gc
import weakref
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, assert_type

import pytest
from cached import Desk

NEW_YEAR, LABOUR_DAY, CHRISTMAS = date(2026, 1, 1), date(2026, 5, 1), date(2026, 12, 25)


class Counter:
    """A bank that notes every question; the first few go wrong, if that is asked for."""

    def __init__(self, failures: int = 0) -> None:
        self.fees: list[tuple[str, int, bool]] = []
        self.years: list[int] = []
        self.failures = failures

    def fee(self, country: str, cents: int, express: bool) -> int:
        self.fees.append((country, cents, express))
        self._maybe_fail()
        return cents // 100 + (50 if express else 0)

    def holidays(self, year: int) -> Iterator[date]:
        self.years.append(year)
        yield NEW_YEAR.replace(year=year)
        self._maybe_fail()
        yield LABOUR_DAY.replace(year=year)
        yield CHRISTMAS.replace(year=year)

    def _maybe_fail(self) -> None:
        if self.failures:
            self.failures -= 1
            raise ConnectionError("the line is dead")


def test_the_same_question_is_asked_once() -> None:
    bank = Counter()
    desk = Desk(bank)
    assert [desk.price("FR", 305), desk.price("FR", 5)] == [3, 0]
    assert [desk.price("FR", 305), desk.price("FR", 5)] == [3, 0]
    assert bank.fees == [("FR", 305, False), ("FR", 5, False)], "one question each; that there is no fee is an answer"

    bank = Counter()
    desk = Desk(bank)
    for cents in [*range(10_000), 0]:
        desk.price("FR", cents)
    assert len(bank.fees) == 10_000, "a shift has ten thousand questions: at its end, the first one is still remembered"


def test_different_questions_have_different_answers() -> None:
    bank = Counter()
    desk = Desk(bank)
    assert [desk.price("FR", 305), desk.price("FR", 305, express=True), desk.price("FR", 990)] == [3, 53, 9]
    assert bank.fees == [("FR", 305, False), ("FR", 305, True), ("FR", 990, False)], "only the bank knows its fees"
    assert list(desk.holidays(2027)) == [NEW_YEAR.replace(2027), LABOUR_DAY.replace(2027), CHRISTMAS.replace(2027)]


def test_every_spelling_of_a_call_is_one_question() -> None:
    bank = Counter()
    desk = Desk(bank)
    prices = [
        desk.price("FR", 305),
        desk.price("FR", 305, False),
        desk.price("FR", cents=305),
        desk.price(cents=305, country="FR"),
        desk.price(country="FR", express=False, cents=305),
    ]
    assert prices == [3] * 5
    assert bank.fees == [("FR", 305, False)], "five ways to write one call"
    list(desk.holidays(2026))
    list(desk.holidays(year=2026))
    assert bank.years == [2026], "two ways to write one call"


def test_the_margin_is_the_one_of_now() -> None:
    bank = Counter()
    desk = Desk(bank, margin=10)
    prices = [desk.price("FR", 305)]
    desk.margin = 25
    prices.append(desk.price("FR", 305))
    desk.margin = 10
    prices.append(desk.price("FR", 305))
    assert prices == [13, 28, 13], "3 cents for the bank, and the margin that holds at the moment of the call"
    assert bank.fees == [("FR", 305, False)], "the margin is the shop's own: what does the bank know of it?"


def test_everybody_gets_all_the_holidays() -> None:
    desk = Desk(Counter())
    whole_year = [NEW_YEAR, LABOUR_DAY, CHRISTMAS]
    assert [list(desk.holidays(2026)), list(desk.holidays(2026))] == [whole_year, whole_year], "the second caller, too"
    mine, yours = desk.holidays(2026), desk.holidays(2026)
    assert (next(mine), next(yours), next(mine)) == (NEW_YEAR, NEW_YEAR, LABOUR_DAY), "each reads at his own pace"


def test_the_holidays_of_a_year_are_asked_for_once() -> None:
    bank = Counter()
    desk = Desk(bank)
    for year in (2026, 2027, 2026, 2027):
        list(desk.holidays(year))
    assert bank.years == [2026, 2027]


def test_a_failure_is_not_remembered() -> None:
    desk = Desk(Counter(failures=1))
    with pytest.raises(ConnectionError):
        desk.price("FR", 305)
    assert desk.price("FR", 305) == 3, "the line was dead for one call only"

    desk = Desk(Counter(failures=1))
    with pytest.raises(ConnectionError):
        list(desk.holidays(2026))
    assert list(desk.holidays(2026)) == [NEW_YEAR, LABOUR_DAY, CHRISTMAS], "half a list is no answer"


def test_a_desk_that_was_closed_is_forgotten() -> None:
    bank = Counter()
    desk = Desk(bank)
    desk.price("FR", 305)
    next(desk.holidays(2026))
    closed, its_bank = weakref.ref(desk), weakref.ref(bank)
    del desk, bank
    gc.collect()
    assert (closed(), its_bank()) == (None, None), "something that outlives the desk holds on to it, or to its bank"


def test_the_type_checker_knows_the_questions() -> None:
    desk = Desk(Counter())
    assert_type(desk.price("FR", 305, express=True), int)
    holidays: Iterator[date] = desk.holidays(2026)
    assert next(holidays) == NEW_YEAR
    if TYPE_CHECKING:  # for the type checker's eyes only
        desk.price(305, "FR")  # type: ignore[arg-type]
        desk.price("FR", amount=305)  # type: ignore[call-arg]
        desk.holidays("2026")  # type: ignore[arg-type]
