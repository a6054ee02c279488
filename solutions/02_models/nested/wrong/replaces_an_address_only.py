"""Wrong: changes the address for delivery where there is one; an order that was to go to the billing address still goes there.

Refused by: test_a_redirected_order_goes_elsewhere.
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


class Greeting(Exact):
    """A card that goes with the parcel."""

    model_config = ConfigDict(str_strip_whitespace=False)

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
    address = Address.model_validate(delivery)
    if order.customer.delivery is None:
        return order
    customer = order.customer.model_copy(update={"delivery": address})
    return order.model_copy(update={"customer": customer})
