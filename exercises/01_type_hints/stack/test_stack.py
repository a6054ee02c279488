"""The contract of `Stack`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_type

import pytest
from stack import Stack


@dataclass(frozen=True)
class Payment:
    receipt: str
    cents: int


COFFEE, CAKE, TEA = Payment("r-1", 305), Payment("r-2", 435), Payment("r-3", 280)


def test_the_last_in_is_the_first_out() -> None:
    stack = Stack([COFFEE, CAKE])
    stack.push(TEA)
    assert [stack.pop(), stack.pop(), stack.pop()] == [TEA, CAKE, COFFEE]


def test_looking_takes_nothing_away() -> None:
    stack = Stack([COFFEE, CAKE])
    assert stack.top() is CAKE
    assert list(stack) == [CAKE, COFFEE], "from the top down"
    assert list(stack) == [CAKE, COFFEE], "and still there the second time"
    assert len(stack) == 2


def test_the_callers_list_is_left_alone() -> None:
    payments = [COFFEE, CAKE]
    stack = Stack(payments)
    stack.pop()
    stack.push(TEA)
    assert payments == [COFFEE, CAKE], "the stack took from, or put into, a list that is not its own"
    payments.append(CAKE)
    assert stack.top() is TEA, "somebody else's list changed, and the stack with it"


def test_an_empty_stack_has_nothing_to_give() -> None:
    stack = Stack([COFFEE])
    stack.pop()
    with pytest.raises(LookupError):
        stack.pop()
    with pytest.raises(LookupError):
        stack.top()
    stack.push(CAKE)
    assert (stack.top(), len(stack)) == (CAKE, 1), "after the error the stack is as good as before"


def test_none_and_zero_are_items_like_any_other() -> None:
    stack = Stack([None, 0])
    assert stack.top() == 0
    assert (stack.pop(), stack.pop()) == (0, None)


def test_what_comes_out_is_what_went_in() -> None:
    payments = Stack([COFFEE, CAKE])
    assert_type(payments.top(), Payment)
    assert_type(payments.pop(), Payment)
    for payment in payments:
        assert_type(payment, Payment)
    assert_type(Stack(["r-1"]).pop(), str)


def test_a_wrong_push_is_an_error() -> None:
    payments = Stack([COFFEE])
    if TYPE_CHECKING:
        payments.push("r-2")  # type: ignore[arg-type]


def test_a_new_stack_is_empty_and_of_the_kind_that_was_named() -> None:
    one, other = Stack[Payment](), Stack[Payment]()
    one.push(COFFEE)
    assert (len(one), len(other)) == (1, 0), "each stack has items of its own"
    assert_type(one.pop(), Payment)
