"""Wrong: object instead of a parameter of its own is no way in either, but nobody knows any more what comes out.

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


@dataclass(frozen=True)
class Answer[T]:
    """What a search has found, if anything, and in which book it looked."""

    found: T | None
    book: str

    def or_else(self, instead: object) -> object:
        """What was found, or something else instead."""
        return instead if self.found is None else self.found

    def then[R](self, step: Callable[[T], R]) -> "Answer[R]":
        """The answer that a further step makes of what was found."""
        return Answer(None if self.found is None else step(self.found), self.book)


type Search[T] = Callable[[str], Answer[T]]


def amount(answer: Answer[Payment]) -> int:
    """What was paid, in cents; nothing if nothing was found."""
    return 0 if answer.found is None else answer.found.cents


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
