"""The contract of `read_order` and `redirected`."""

from copy import deepcopy

import pytest
from nested import Address, Customer, Order, read_order, redirected
from pydantic import BaseModel, ValidationError

LYON = {"street": "1 rue Neuve", "city": "Lyon", "country": "FR"}
PARIS = {"street": "2 rue Haute", "city": "Paris", "country": "FR"}
DATA: dict[str, object] = {
    "number": "o-1",
    "customer": {"name": "Ada", "billing": LYON, "delivery": PARIS},
    "greeting": {"text": "  Yours,\n    Ben\n"},
}
PLACES = [
    (),
    ("customer",),
    ("customer", "billing"),
    ("customer", "delivery"),
    ("greeting",),
]


def changed(place: tuple[str, ...], key: str, value: object) -> dict[str, object]:
    """The data of an order, with another value for a key somewhere in it."""
    data = deepcopy(DATA)
    inner = data
    for step in place:
        found = inner[step]
        assert isinstance(found, dict)
        inner = found
    inner[key] = value
    return data


def test_an_order_is_read() -> None:
    order = read_order(DATA)
    assert (order.number, order.customer.name) == ("o-1", "Ada")
    assert order.customer.billing == Address(street="1 rue Neuve", city="Lyon", country="FR")
    assert order.customer.delivery == Address(street="2 rue Haute", city="Paris", country="FR")
    short = read_order({"number": "o-2", "customer": {"name": "Ben", "billing": LYON}})
    assert (short.customer.delivery, short.greeting) == (None, None)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(("order", *place)))
def test_an_unknown_key_is_refused_wherever_it_stands(place: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as caught:
        read_order(changed(place, "delivry", PARIS))
    [error] = caught.value.errors()
    assert error["loc"] == (*place, "delivry"), "the one mistake, and where it is"


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ((), "number"),
        (("customer",), "name"),
        (("customer", "billing"), "street"),
        (("customer", "billing"), "city"),
    ],
    ids=["number", "name", "street", "city"],
)
def test_spaces_are_taken_off_wherever_they_stand(place: tuple[str, ...], key: str) -> None:
    assert read_order(changed(place, key, " Lyon\n")) == read_order(changed(place, key, "Lyon"))
    with pytest.raises(ValidationError) as caught:
        read_order(changed(place, key, " "))
    [error] = caught.value.errors()
    assert error["loc"] == (*place, key), "there is nothing in it but a space"


def test_a_greeting_is_left_as_it_was_typed() -> None:
    greeting = read_order(DATA).greeting
    assert greeting is not None
    assert greeting.text == "  Yours,\n    Ben\n"
    assert read_order(changed(("greeting",), "text", " " * 200)).greeting, "there is room for 200 characters"
    with pytest.raises(ValidationError):
        read_order(changed(("greeting",), "text", " " * 201))  # spaces need room as well


def test_nothing_in_an_order_can_be_changed() -> None:
    order = read_order(DATA)
    parts: list[tuple[BaseModel | None, str]] = [
        (order, "number"),
        (order.customer, "name"),
        (order.customer.billing, "city"),
        (order.customer.delivery, "city"),
        (order.greeting, "text"),
    ]
    for part, name in parts:
        with pytest.raises(ValidationError):
            setattr(part, name, "Nice")
    assert order == read_order(DATA)


def test_a_redirected_order_goes_elsewhere() -> None:
    order = read_order(DATA)
    other = redirected(order, {"street": " 3 quai Sud", "city": "Nice ", "country": "FR"})
    assert other.customer.delivery == Address(street="3 quai Sud", city="Nice", country="FR"), (
        "an Address like any other"
    )
    assert other.customer.billing == order.customer.billing
    assert (other.number, other.customer.name, other.greeting) == ("o-1", "Ada", order.greeting)
    assert order == read_order(DATA), "the order that was redirected is as it was"
    first = redirected(read_order({"number": "o-2", "customer": {"name": "Ben", "billing": LYON}}), {**PARIS})
    assert first.customer.delivery == order.customer.delivery, "also an order that was to go to the billing address"
    assert first.customer.billing == order.customer.billing, "the bill goes where it went"


@pytest.mark.parametrize(
    "delivery",
    [
        {},
        {"city": "Nice"},
        {"street": "3 quai Sud", "city": "Nice"},
        {**PARIS, "country": "France"},
        {**PARIS, "country": "F"},
        {**PARIS, "country": "fr"},
        {**PARIS, "zip": "75001"},
        {**PARIS, "city": " "},
        {**PARIS, "street": " "},
    ],
)
def test_an_order_is_not_redirected_to_what_is_no_address(delivery: dict[str, object]) -> None:
    order = read_order(DATA)
    with pytest.raises(ValidationError):
        redirected(order, delivery)


def test_an_order_can_be_made_of_its_parts() -> None:
    lyon = Address(street="1 rue Neuve ", city=" Lyon", country="FR")
    order = Order(number="o-1", customer=Customer(name="Ada", billing=lyon))
    assert order.customer.billing == Address(**LYON)
