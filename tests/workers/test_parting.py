"""Where two values part that should be equal."""

from collections import namedtuple
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import BaseModel

from pyrunner.workers.parting import Parter


@dataclass(frozen=True, slots=True)
class Line:
    item: str
    cents: int
    seen: int = field(default=0, compare=False)


class Order(BaseModel):
    number: int
    lines: list[Line]


class Unwilling:
    def __eq__(self, other: object) -> bool:
        raise ValueError("no")

    __hash__ = None  # type: ignore[assignment]


Point = namedtuple("Point", ["x", "y"])
TEA = Line("tea", 250)


@pytest.mark.parametrize(
    ("left", "right", "place", "sides"),
    [
        ([1, 2, 3], [1, 5, 3], "[1]", ("2", "5")),
        ([1, 2], [1, 2, 3], "[2]", (None, "3")),
        ("some text", "some test", "[7]", ("'x'", "'s'")),
        (b"ab", b"a", "[1]", ("b'b'", None)),
        ("a\nb\nc\n", "a\nB\nc\n", "", ("'b\\n'", "'B\\n'")),
        ({"b": {"c": [1, {"d": "x"}]}}, {"b": {"c": [1, {"d": "y"}]}}, "['b']['c'][1]['d']", ("'x'", "'y'")),
        ({"a": 1}, {"a": 1, "b": 2}, "['b']", (None, "2")),
        ({"a": 1, "b": 2}, {"a": 1}, "['b']", ("2", None)),
        (Line("tea", 205, 1), TEA, ".cents", ("205", "250")),
        (Order(number=1, lines=[TEA]), Order(number=1, lines=[Line("tea", 3)]), ".lines[0].cents", ("250", "3")),
        (Point(1, 2), Point(1, 3), ".y", ("2", "3")),
        ({1, 2}, {2, 3}, "", ("{1}", "{3}")),
        ({"kept": frozenset({1})}, {"kept": frozenset({1, 2})}, "['kept']", (None, "frozenset({2})")),
        ({"a": 1}, {"a": None}, "['a']", ("1", "None")),
    ],
)  # fmt: skip
def test_the_first_place_is_found_however_deep(left: object, right: object, place: str, sides: tuple[Any, Any]) -> None:
    found = Parter(repr).parting(left, right)
    assert found is not None
    assert (found["path"], (found["left"], found["right"])) == (place, sides)


def test_texts_of_several_lines_part_in_a_line() -> None:
    found = Parter(repr).parting({"a": "1\n2\n"}, {"a": "1\n3\n"})
    assert found is not None
    assert (found["path"], found["line"]) == ("['a']", None)
    found = Parter(repr).parting("1\n2\n", "1\n3\n")
    assert found is not None
    assert found["line"] == 2


@pytest.mark.parametrize(
    ("left", "right"), [(1, 2), ([1], [1]), ({1}, {1}), ([Unwilling()], [Unwilling()]), (TEA, Point(1, 2)), (TEA, TEA)]
)
def test_values_without_such_a_place_have_none(left: object, right: object) -> None:
    assert Parter(repr).parting(left, right) is None


def test_what_holds_itself_comes_to_an_end() -> None:
    left: list[object] = []
    right: list[object] = [[]]
    left.append(left)
    assert Parter(lambda value: "it").parting(left, right) is not None
