"""The contract of `heading`, `longest` and `joined`."""

from typing import assert_type

import pytest
from longest import heading, joined, longest


class Reference(str):
    """The reference of a payment, such as RF18 5390 0754."""


class Basket:
    """Has a length, and is neither text nor a list."""

    def __init__(self, *cents: int) -> None:
        self.cents = cents

    def __len__(self) -> int:
        return len(self.cents)


SHORT, LONG = Reference("RF18 5390"), Reference("RF45 5390 0754 7034")


def test_a_heading_is_plain_text() -> None:
    assert heading("receipt") == "RECEIPT"
    assert_type(heading("receipt"), str)
    assert_type(heading(SHORT), str)
    assert type(heading(SHORT)) is str, "capitals may not be a valid reference"


def test_the_longest_item_itself_comes_back() -> None:
    assert longest(["tea", "coffee", "cake"]) == "coffee"
    assert longest([SHORT, LONG]) is LONG
    assert longest([SHORT]) is SHORT


def test_the_first_of_equally_long_items_comes_back() -> None:
    assert longest(["cafe", "cake"]) == "cafe"


def test_items_are_only_read_and_may_come_one_by_one() -> None:
    items = ["tea", "coffee", "cake"]
    longest(items)
    assert items == ["tea", "coffee", "cake"], "the caller's list is not ours to change"
    assert longest(iter(items)) == "coffee"
    assert joined(iter(items), ", ") == "tea, coffee, cake"


def test_a_reference_stays_a_reference() -> None:
    assert_type(longest([SHORT, LONG]), Reference)
    assert type(longest([SHORT, LONG])) is Reference


def test_whatever_has_a_length_has_a_longest() -> None:
    small, large = Basket(305), Basket(305, 435)
    fullest = longest([small, large])
    assert_type(fullest, Basket)
    assert fullest is large
    assert_type(longest([[305], [305, 435]]), list[int])


def test_a_number_has_no_length() -> None:
    with pytest.raises(TypeError):
        longest([305, 435])  # type: ignore[type-var]


def test_text_is_joined_with_text_and_bytes_with_bytes() -> None:
    assert_type(joined(["tea", "cake"], "\n"), str)
    assert joined(["tea", "cake"], "\n") == "tea\ncake"
    assert_type(joined([b"tea", b"cake"], b"\n"), bytes)
    assert joined([b"tea", b"cake"], b"\n") == b"tea\ncake"


def test_joined_references_are_plain_text() -> None:
    lines = [SHORT, LONG]
    assert_type(joined(lines, Reference(", ")), str)
    assert type(joined(lines, Reference(", "))) is str, "a list of references is not a reference"


def test_text_and_bytes_do_not_mix() -> None:
    with pytest.raises(TypeError):
        joined(["tea", "cake"], b"\n")  # type: ignore[type-var]
