"""The contract of `articles` and `parcel_list`."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import overload

import pytest
from flatten import Bundle, articles, parcel_list

DEPTH = 50_000
RECURSION_LIMIT = 1_000


class Crate(Sequence["str | Bundle"]):
    """A bundle that notes when somebody looks into it."""

    def __init__(self, *items: "str | Bundle") -> None:
        self._items = items
        self.opened = False

    @overload
    def __getitem__(self, index: int) -> "str | Bundle": ...
    @overload
    def __getitem__(self, index: slice) -> Sequence["str | Bundle"]: ...
    def __getitem__(self, index: int | slice) -> "str | Bundle | Sequence[str | Bundle]":
        self.opened = True
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)


@pytest.fixture
def ordinary_limit() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(RECURSION_LIMIT)
    yield
    sys.setrecursionlimit(before)


def test_the_articles_of_a_bundle_are_named_in_order() -> None:
    assert list(articles(["coffee", "", "roll"])) == ["coffee", "", "roll"], "an article is never taken apart"
    assert list(articles([])) == []


def test_bundles_within_bundles_are_looked_into() -> None:
    breakfast = ["coffee", ("roll", ["jam", []], "butter"), [[["egg"]]], "juice"]
    found = list(articles(breakfast))
    assert found == ["coffee", "roll", "jam", "butter", "egg", "juice"], "however deep it lies, it goes into the parcel"


def test_a_parcel_list_names_the_articles_of_each_bundle() -> None:
    lines = parcel_list([["coffee", ["roll"]], [], [["tea"]]])
    assert list(lines) == ["coffee", "roll", "---", "---", "tea", "---"], "articles, then a line, for each bundle"


def test_any_sequence_can_be_a_bundle() -> None:
    found = list(articles(Crate("coffee", Crate("roll"), ("jam",))))
    assert found == ["coffee", "roll", "jam"], "what is no string is a bundle, whatever its class"


def test_no_bundle_is_opened_before_it_is_reached() -> None:
    basket, hamper = Crate("roll"), Crate("wine")
    found = articles(["coffee", basket, "juice", hamper])
    assert list(islice(found, 1)) == ["coffee"]
    assert not basket.opened, "nobody has asked for the second article yet"
    assert list(islice(found, 2)) == ["roll", "juice"]
    assert not hamper.opened, "nobody has asked for the fourth article yet"

    basket, hamper = Crate("roll"), Crate("wine")
    lines = parcel_list([["coffee", basket], hamper])
    assert not basket.opened, "nobody has asked for the first line yet"
    assert next(lines) == "coffee"
    assert not basket.opened, "nobody has asked for the second line yet"
    assert list(islice(lines, 2)) == ["roll", "---"]
    assert not hamper.opened, "nobody has asked for a line of the second bundle yet"


def test_the_same_bundle_may_lie_there_twice() -> None:
    basket: list[str | Bundle] = ["roll", "jam"]
    found = list(articles([basket, [basket], "juice", basket]))
    assert found == ["roll", "jam", "roll", "jam", "juice", "roll", "jam"], "three baskets, and no circle"


def test_equal_bundles_are_different_bundles() -> None:
    assert list(articles([(), [()], ["roll"], [["roll"]]])) == ["roll", "roll"], "equal is not the same"


def test_a_bundle_that_holds_itself_is_refused_when_it_is_reached() -> None:
    basket: list[str | Bundle] = ["roll"]
    breakfast: list[str | Bundle] = ["coffee", basket, "juice"]
    basket.append(breakfast)
    found = articles(breakfast)
    assert list(islice(found, 2)) == ["coffee", "roll"], "so far all is well"
    with pytest.raises(ValueError, match="holds itself"):
        next(found)

    basket.clear()
    basket.append(basket)
    with pytest.raises(ValueError, match="holds itself"):
        next(articles(basket))


@pytest.mark.usefixtures("ordinary_limit")
def test_depth_is_no_obstacle() -> None:
    bundle: list[str | Bundle] = ["pearl"]
    for number in range(DEPTH):
        bundle = [bundle, f"box {number}"] if number % 10_000 == 0 else [bundle]
    found = articles(bundle)
    assert next(found) == "pearl", "the innermost box holds it"
    assert sys.getrecursionlimit() == RECURSION_LIMIT, "the limit protects the process: it is not ours to move"
    assert list(found) == ["box 0", "box 10000", "box 20000", "box 30000", "box 40000"], "from the inside out"
