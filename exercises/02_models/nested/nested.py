"""An order, and what is in it.

Orders come from other shops' systems. The model of an order forbids what it does not know, takes spaces off, and
cannot be changed. All of that was decided once, and yet:

- a customer's address for delivery came as `delivry`, and the parcel went to the one for the bill;
- two customers live in "Lyon" and "Lyon ", and there is one whose name is a space;
- an address was corrected while the parcel was being packed, and nobody knows which one is printed on it;
- since orders can be redirected, printing them crashes now and then.

Mend the models and the functions, for the type checker as well. A greeting is printed exactly as it was typed, spaces
included.
"""

from pydantic import BaseModel, ConfigDict, Field


class Address(BaseModel):
    street: str = Field(min_length=1)
    city: str = Field(min_length=1)
    country: str = Field(pattern="^[A-Z]{2}$")


class Customer(BaseModel):
    name: str = Field(min_length=1)
    billing: Address
    delivery: Address | None = None


class Greeting(BaseModel):
    """A card that goes with the parcel."""

    text: str = Field(max_length=200)


class Order(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, frozen=True)

    number: str = Field(min_length=1)
    customer: Customer
    greeting: Greeting | None = None


def read_order(data: dict[str, object]) -> Order:
    """The order that is described; ValidationError if it is not as an order should be."""
    return Order(**data)


def redirected(order: Order, delivery: dict[str, object]) -> Order:
    """The same order, to be delivered elsewhere; ValidationError if that is no address."""
    customer = order.customer.model_copy(update={"delivery": delivery})
    return order.model_copy(update={"customer": customer})
