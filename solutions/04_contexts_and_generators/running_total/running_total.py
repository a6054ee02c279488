"""What the till displays.

The idea: a generator that is sent values is a coroutine: it waits at its `yield` for what comes next, and keeps all
it knows in local variables. `yield from` connects the caller with an inner one in both directions: what is sent goes
in, what is yielded comes out, `close` and errors go through, and what the inner one returns is the expression's value.

The trap: a `return` in a generator is a StopIteration outside, which carries the value. So there, "this generator has
returned" and "that iterator is at its end" look the same; a `try` around both takes one for the other. And within a
generator a StopIteration that nobody catches becomes a RuntimeError (PEP 479): before, it ended the generator
silently, as if all were well.

When not to: for waiting, use `async def`, which grew out of this. Push-style generators are right where a computation
has states, as a parser has; else a class with a method is easier to follow.
"""

from collections.abc import Generator, Iterable
from contextlib import closing
from itertools import chain
from typing import TypeVar

R = TypeVar("R")


def shift() -> Generator[int, int | None, int]:
    """Display the total so far, for each amount; return it at the end."""
    total = 0
    while (amount := (yield total)) is not None:
        total += amount
    return total


def day(cashiers: Iterable[str]) -> Generator[int, int | None, dict[str, int]]:
    """Run a shift for each cashier; return their totals."""
    totals = {}
    for cashier in cashiers:
        totals[cashier] = yield from shift()
    return totals


def displays(till: Generator[int, int | None, R], entries: Iterable[int | None]) -> Generator[int, None, R]:
    """Send the entries to a till; yield what it displays, and return what it returns.

    Raises:
        ValueError: the till waits for more when the entries are at their end.
    """
    with closing(till):
        # A generator that has not begun takes only None, and then runs to its first `yield`.
        for entry in chain([None], entries):
            try:
                displayed = till.send(entry)
            except StopIteration as end:
                result: R = end.value
                return result
            yield displayed
    raise ValueError("the recording breaks off before the till is done")
