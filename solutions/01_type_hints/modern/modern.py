"""Nobody says covariant any more.

The idea: with `class Answer[T]` nobody declares variance; the type checker infers it from what the members do with T.
Whatever only gives T out makes the class covariant, and then an Answer of card payments is an Answer of payments. What
is read only counts as giving out: a frozen dataclass, a property, a Final or a private attribute. (A NamedTuple should,
but mypy takes a generic one for invariant.)

The trap: one public attribute that can be assigned, or one method that takes a T, makes the whole class invariant, and
the error shows where the class is used. A method that wants "this or something else" has a type parameter of its own,
as `dict.get` has. A Callable[[T], R] as a parameter is harmless: what is taken by what is taken is given out.

When not to: code that must run on 3.11 declares TypeVars. And a container that is to be filled is invariant rightly.
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
