"""Nobody says covariant any more.

Searches of the ledger give an Answer: what was found, or nothing, and where it was looked for. With the syntax of
Python 3.12, the type checker works out for itself how an Answer of card payments relates to an Answer of payments. It
finds that they are strangers, and it has its reasons:

- `amount` and `first_hit` want Answers of payments, and are refused those of card payments;
- `or_else` takes another payment instead of the one that is missing, but neither None nor a text;
- after `without_receipt`, which makes the copy for the public display, the ledger's own answer lacks the receipt too.

Find the reasons, and remove them. An Answer is not changed once it is given; the module keeps to the new syntax.
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


class Answer[T]:
    """What a search has found, if anything, and in which book it looked."""

    def __init__(self, found: T | None, book: str) -> None:
        self.found = found
        self.book = book

    def or_else(self, instead: T) -> T:
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
    if answer.found is not None:
        answer.found = replace(answer.found, receipt="")
    return answer
