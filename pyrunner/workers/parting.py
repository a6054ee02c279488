"""Where two values part that should be equal."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

DEEPEST = 12
LONGEST_KEY = 60

Parting = dict[str, Any]
"""The `path` to a place, as one would write it; what stands there on the `left` and the `right`, None for nothing;
the `lengths` of the sequences that the path ends in; the number of the `line`, for texts of several; whether what is
told is what `only` one of two sets has."""


class Parter:
    """Finds the first place at which two values differ, as far down as it goes.

    Args:
        describe: tells a value.
    """

    def __init__(self, describe: Callable[[object], str]) -> None:
        self._describe = describe

    def parting(self, left: object, right: object) -> Parting | None:
        """The first place; None where there is none, or none that one could name."""
        try:
            return self._parting(left, right, "", DEEPEST)
        except Exception:  # What is compared is the learner's, and may do anything.
            return None

    def _parting(self, left: object, right: object, path: str, depth: int) -> Parting | None:
        for kind in (str, bytes, list, tuple):
            if isinstance(left, kind) and isinstance(right, kind):
                texts = isinstance(left, str | bytes)
                return self._texts(left, right, path) if texts else self._sequences(left, right, path, depth)
        if isinstance(left, set | frozenset) and isinstance(right, set | frozenset):
            return self._sets(left, right, path)
        parts = _items(left, right) if isinstance(left, dict) and isinstance(right, dict) else _values(left, right)
        return next((self._part(part, path, depth) for part in parts if _differ(part)), None)

    def _texts(self, left: Sequence[Any], right: Sequence[Any], path: str) -> Parting:
        index = _first_index(left, right)
        if isinstance(left, str) and isinstance(right, str) and "\n" in left and "\n" in right:
            line = left.count("\n", 0, index)
            lines = (text.splitlines(keepends=True)[line : line + 1] for text in (left, right))
            return self._found(path, *lines, line=line + 1)
        sides = ([text[index : index + 1]] if index < len(text) else [] for text in (left, right))
        return self._found(f"{path}[{index}]", *sides, lengths=[len(left), len(right)])

    def _sequences(self, left: Sequence[Any], right: Sequence[Any], path: str, depth: int) -> Parting | None:
        index = _first_index(left, right)
        names = getattr(left, "_fields", None) if type(left) is type(right) else None
        place = f"{path}.{names[index]}" if names and index < len(names) else f"{path}[{index}]"
        lengths = [len(left), len(right)]
        if index < min(lengths):
            return self._deeper(left[index], right[index], place, depth, lengths)
        if index < max(lengths):
            return self._found(place, left[index : index + 1], right[index : index + 1], lengths=lengths)
        return None

    def _sets(self, left: "frozenset[Any] | set[Any]", right: "frozenset[Any] | set[Any]", path: str) -> Parting | None:
        surplus, missing = left - right, right - left
        if not (surplus or missing):
            return None
        return self._found(path, [surplus][: len(surplus)], [missing][: len(missing)], only=True)

    def _part(self, part: "Part", path: str, depth: int) -> Parting:
        place, left, right = part
        if left and right:
            return self._deeper(left[0], right[0], path + place, depth)
        return self._found(path + place, left, right)

    def _deeper(self, left: object, right: object, path: str, depth: int, lengths: Sequence[int] = ()) -> Parting:
        """What differs within two values; the values themselves where they are texts, which are best told whole."""
        deeper = None if isinstance(left, str | bytes) or not depth else self._parting(left, right, path, depth - 1)
        return deeper or self._found(path, [left], [right], lengths=lengths)

    def _found(self, path: str, left: Sequence[object], right: Sequence[object], **more: Any) -> Parting:
        sides = [self._describe(side[0]) if side else None for side in (left, right)]
        return {"path": path, "left": sides[0], "right": sides[1], "lengths": [], "line": None, "only": False, **more}


Part = tuple[str, Sequence[object], Sequence[object]]
"""How one writes the way to a part of a value, and what each of two values has there, if anything."""


def _differ(part: Part) -> bool:
    _, left, right = part
    return not (left and right) or left[0] != right[0]


def _first_index(left: Sequence[Any], right: Sequence[Any]) -> int:
    shortest = min(len(left), len(right))
    return next((index for index in range(shortest) if left[index] != right[index]), shortest)


def _items(left: Mapping[Any, Any], right: Mapping[Any, Any]) -> Iterator[Part]:
    for key in dict.fromkeys([*right, *left]):
        place = f"[{repr(key)[:LONGEST_KEY]}]"
        yield place, [left[key]] if key in left else [], [right[key]] if key in right else []


def _values(left: object, right: object) -> Iterator[Part]:
    """The attributes that objects of one class are compared by, as far as that can be known."""
    for name in _names(left) if type(left) is type(right) else []:
        yield f".{name}", _attribute(left, name), _attribute(right, name)


def _attribute(value: object, name: str) -> Sequence[object]:
    return [getattr(value, name)] if hasattr(value, name) else []


def _names(value: object) -> list[str]:
    if dataclasses.is_dataclass(value):
        return [field.name for field in dataclasses.fields(value) if field.compare]
    return [name for name in getattr(value, "__dict__", {}) if not name.startswith("_")]
