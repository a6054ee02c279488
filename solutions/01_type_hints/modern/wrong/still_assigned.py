"""Wrong: `or_else` has a parameter of its own now, but `found` can still be assigned, and so a cheque can still get in.

Refused by: types.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


@dataclass(frozen=True)
class CardPayment(Payment):
    card: str


@dataclass
class Answer[T]:
    """What a search has found, if anything, and in which book it looked."""

    found: T | None
    book: str

    def or_else[D](self, instead: D) -> T | D:
        """What was found, or something else instead."""
        return instead if self.found is None else self.found

    def then[R](self, step: Callable[[T], R]) -> "Answer[R]":
        """The answer that a further step makes of what was found."""
        return Answer(None if self.found is None else step(self.found), self.book)


type Search[T] = Callable[[str], Answer[T]]


def amount(answer: Answer[Payment]) -> int:
    """What was paid, in cents; nothing if nothing was found."""
    return answer.then(lambda payment: payment.cents).or_else(0)


def first_hit(searches: Iterable[Search[Payment]], receipt: str) -> Answer[Payment]:
    """The first answer with something in it, or else one with nothing."""
    for search in searches:
        answer = search(receipt)
        if answer.found is not None:
            return answer
    return Answer(None, "none of the books")


def without_receipt[P: Payment](answer: Answer[P]) -> Answer[P]:
    """The same without the receipt's number, for the public display."""
    return answer.then(lambda payment: replace(payment, receipt=""))
