"""An amount, and what it lies in.

The shop's tills count money in drawers. Four complaints:

- a coin that is put into one drawer turns up in every drawer that was opened empty;
- the table of how often each price was sold loses prices, and receipts show what an amount used to be;
- a clerk closed his drawer, and the service took his colleague's off the list: both held the same amount;
- the price list puts 3.00 USD above 2.50 EUR; nobody can know that.

Mend both classes. Amounts in different currencies have no order, nor have an amount and a number: comparing them is a
TypeError, as with 3 and "3". An amount may be less than nothing: the text of five cents owed is "-0.05 EUR".
"""

from dataclasses import dataclass


@dataclass(order=True, unsafe_hash=True)
class Money:
    """An amount in one currency."""

    cents: int
    currency: str = "EUR"
    text: str = ""

    def __post_init__(self) -> None:
        self.text = f"{self.cents / 100:.2f} {self.currency}"

    def add(self, other: "Money") -> "Money":
        """Both amounts together; ValueError if the currencies differ."""
        if other.currency != self.currency:
            raise ValueError(f"{other.text} cannot be added to {self.text}")
        self.cents += other.cents
        return self


@dataclass
class Drawer:
    """What a clerk takes money in. Each drawer is one of its own, whatever lies in it."""

    clerk: str
    content: Money = Money(0)

    def put(self, money: Money) -> None:
        """Lay some money into the drawer; ValueError if money in another currency lies in it."""
        self.content.add(money)
