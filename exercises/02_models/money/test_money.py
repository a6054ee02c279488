"""The contract of `Money` and `Drawer`."""

import operator
from collections.abc import Callable
from dataclasses import replace

import pytest
from money import Drawer, Money


def test_an_amount_is_in_euros_unless_said_otherwise() -> None:
    assert (Money(305).cents, Money(305).currency) == (305, "EUR")
    assert Money(305, "USD").text == "3.05 USD"
    assert [Money(cents).text for cents in (5, 0, -5, -195)] == ["0.05 EUR", "0.00 EUR", "-0.05 EUR", "-1.95 EUR"], (
        "what is less than nothing has a minus, and as many euros and cents as what is more"
    )


def test_adding_makes_a_third_amount() -> None:
    coffee, cake = Money(305), Money(435)
    assert coffee.add(cake).cents == 740
    assert Money(305, "USD").add(Money(435, "USD")).currency == "USD", "a sum is in the currency of its parts"
    assert (coffee.cents, cake.cents) == (305, 435), "coffee does not cost more since somebody had cake with it"


def test_different_currencies_cannot_be_added() -> None:
    with pytest.raises(ValueError, match=r"1\.00 USD"):
        Money(305).add(Money(100, "USD"))
    with pytest.raises(ValueError, match=r"1\.00 GBP"):
        Money(305, "USD").add(Money(100, "GBP"))
    drawer = Drawer("Ada", Money(500, "GBP"))
    for currency in ("EUR", "USD"):
        with pytest.raises(ValueError, match=r"."):
            drawer.put(Money(5, currency))
    assert (drawer.content.cents, drawer.content.currency) == (500, "GBP"), "what was refused is not in the drawer"
    drawer.put(Money(5, "GBP"))
    assert (drawer.content.cents, drawer.content.currency) == (505, "GBP"), "money of the same currency is"


def test_a_text_is_never_out_of_date() -> None:
    assert Money(305).add(Money(435)).text == "7.40 EUR", "the text of the sum, not of what it was made from"
    assert replace(Money(305), cents=250).text == "2.50 EUR"


@pytest.mark.parametrize("name", ["cents", "currency", "text", "cent"])
def test_an_amount_stays_what_it_is(name: str) -> None:
    price = Money(305)
    with pytest.raises((AttributeError, TypeError)):
        setattr(price, name, 5)
    assert price == Money(305)


def test_equal_amounts_are_one_key() -> None:
    sold = {Money(305): 2}
    assert sold[Money(305)] == 2, "another object, the same amount"
    assert sold[Money(200).add(Money(105))] == 2, "however the amount came about"
    assert Money(305, "USD") not in sold


def test_amounts_in_one_currency_are_in_order() -> None:
    low, high = Money(250, "USD"), Money(305, "USD")
    assert low < high, "2.50 is less than 3.05"
    assert high > low
    assert low <= high
    assert high >= low
    assert low <= Money(250, "USD"), "and neither less nor more than the same amount"
    assert low >= Money(250, "USD")
    assert (low > high, low >= high, low < Money(250, "USD")) == (False, False, False)
    debt, rent = Money(-5, "USD"), Money(100_000, "USD")
    assert sorted([rent, high, debt, low]) == [debt, low, high, rent]


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge])
def test_amounts_in_two_currencies_are_in_no_order(compare: Callable[[object, object], bool]) -> None:
    pairs: list[tuple[Money, object]] = [
        (Money(250), Money(300, "USD")),
        (Money(300), Money(300, "USD")),
        (Money(300, "USD"), Money(250, "GBP")),
        (Money(3), 3),
    ]
    for one, other in pairs:
        with pytest.raises(TypeError):
            compare(one, other)
        assert one != other, "but whether they are equal can always be asked"


def test_a_coin_lies_in_one_drawer_only() -> None:
    adas, bens = Drawer("Ada"), Drawer("Ben")
    adas.put(Money(5))
    adas.put(Money(200))
    assert adas.content.cents == 205
    assert bens.content.cents == 0, "nobody has put anything into this one"


def test_money_that_is_put_into_a_drawer_stays_what_it_was() -> None:
    change = Money(10_000)
    drawers = [Drawer("Ada", change), Drawer("Ben", change)]
    drawers[0].put(Money(5))
    assert [drawer.content.cents for drawer in drawers] == [10_005, 10_000]


def test_a_full_drawer_is_still_found() -> None:
    drawer = Drawer("Ada")
    opened_by, before = {drawer: "Ben"}, hash(drawer)
    drawer.put(Money(5))
    assert hash(drawer) == before, "a dict would look in another place for it now"
    assert opened_by[drawer] == "Ben", "the same drawer as before, with more in it"


def test_two_drawers_are_two_whatever_lies_in_them() -> None:
    one, other = Drawer("Ada"), Drawer("Ada")
    opened = [one, other]
    opened.remove(other)
    assert opened[0] is one, "the other one was closed"
    assert len({one, other}) == 2
