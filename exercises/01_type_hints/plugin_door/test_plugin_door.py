"""The contract of `Door` and `is_method`."""

from collections.abc import Callable
from functools import partial
from types import SimpleNamespace
from typing import assert_type

import pytest
from plugin_door import Door, Method, is_method


class Cash:
    """A proper way to pay, which derives from nothing."""

    name = "cash"

    def __init__(self) -> None:
        self.charged: list[int] = []

    def charge(self, receipt: str, cents: int) -> bool:
        self.charged.append(cents)
        return cents > 0


class Card:
    """Takes more than it must be given, and calls it by other names."""

    name = "card"

    def charge(self, number: str, amount: int, currency: str = "EUR", *, tip: int = 0) -> bool:
        return True


class Bundle:
    name = "bundle"

    def charge(self, *details: object) -> bool:
        return len(details) == 2


class OneArgument:
    name = "one argument"

    def charge(self, cents: int) -> bool:
        return True


class ThreeArguments:
    name = "three arguments"

    def charge(self, receipt: str, cents: int, currency: str) -> bool:
        return True


class CentsByName:
    name = "cents by name"

    def charge(self, receipt: str, *, cents: int) -> bool:
        return True


class Later:
    name = "later"

    async def charge(self, receipt: str, cents: int) -> bool:
        return False


class NotCallable:
    name = "not callable"
    charge = 305


def pay_by_letter(*enclosed: object) -> SimpleNamespace:
    """What is enclosed goes before the receipt; `inspect` finds no signature if it is too much."""

    def charge(receipt: str, cents: int) -> bool:
        return True

    anything: Callable[..., bool] = charge
    return SimpleNamespace(name="by letter", charge=partial(anything, *enclosed))


def test_a_method_is_let_in_and_used() -> None:
    door, cash = Door(), Cash()
    door.register(cash)
    assert door.pay("cash", "r-1", 305) is True
    assert door.pay("cash", "r-1", 0) is False
    assert cash.charged == [305, 0]


def test_what_has_no_charge_or_no_name_is_refused() -> None:
    class Nameless:
        def charge(self, receipt: str, cents: int) -> bool:
            return True

    numbered = SimpleNamespace(name=7, charge=Cash().charge)
    for candidate in ("cash", None, Nameless(), numbered):
        assert is_method(candidate) is False, "a Method has a charge, and a name that is a text"
        with pytest.raises(TypeError):
            Door().register(candidate)


@pytest.mark.parametrize(
    "candidate",
    [OneArgument(), ThreeArguments(), CentsByName(), NotCallable(), Cash, pay_by_letter(1, 2, 3)],
    ids=["one argument", "three arguments", "cents by name", "not callable", "a class", "no signature"],
)
def test_what_cannot_be_called_like_a_method_is_refused_at_the_door(candidate: object) -> None:
    door = Door()
    with pytest.raises(TypeError):
        door.register(candidate)
    assert door.methods == {}, "whoever was refused is not inside"
    assert is_method(candidate) is False, "charge(receipt, cents) would fail"


def test_a_charge_that_must_be_awaited_is_refused() -> None:
    door = Door()
    with pytest.raises(TypeError):
        door.register(Later())
    assert is_method(Later()) is False, "a coroutine is true, whether anybody paid or not"


@pytest.mark.parametrize("candidate", [Card(), Bundle()], ids=["more than it must", "anything"])
def test_taking_more_is_no_reason_to_refuse(candidate: object) -> None:
    assert is_method(candidate) is True, "charge(receipt, cents) would work"
    Door().register(candidate)


def test_a_charge_need_not_be_written_as_a_method() -> None:
    def pay(account: str, receipt: str, cents: int) -> bool:
        return account == "shop"

    transfer = SimpleNamespace(name="transfer", charge=partial(pay, "shop"))
    assert is_method(transfer) is True, "charge(receipt, cents) would work"


def test_nobody_is_charged_at_the_door() -> None:
    charged: list[int] = []

    def charge(receipt: str, cents: int) -> bool:
        charged.append(cents)
        return True

    terminal = SimpleNamespace(name="terminal", charge=charge)
    assert is_method(terminal)
    Door().register(terminal)
    assert charged == [], "a trial payment is a payment"


def test_the_type_checker_relies_on_both_answers() -> None:
    def describe(found: Method | None) -> str:
        if is_method(found):
            assert_type(found, Method)
            return found.name
        assert_type(found, None)
        return "nothing"

    assert describe(Cash()) == "cash"
    assert describe(None) == "nothing"


def test_an_object_that_passed_is_a_method() -> None:
    candidate: object = Cash()
    assert is_method(candidate)
    assert_type(candidate, Method)
