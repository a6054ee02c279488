"""An order, and what is in it.

The idea: a model's configuration holds for that model. The models in its fields have their own; what is to hold for
all of them belongs into a base class. There it is inherited, and a subclass that sets `model_config` again changes
only the settings that it names.

The trap: `model_copy(update=...)` checks nothing. It is meant for values that are known to be right, and a dict in the
place of a model crashes far away. And `Order(**data)` is a call that the type checker judges by the types of fields:
data from outside goes through `model_validate`, which takes anything and proves it.

When not to: `frozen` is shallow. It guards the fields of each model, and not a list in one of them; a tuple is as good
to read, and cannot grow.
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
    customer = order.customer.model_copy(update={"delivery": Address.model_validate(delivery)})
    return order.model_copy(update={"customer": customer})
