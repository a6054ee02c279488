"""Wrong: gives the greeting a base of its own; with the spaces, it also gets back the unknown keys, and can be changed.

Refused by: test_an_unknown_key_is_refused_wherever_it_stands, test_nothing_in_an_order_can_be_changed.
"""

from pydantic import BaseModel, ConfigDict, Field


class Exact(BaseModel):
    """What holds for all parts of an order."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)


class Address(Exact):
    street: str = Field(min_length=1)
    city: str = Field(min_length=1)
    country: str = Field(pattern="^[A-Z]{2}$")


class Customer(Exact):
    name: str = Field(min_length=1)
    billing: Address
    delivery: Address | None = None


class Greeting(BaseModel):
    """A card that goes with the parcel."""

    text: str = Field(max_length=200)


class Order(Exact):
    number: str = Field(min_length=1)
    customer: Customer
    greeting: Greeting | None = None


def read_order(data: dict[str, object]) -> Order:
    """The order that is described; ValidationError if it is not as an order should be."""
    return Order.model_validate(data)


def redirected(order: Order, delivery: dict[str, object]) -> Order:
    """The same order, to be delivered elsewhere; ValidationError if that is no address."""
    customer = order.customer.model_copy(update={"delivery": Address.model_validate(delivery)})
    return order.model_copy(update={"customer": customer})
